package org.rfldigest.cli.session;

/** Ends a command with one sentence for the person and an exit code. */
public final class Stop extends RuntimeException {

  private final int exit;

  private Stop(int exit, String sentence) {
    super(sentence, null, false, false);
    this.exit = exit;
  }

  /** The person asked for something that cannot be; nothing was changed. */
  public static Stop usage(String sentence) {
    return new Stop(Exit.USAGE, sentence);
  }

  /** It could not be done. */
  public static Stop failed(String sentence) {
    return new Stop(Exit.FAILED, sentence);
  }

  public int exit() {
    return exit;
  }
}
