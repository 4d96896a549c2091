package org.rfldigest.cli.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Plain;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.cli.session.Web;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Outcome;
import org.rfldigest.fetch.Pause;
import org.rfldigest.fetch.Request;
import org.rfldigest.fetch.Robots;
import org.rfldigest.html.PageExtract;
import org.rfldigest.model.PagePart;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Validators;

/**
 * {@code rfl feeds test URL --select CSS}, or {@code test KEY} of a watched page: what of a page
 * would be watched, and what its robots.txt says; stores nothing.
 */
final class PageTrial {

  private final Session session;

  PageTrial(Session session) {
    this.session = session;
  }

  /** A page that is not followed. */
  int of(String address, boolean privateAddress, String select, boolean json) {
    var main = PagePart.MAIN;
    var part =
        new PagePart(
            List.of(select), main.without(), main.ignore(), main.links(), main.leastWords());
    return of(new Request(address, Validators.NONE, privateAddress), part, true, json);
  }

  /** A page that is followed, as feeds.toml has it. */
  int of(Subscription page, boolean privateAddress, boolean json) {
    var request = new Request(page.address(), Validators.NONE, privateAddress);
    return of(request, page.part(), page.heedsRobots(), json);
  }

  private int of(Request request, PagePart part, boolean heedsRobots, boolean json) {
    try (var fetcher = Web.fetcher(session)) {
      var outcome = heedsRobots ? asRobotsSay(fetcher, request) : fetcher.fetch(request);
      var fetched = FeedTrial.fetched(outcome);
      var lines = lines(fetched, part);
      if (json) {
        session.json(json(fetched, heedsRobots, lines));
      } else {
        show(heedsRobots, lines);
      }
      return Exit.OK;
    }
  }

  private Outcome asRobotsSay(Fetcher fetcher, Request request) {
    var gate = new HostGate(HostGate.GAP, session.clock(), Pause.REAL);
    return new Robots(fetcher, gate, session.clock()).fetch(request, fetcher::fetch);
  }

  private static List<String> lines(Outcome.Fetched fetched, PagePart part) {
    return switch (PageExtract.of(fetched.body(), fetched.contentType(), fetched.address(), part)) {
      case PageExtract.Missing missing -> throw Stop.failed(missing.sentence());
      case PageExtract.Found found -> found.text().lines().map(Plain::clean).toList();
    };
  }

  private static Map<String, Object> json(
      Outcome.Fetched fetched, boolean heedsRobots, List<String> lines) {
    var json = new LinkedHashMap<String, Object>();
    json.put("address", fetched.address());
    json.put("robots", heedsRobots ? "allowed" : "ignored");
    json.put("lines", lines);
    return json;
  }

  private void show(boolean heedsRobots, List<String> lines) {
    session.note(
        heedsRobots
            ? "its robots.txt does not keep programs from it."
            : "its robots.txt was not asked, for ignore_robots = true.");
    lines.forEach(session.out()::println);
  }
}
