package org.rfldigest.cli;

/** Ends a command with one sentence for the person and an exit code. */
final class Stop extends RuntimeException {

  private final int exit;

  private Stop(int exit, String sentence) {
    super(sentence, null, false, false);
    this.exit = exit;
  }

  /** The person asked for something that cannot be; nothing was changed. */
  static Stop usage(String sentence) {
    return new Stop(Exit.USAGE, sentence);
  }

  /** It could not be done. */
  static Stop failed(String sentence) {
    return new Stop(Exit.FAILED, sentence);
  }

  int exit() {
    return exit;
  }
}
