package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.html.Readable;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/** The readable text of one entry; its links can be stepped through below it. */
final class ArticleItems {

  private ArticleItems() {}

  static List<Item> of(Facts.Article article, int columns) {
    var items = new ArrayList<Item>();
    items.add(Item.text(Items.wrapped(article.title(), columns, Style.TITLE)));
    items.add(Item.text(Items.wrapped(article.about(), columns, Style.DIM)));
    article
        .link()
        .ifPresent(link ->
            items.add(
                Item.to(new Target.Address(link), Items.wrapped(link, columns, Style.LINK))
                    .linked(article.link())));
    items.add(Items.blank());
    var withoutLinks = new Readable(article.text().blocks(), List.of());
    Article.of(withoutLinks, columns).forEach(row -> items.add(Item.text(row)));
    links(items, article.text().links(), columns);
    return items;
  }

  private static void links(List<Item> items, List<String> links, int columns) {
    if (links.isEmpty()) {
      return;
    }
    items.add(Items.blank());
    items.add(Items.heading("Links", columns));
    var number = 1;
    for (var link : links) {
      var mark = "[" + number++ + "] ";
      List<Line> rows = Items.hanging(mark, Style.DIM, link, columns, Style.LINK);
      items.add(Item.to(new Target.Address(link), rows).linked(Optional.of(link)));
    }
  }
}
