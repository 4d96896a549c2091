package org.rfldigest.tui;

import java.util.concurrent.Semaphore;

/** When the next key is read: one at a time, each only when the one before was taken in. */
final class Turns {

  private final Semaphore given = new Semaphore(0);
  private final boolean atRest;
  private boolean isDue;

  private Turns(boolean atRest) {
    this.atRest = atRest;
  }

  /** As soon as the one before was taken in. */
  static Turns atOnce() {
    return new Turns(false);
  }

  /** When all that the one before led to was answered and drawn. */
  static Turns atRest() {
    return new Turns(true);
  }

  /** For who reads keys: waits for the turn of the next one. */
  void await() throws InterruptedException {
    given.acquire();
  }

  /** A key was taken in, or the first may come. */
  void taken() {
    if (atRest) {
      isDue = true;
    } else {
      given.release();
    }
  }

  /**
   * What there is was drawn.
   *
   * @param isAll whether nothing more is to come of what was asked
   */
  void drawn(boolean isAll) {
    if (isDue && isAll) {
      isDue = false;
      given.release();
    }
  }
}
