package org.rfldigest.cli.screens;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.rfldigest.refresh.Indexing;
import org.rfldigest.store.Store;

/**
 * Makes searchable the texts that refreshes and imports have left, newest first, in steps that
 * nobody has to wait for.
 */
final class TextIndexing {

  private static final int AT_ONCE = 50;

  private final BooleanSupplier step;
  private final AtomicInteger wishes = new AtomicInteger();

  TextIndexing(LazyDesk desk, Seen seen) {
    this(() -> desk.opened().filter(store -> hasMore(store, seen)).isPresent());
  }

  /**
   * @param step does some of it, and says whether more is left
   */
  TextIndexing(BooleanSupplier step) {
    this.step = step;
  }

  /**
   * Begins beside what else is done; where it is at work already, it looks once more at its end.
   */
  void begin() {
    if (wishes.getAndIncrement() == 0) {
      Thread.ofPlatform().daemon().name("texts").start(this::work);
    }
  }

  private void work() {
    int served;
    do {
      served = wishes.get();
      all();
    } while (!wishes.compareAndSet(served, 0));
  }

  /** Goes on until no text is left, or the store is closed or cannot be written. */
  void all() {
    try {
      while (step.getAsBoolean()) {
        Thread.yield();
      }
    } catch (RuntimeException laterThen) {
      // What is left is gone on with when it is asked for again.
    }
  }

  private static boolean hasMore(Store store, Seen seen) {
    return seen.own(store, () -> new Indexing(store).some(AT_ONCE));
  }
}
