package org.rfldigest.cli.refresh;

import java.io.IOException;
import java.time.ZoneId;
import org.rfldigest.cli.feeds.FeedWords;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.FileTrouble;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.cli.session.Web;
import org.rfldigest.refresh.Indexing;
import org.rfldigest.refresh.Refresh.Scope;
import org.rfldigest.workspace.RunLock;

/** A refresh as cron wants it: silent when all is well, and only one at a time. */
final class DueRefresh {

  private final Session session;

  DueRefresh(Session session) {
    this.session = session;
  }

  int run() {
    try (var lock =
        RunLock.take(session.workspace().memory().resolve("refresh.lock")).orElse(null)) {
      if (lock == null) {
        session.note("a refresh of this workspace runs already; this one leaves it be.");
        return Exit.OK;
      }
      return refresh();
    } catch (IOException unwritable) {
      throw Stop.failed(FileTrouble.of(unwritable));
    }
  }

  private int refresh() {
    var all = Rules.subscriptions(session);
    try (var desk = Desk.openUnattended(session);
        var fetcher = Web.fetcher(session)) {
      var telling =
          new Telling(session, desk.store(), errand -> errand.trouble().ifPresent(session::note));
      telling.begin();
      var summary = desk.refresh(fetcher, all).run(all, Scope.DUE, _ -> {});
      var digest = new DueDigest(session, desk.store(), telling, ZoneId.systemDefault());
      telling.tell();
      digest
          .build()
          .filter(DueDigest.Built.Failed.class::isInstance)
          .ifPresent(failed -> session.note(failed.sentence()));
      new Indexing(desk.store()).some(RefreshCommand.INDEXED);
      if (summary.failed() > 0) {
        session.note(FeedWords.troubles(summary));
      }
      return RefreshCommand.exit(summary);
    }
  }
}
