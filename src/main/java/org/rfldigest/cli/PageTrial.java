package org.rfldigest.cli;

import java.util.List;
import org.rfldigest.fetch.Outcome;
import org.rfldigest.html.PageExtract;
import org.rfldigest.model.PagePart;

/** {@code rfl feeds test URL --select CSS}: what of a page would be watched; stores nothing. */
final class PageTrial {

  private final Session session;

  PageTrial(Session session) {
    this.session = session;
  }

  int show(Outcome.Fetched fetched, String select) {
    var main = PagePart.MAIN;
    var part =
        new PagePart(
            List.of(select), main.without(), main.ignore(), main.links(), main.leastWords());
    return switch (PageExtract.of(fetched.body(), fetched.contentType(), fetched.address(), part)) {
      case PageExtract.Missing missing -> throw Stop.failed(missing.sentence());
      case PageExtract.Found found -> {
        found.text().lines().map(Plain::clean).forEach(session.out()::println);
        yield Exit.OK;
      }
    };
  }
}
