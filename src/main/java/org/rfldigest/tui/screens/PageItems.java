package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/** The list of the pages that belong to no single release. */
final class PageItems {

  private PageItems() {}

  static List<Item> list(Facts.Pages pages, int columns) {
    var items = new ArrayList<Item>();
    for (var page : pages.pages()) {
      var count = Words.counted(page.statements(), "statement");
      var title = Line.of(page.title(), Style.STRONG);
      var row = title.fit(Math.max(1, columns - count.length() - 1), Style.PLAIN);
      items.add(
          Item.to(
              new Target.Another(new Query.OnePage(page.key())),
              row.and(" ").and(count, Style.DIM)));
    }
    if (items.isEmpty()) {
      items.add(Items.note("The digest has no pages besides its releases.", columns));
    }
    return items;
  }
}
