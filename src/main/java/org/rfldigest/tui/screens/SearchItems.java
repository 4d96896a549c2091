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
    items.add(Items.note(count(search), columns));
    var kind = "";
    for (var hit : search.hits()) {
      if (!kind.equals(kind(hit))) {
        kind = kind(hit);
        items.add(Items.blank());
        items.add(Items.heading(kind, columns));
      }
      items.add(Item.to(hit.target(), rows(hit, columns)).beside(width -> whole(hit, width)));
    }
    if (search.hits().size() < search.total() || search.isMore()) {
      items.add(Items.blank());
      items.add(Item.to(new Target.More(), Line.of("Enter shows more of them", Style.ACCENT)));
    }
    return items;
  }

  private static String count(Facts.Search search) {
    var found = ChartItems.number(search.total()) + (search.isMore() ? "+" : "") + " found";
    return search.hits().size() < search.total()
        ? found + ", " + ChartItems.number(search.hits().size()) + " shown"
        : found;
  }

  private static String kind(Facts.Hit hit) {
    return switch (hit.target()) {
      case Target.OfDevelopment _ -> "In the digest";
      case Target.Another(Query.Watched _) -> "On watched pages";
      default -> "Among the entries";
    };
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
    var text = hit.text().get();
    var shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    rows.addAll(Items.wrapped(shown, columns, Style.PLAIN));
    return rows;
  }
}
