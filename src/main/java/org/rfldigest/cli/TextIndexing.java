package org.rfldigest.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import org.rfldigest.refresh.Indexing;
import org.rfldigest.store.Store;

/**
 * Makes searchable the texts that refreshes and imports have left, newest first, in steps that
 * nobody has to wait for.
 */
final class TextIndexing {

  private static final int AT_ONCE = 50;

  private final LazyDesk desk;
  private final Seen seen;
  private final AtomicBoolean isAtWork = new AtomicBoolean();

  TextIndexing(LazyDesk desk, Seen seen) {
    this.desk = desk;
    this.seen = seen;
  }

  /** Begins, where it is not at work already, beside what else is done. */
  void begin() {
    if (isAtWork.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("texts").start(this::all);
    }
  }

  /** Goes on until no text is left, or the store is closed or cannot be written. */
  void all() {
    try {
      while (desk.opened().filter(this::hasMore).isPresent()) {
        Thread.yield();
      }
    } catch (RuntimeException laterThen) {
      // What is left is gone on with when it is asked for again.
    } finally {
      isAtWork.set(false);
    }
  }

  private boolean hasMore(Store store) {
    return seen.own(store, () -> new Indexing(store).some(AT_ONCE));
  }
}
