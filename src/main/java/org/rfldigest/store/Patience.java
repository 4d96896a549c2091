package org.rfldigest.store;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long is waited while another process writes to the store, and who is told of it.
 *
 * @param most after so long it is given up
 * @param silent after so long the wait is told of
 * @param told takes one sentence for each such wait, from the thread that waits
 */
public record Patience(Duration most, Duration silent, Consumer<String> told) {

  /** One that nobody is told of. */
  public static final Patience SILENT = telling(_ -> {});

  /** The usual one. */
  public static Patience telling(Consumer<String> told) {
    return new Patience(Duration.ofSeconds(10), Duration.ofSeconds(1), told);
  }

  String sentence() {
    return "Another program is writing to the store; waiting for it, up to "
        + most.toSeconds()
        + " s.";
  }
}
