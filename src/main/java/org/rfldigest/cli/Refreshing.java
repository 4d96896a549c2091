package org.rfldigest.cli;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.rfldigest.refresh.Indexing;
import org.rfldigest.refresh.Refresh;
import org.rfldigest.store.Store;
import org.rfldigest.tui.Message;

/** Refreshes while the screens go on, and can be stopped. */
final class Refreshing {

  private static final int AT_ONCE = 50;

  private final Session session;
  private final LazyDesk desk;
  private volatile Refresh running;

  Refreshing(Session session, LazyDesk desk) {
    this.session = session;
    this.desk = desk;
  }

  /** Fetches by hand; tells each feed, then the end, and then makes what came searchable. */
  void run(Consumer<Message> answers) {
    desk.review();
    var subscriptions = Rules.subscriptions(session);
    try (var fetcher = Web.fetcher(session)) {
      running = desk.desk().refresh(fetcher, subscriptions);
      var failed = new AtomicInteger();
      var summary =
          running.run(
              subscriptions,
              Refresh.Scope.BY_HAND,
              progress -> {
                if (progress.report().isFailure()) {
                  failed.incrementAndGet();
                }
                answers.accept(
                    new Message.RefreshProgress(
                        progress.report().subscription().title(),
                        FeedWords.words(progress.report().result()),
                        progress.done(),
                        progress.total(),
                        failed.get(),
                        fetcher.received()));
              });
      answers.accept(new Message.RefreshDone(FeedWords.total(summary), summary.failed() == 0));
      index();
    } finally {
      running = null;
    }
  }

  /** Makes all texts searchable, in steps that nobody has to wait for. */
  private void index() {
    while (desk.opened().filter(Refreshing::hasIndexed).isPresent()) {
      Thread.yield();
    }
  }

  private static boolean hasIndexed(Store store) {
    return new Indexing(store).some(AT_ONCE);
  }

  void stop() {
    var now = running;
    if (now != null) {
      now.stop();
    }
  }
}
