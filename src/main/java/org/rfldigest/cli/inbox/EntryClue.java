package org.rfldigest.cli.inbox;

import java.util.List;
import java.util.Optional;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.series.SeriesMail;
import org.rfldigest.model.InboxEntry;

/** A stored entry as the rules look at it. */
public final class EntryClue {

  private EntryClue() {}

  public static Clue of(InboxEntry stored, String text) {
    var entry = stored.entry();
    return new Clue(
        Long.toString(stored.number()),
        entry.title(),
        text,
        entry.link(),
        Optional.of(stored.date()),
        stored.feed(),
        entry.author(),
        0,
        List.of(),
        entry.messageId(),
        entry.inReplyTo());
  }

  public static Clue ofTitle(InboxEntry stored) {
    return of(stored, "");
  }

  public static boolean isAnswer(InboxEntry mail) {
    return SeriesMail.of(ofTitle(mail)).subject().reply();
  }
}
