package org.rfldigest.store;

import org.sqlite.BusyHandler;

/**
 * Asked by one connection whether to try again while another process has the store locked. Tells of
 * waits that follow each other at once but once.
 */
final class Busy extends BusyHandler {

  private static final int STOP = 0;
  private static final int AGAIN = 1;
  private static final int LONGEST_PAUSE = 50;

  private final Patience patience;
  private long began;
  private boolean hasBegun;
  private long toldAt;
  private boolean hasTold;

  Busy(Patience patience) {
    this.patience = patience;
  }

  /**
   * The next wait, where there is one, counts from then: it began with waiting for another thread.
   *
   * @param nanos by the clock of {@link System#nanoTime()}
   */
  void since(long nanos) {
    began = nanos;
    hasBegun = true;
  }

  /** Whatever is waited for later is a wait of its own. */
  void over() {
    hasBegun = false;
  }

  @Override
  protected int callback(int tries) {
    return isWorthwhile(tries) ? AGAIN : STOP;
  }

  /** Pauses before the next try, or says that there is to be none. */
  boolean isWorthwhile(int tries) {
    if (tries == 0) {
      began = hasBegun ? began : System.nanoTime();
      hasBegun = false;
    }
    var now = System.nanoTime();
    var waited = now - began;
    if (waited >= patience.most().toNanos()) {
      return false;
    }
    var isTold = hasTold && now - toldAt < patience.most().toNanos();
    if (!isTold && waited >= patience.silent().toNanos()) {
      hasTold = true;
      toldAt = now;
      patience.told().accept(patience.sentence());
    }
    return pause(tries);
  }

  private static boolean pause(int tries) {
    try {
      Thread.sleep(Math.min(1 + tries, LONGEST_PAUSE));
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
