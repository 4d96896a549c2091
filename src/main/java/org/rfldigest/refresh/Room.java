package org.rfldigest.refresh;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How much of a refresh goes on at once: so many bodies in memory, and so many threads that compute
 * as there are cores.
 */
final class Room {

  /** Bodies in memory at once. */
  static final int BODIES = 128;

  private final Semaphore seats = new Semaphore(BODIES);
  private final AtomicInteger awake = new AtomicInteger();
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

  /** Room for one body, once it is taken. */
  final class Seat implements AutoCloseable {

    private boolean taken;
    private boolean asleep;

    /** Its turn has to come first; nobody need wait for it meanwhile. */
    void sleep() {
      asleep = true;
      awake.decrementAndGet();
    }

    void wake() {
      if (asleep) {
        asleep = false;
        awake.incrementAndGet();
      }
    }

    <T> T taken(Supplier<T> fetch) {
      seats.acquireUninterruptibly();
      taken = true;
      wake();
      return fetch.get();
    }

    @Override
    public void close() {
      leave();
    }

    /** Leaves it; not for the first time perhaps. */
    void leave() {
      if (taken) {
        taken = false;
        seats.release();
      }
    }
  }

  /** One more is, or is no more, at work. */
  void at(int change) {
    awake.addAndGet(change);
  }

  /** How many are at work, and not waiting for their turn. */
  int atWork() {
    return awake.get();
  }

  Seat seat() {
    return new Seat();
  }

  /** Computes without waiting for anything else. */
  <T> T working(Supplier<T> work) {
    cores.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      cores.release();
    }
  }
}
