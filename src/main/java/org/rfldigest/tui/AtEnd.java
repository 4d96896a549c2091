package org.rfldigest.tui;

/**
 * Has a last thing done also where a signal or an error ends the program, and not only where its
 * own way leads to the end. An end is never held up for long.
 */
final class AtEnd implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 1_000;

  private final Runnable last;
  private final Thread hook = new Thread(this::hurry, "at-end");

  /**
   * @param last may be done twice, where a signal comes while the program ends by itself
   */
  AtEnd(Runnable last) {
    this.last = last;
    hook.setUncaughtExceptionHandler((thread, failure) -> {});
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void hurry() {
    var doing =
        Thread.ofPlatform().daemon().uncaughtExceptionHandler((thread, failure) -> {}).start(last);
    try {
      doing.join(PATIENCE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    last.run();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The system ends the program: it is being done once more.
    }
  }
}
