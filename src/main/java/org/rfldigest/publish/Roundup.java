package org.rfldigest.publish;

import java.time.LocalDate;
import java.util.List;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Development;

/**
 * What came of a span of time: what was accepted, what waits, and which series moved.
 *
 * @param from its first day
 * @param until its last day
 * @param accepted newest release first
 * @param waiting the newest of what came in since then and waits for a decision
 * @param inbox how many wait in all
 * @param moved series that have come further
 */
public record Roundup(
    LocalDate from,
    LocalDate until,
    List<Development> accepted,
    List<Bundle> waiting,
    long inbox,
    List<Bundle> moved) {

  public Roundup {
    accepted = List.copyOf(accepted);
    waiting = List.copyOf(waiting);
    moved = List.copyOf(moved);
  }

  public String title() {
    return "Rust for Linux, " + from + " to " + until;
  }

  /** How far a series has come, in words. */
  static String words(Bundle bundle) {
    var words =
        bundle.news().isEmpty()
            ? bundle.standing().map(standing -> standing.words()).orElse(List.of())
            : bundle.news();
    return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
  }
}
