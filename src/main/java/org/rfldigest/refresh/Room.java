package org.rfldigest.refresh;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How much of a refresh goes on at once: so many bodies in memory, so many threads that compute as
 * there are cores, and so much that is ready and waits to be stored, while other bodies are read.
 */
final class Room {

  /** Bodies in memory at once. */
  static final int BODIES = 128;

  /** What may wait to be stored, in entries. */
  private static final int READY = 4_000;

  /** So much of a packed body takes the room of an entry. */
  private static final int BYTES_AN_ENTRY = 8_192;

  private final Semaphore ready = new Semaphore(READY);

  /**
   * So many pieces of work, some ten feeds, leave one core to the compiler: what they run is new to
   * it, and takes several times as long until it is compiled.
   */
  static final int FIRST = 40;

  private final Semaphore seats = new Semaphore(BODIES);
  private final AtomicInteger awake = new AtomicInteger();
  private final AtomicInteger worked = new AtomicInteger();
  private final int all;
  private final Semaphore cores;

  Room() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param all the cores there are
   */
  Room(int all) {
    this.all = all;
    this.cores = new Semaphore(Math.max(1, all - 1));
  }

  /** Room for one body, once it is taken. */
  final class Seat implements AutoCloseable {

    private boolean taken;
    private boolean asleep;
    private int held;

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

    /**
     * Leaves the seat for a place among those that wait to be stored, once there is one.
     *
     * @param bytes of the body as it will be kept
     */
    void ready(int entries, int bytes) {
      var wanted = Math.min(READY, 1 + entries + bytes / BYTES_AN_ENTRY);
      if (!ready.tryAcquire(wanted)) {
        sleep();
        ready.acquireUninterruptibly(wanted);
        wake();
      }
      held = wanted;
      leave();
    }

    @Override
    public void close() {
      leave();
      ready.release(held);
      held = 0;
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

  /** How many more may compute now. */
  int freeCores() {
    return cores.availablePermits();
  }

  /** Computes without waiting for anything else. */
  <T> T working(Supplier<T> work) {
    cores.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      var isLastOfFirst = worked.incrementAndGet() == FIRST;
      cores.release(isLastOfFirst && all > 1 ? 2 : 1);
    }
  }
}
