package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;
import static org.rfldigest.publish.Html.link;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Page;

/** The pages of what belongs to no single release, and the one that leads to them. */
final class ThemePages {

  private final Edition edition;
  private final StatementHtml statements;

  ThemePages(Edition edition, StatementHtml statements) {
    this.edition = edition;
    this.statements = statements;
  }

  List<Html> themes() {
    var shelf = element("ul").with("class", "shelf");
    for (var page : edition.themes()) {
      var count = page.developments().size() + " statements";
      shelf =
          shelf.add(
              element(
                  "li",
                  element("h2", link(Addresses.page(page), page.title())),
                  element("p", count).with("class", "facts"),
                  element("p", Excerpt.of(String.join(" ", page.summary()), 220))
                      .with("class", "text")));
    }
    return List.of(
        element("h1", "Themes"),
        element("p", "What belongs to no single release.").with("class", "note"),
        shelf);
  }

  List<Html> theme(Page page) {
    var content = new ArrayList<Html>();
    content.add(element("h1", page.title()));
    for (var paragraph : page.summary()) {
      content.add(element("p", paragraph).with("class", "note"));
    }
    content.add(Sections.of(Addresses.page(page), page.developments(), statements).beside());
    return content;
  }
}
