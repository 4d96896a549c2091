package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.link;
import static org.rfldigest.publish.Html.words;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Snapshot;

/** The page of a release. */
final class ReleasePages {

  private final Edition edition;
  private final StatementHtml statements;

  ReleasePages(Edition edition, StatementHtml statements) {
    this.edition = edition;
    this.statements = statements;
  }

  List<Html> release(Snapshot snapshot) {
    var file = Addresses.page(snapshot.release());
    var content = new ArrayList<Html>();
    content.add(element("h1", "Linux " + snapshot.release()));
    content.add(FrontPage.facts(snapshot.dates()));
    for (var paragraph : snapshot.summary()) {
      content.add(element("p", paragraph).with("class", "standfirst"));
    }
    content.add(Sections.of(file, snapshot.developments(), statements).beside());
    content.add(pager(snapshot));
    return content;
  }

  /** Leads to the releases before and after. */
  private Html pager(Snapshot snapshot) {
    var at = edition.snapshots().indexOf(snapshot);
    var pager = element("nav").with("class", "pager").with("aria-label", "Neighbouring releases");
    pager = pager.add(at + 1 < edition.snapshots().size() ? neighbour("← ", at + 1) : words(""));
    return pager.add(at > 0 ? neighbour("→ ", at - 1) : words(""));
  }

  private Html neighbour(String arrow, int at) {
    var release = edition.snapshots().get(at).release();
    return link(release + ".html", arrow + "Linux " + release);
  }
}
