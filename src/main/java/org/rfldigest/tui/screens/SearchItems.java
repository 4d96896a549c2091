package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/** What a search found. */
final class SearchItems {

  private static final int LONGEST = 400;

  private SearchItems() {}

  static List<Item> of(Facts.Search search, int columns) {
    var items = new ArrayList<Item>();
    if (!search.problem().isEmpty()) {
      items.add(Item.text(Items.wrapped(search.problem(), columns, Style.WARN)));
      items.add(Items.blank());
    }
    if (search.hits().isEmpty()) {
      items.add(Items.note("Nothing is found.", columns));
      return items;
    }
    var found = ChartItems.number(search.total()) + (search.isMore() ? "+" : "") + " found";
    items.add(Items.note(found, columns));
    for (var hit : search.hits()) {
      items.add(Item.to(hit.target(), rows(hit, columns)).beside(width -> whole(hit, width)));
    }
    return items;
  }

  private static List<Line> rows(Facts.Hit hit, int columns) {
    var day = hit.day().map(known -> known + "  ").orElse("");
    var where = Line.of(day, Style.DIM).and(hit.where(), Style.ACCENT).and("  ");
    return List.of(where.and(hit.title(), Style.STRONG).fit(columns, Style.PLAIN));
  }

  private static List<Line> whole(Facts.Hit hit, int columns) {
    var rows = new ArrayList<Line>();
    rows.addAll(Items.wrapped(hit.title(), columns, Style.TITLE));
    var day = hit.day().map(known -> " · " + known).orElse("");
    rows.addAll(Items.wrapped(hit.where() + day, columns, Style.DIM));
    rows.add(Line.EMPTY);
    var text = hit.text();
    var shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    rows.addAll(Items.wrapped(shown, columns, Style.PLAIN));
    return rows;
  }
}
