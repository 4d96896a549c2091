package org.rfldigest.cli.inbox;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.story.StorySignature;
import org.rfldigest.html.PlainText;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.store.Store;

/** Which other entries tell the same news as an entry, and by what that is told. */
final class Company {

  private static final int MOST = 50;

  private Company() {}

  /** A line for each: {@code one news with 7, “Binder lands”, from LWN: the same page}. */
  static List<String> lines(Store store, InboxEntry entry) {
    var bundle = store.bundles().of(entry.number());
    if (bundle.isEmpty()) {
      return List.of();
    }
    var clue = clue(entry);
    var lines = new ArrayList<String>();
    for (var other : store.bundles().members(bundle.getAsLong(), MOST)) {
      if (other.number() != entry.number()) {
        StorySignature.why(clue, clue(other)).ifPresent(why -> lines.add(line(other, why)));
      }
    }
    return lines;
  }

  private static String line(InboxEntry other, String why) {
    return "one news with %d, “%s”, from %s: %s"
        .formatted(other.number(), other.entry().title(), other.feed(), why);
  }

  private static Clue clue(InboxEntry stored) {
    return EntryClue.of(stored, PlainText.of(stored.entry().content()));
  }
}
