package org.rfldigest.cli.inbox;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.review.Learned;
import org.rfldigest.tui.screens.Words;

/** Why an entry is where it is, in sentences. */
public final class Explanation {

  private Explanation() {}

  /** What the reader's decisions have taught about the words of the title. */
  public static List<String> taught(InboxEntry entry, Learned learned) {
    var lines = new ArrayList<String>();
    learned
        .words()
        .of(entry.entry().title())
        .forEach((word, weight) -> lines.add("“%s” adds %+.2f".formatted(word, weight)));
    lines.add(learned.sentence());
    return lines;
  }

  /** How far it is from the line, and which single rule carries the verdict. */
  public static List<String> changes(InboxEntry entry, double threshold) {
    var verdict = entry.verdict();
    var lines = new ArrayList<String>();
    var distance = verdict.score() - threshold;
    lines.add(
        distance >= 0
            ? "It concerns Rust for Linux: %s over the line of %s."
                .formatted(Words.points(distance), Words.points(threshold))
            : "It does not concern Rust for Linux: %s short of the line of %s."
                .formatted(Words.points(-distance), Words.points(threshold)));
    for (var reason : verdict.reasons()) {
      var without = distance - reason.points();
      if (reason.points() != 0 && without >= 0 != distance >= 0) {
        lines.add(
            "Without “%s” it %s."
                .formatted(reason.sentence(), without >= 0 ? "would" : "would not"));
      }
    }
    return lines;
  }
}
