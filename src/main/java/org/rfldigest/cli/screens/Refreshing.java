package org.rfldigest.cli.screens;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.rfldigest.cli.feeds.FeedWords;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Web;
import org.rfldigest.refresh.Refresh;
import org.rfldigest.tui.Message;

/** Refreshes while the screens go on, and can be stopped. */
final class Refreshing {

  private final Session session;
  private final LazyDesk desk;
  private final TextIndexing indexing;
  private volatile Refresh running;
  private volatile boolean isStopped;

  Refreshing(Session session, LazyDesk desk, TextIndexing indexing) {
    this.session = session;
    this.desk = desk;
    this.indexing = indexing;
  }

  /** Fetches by hand; tells each feed, then the end, and then makes what came searchable. */
  void run(Consumer<Message> answers) {
    isStopped = false;
    desk.review();
    var subscriptions = Rules.subscriptions(session);
    try (var fetcher = Web.fetcher(session)) {
      var refresh = desk.desk().refresh(fetcher, subscriptions);
      running = refresh;
      if (isStopped) {
        refresh.stop();
      }
      var failed = new AtomicInteger();
      var summary =
          refresh.run(
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
      indexing.begin();
    } finally {
      running = null;
    }
  }

  /** Also one that is still made ready. */
  void stop() {
    isStopped = true;
    var now = running;
    if (now != null) {
      now.stop();
    }
  }
}
