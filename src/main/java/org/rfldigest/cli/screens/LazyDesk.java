package org.rfldigest.cli.screens;

import java.util.Optional;
import java.util.function.Consumer;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Session;
import org.rfldigest.review.Review;
import org.rfldigest.store.Store;

/**
 * The desk, opened when it is first needed, so that the digest is on the screen before. Safe for
 * several threads.
 */
final class LazyDesk implements AutoCloseable {

  private final Session session;
  private final Seen seen;
  private final Consumer<String> told;
  private Desk desk;
  private Review review;
  private volatile Optional<Store> opened = Optional.empty();

  /**
   * @param told takes what the reader should know of the store
   */
  LazyDesk(Session session, Seen seen, Consumer<String> told) {
    this.session = session;
    this.seen = seen;
    this.told = told;
  }

  /** Begins to open it; where it cannot be, the first to ask for it is told so. */
  void begin() {
    Thread.ofPlatform().daemon().name("store").start(this::tryToOpen);
  }

  private void tryToOpen() {
    try {
      desk();
    } catch (RuntimeException toldToWhoAsks) {
      // Tried again then.
    }
  }

  synchronized Desk desk() {
    if (desk == null) {
      desk = Desk.open(session, told, told);
      seen.saw(desk.store());
      opened = Optional.of(desk.store());
    }
    return desk;
  }

  /** The review, once what stands in the digest is no longer in the inbox. */
  synchronized Review review() {
    if (review == null) {
      review = desk().review();
      if (review.reconcile() > 0) {
        seen.saw(desk.store());
      }
    }
    return review;
  }

  /** The store as the review leaves it. */
  Store store() {
    review();
    return desk().store();
  }

  /** The store, where it is open already and still; this never waits. */
  Optional<Store> opened() {
    return opened;
  }

  @Override
  public synchronized void close() {
    opened = Optional.empty();
    if (desk != null) {
      desk.close();
    }
  }
}
