package org.rfldigest.refresh;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How much of a refresh goes on at once: so many bodies in memory, and so many threads that compute
 * as there are cores.
 */
final class Room {

  private static final int BODIES = 128;

  private final Semaphore seats = new Semaphore(BODIES);
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

  /** Room for one body, once it is taken. */
  final class Seat implements AutoCloseable {

    private boolean taken;

    <T> T taken(Supplier<T> fetch) {
      seats.acquireUninterruptibly();
      taken = true;
      return fetch.get();
    }

    /** Leaves it; not for the first time perhaps. */
    @Override
    public void close() {
      if (taken) {
        taken = false;
        seats.release();
      }
    }
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
