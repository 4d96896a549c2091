package org.rfldigest.cli.feeds;

import java.util.HashMap;
import java.util.Locale;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.feed.Opml;
import org.rfldigest.feed.Outline;
import org.rfldigest.json.JsonLine;
import org.rfldigest.model.Subscription;
import org.rfldigest.workspace.Interval;

/**
 * {@code rfl feeds export}: the feeds as OPML, with all that feeds.toml says of them; OPML knows no
 * pages.
 */
final class FeedsExport {

  private FeedsExport() {}

  static int print(Session session) {
    var subscriptions = Rules.subscriptions(session);
    var feeds = subscriptions.stream().filter(FeedsExport::isFeed).toList();
    session
        .out()
        .print(Opml.write("RfL Digest", feeds.stream().map(FeedsExport::outline).toList()));
    var pages = subscriptions.size() - feeds.size();
    if (pages > 0) {
      session.note(
          (pages == 1 ? "1 watched page is" : pages + " watched pages are")
              + " left out, because OPML knows only feeds.");
    }
    return Exit.OK;
  }

  private static boolean isFeed(Subscription subscription) {
    return subscription.kind() != Subscription.Kind.PAGE;
  }

  private static Outline outline(Subscription subscription) {
    var own = new HashMap<String, String>();
    own.put("key", subscription.key());
    own.put("kind", subscription.kind().name().toLowerCase(Locale.ROOT));
    own.put("every", Interval.write(subscription.interval()));
    subscription.cron().ifPresent(cron -> own.put("cron", cron.expression()));
    own.put("trust", Double.toString(subscription.trust()));
    own.put("tags", JsonLine.of(subscription.tags()));
    if (subscription.privateAddress()) {
      own.put("private", "true");
    }
    return new Outline(subscription.title(), subscription.openAddress(), subscription.tags(), own);
  }
}
