package org.rfldigest.cli.refresh;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A message that is ready to be sent.
 *
 * @param whom who is told, in a few words
 * @param what of what, in a few words
 * @param way sends it and returns when that is done: why it could not be done, in one sentence
 */
record Errand(String whom, String what, Supplier<Optional<String>> way) {

  /** Sends it, and says in a sentence how that went. */
  String done() {
    return trouble().orElse("told " + whom + " of " + what);
  }

  /** Sends it, and says in a sentence why that could not be done. */
  Optional<String> trouble() {
    return way.get().map(this::failed);
  }

  String failed(String why) {
    return "could not tell " + whom + " of " + what + ": " + why;
  }
}
