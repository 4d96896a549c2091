package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Line;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.text.Style;
import org.rfldigest.text.Wrap;

/** Sets what was answered as the items of a screen. */
public final class Items {

  private Items() {}

  /** The items for a width in columns; the matrix of components is none of them. */
  public static List<Item> of(Facts facts, int columns) {
    return switch (facts) {
      case Facts.Today today -> new TodayItems(today, columns).items();
      case Facts.Components _ -> List.of();
      case Facts.History history -> StatementItems.history(history, columns);
      case Facts.Pages pages -> PageItems.list(pages, columns);
      case Facts.OnePage page -> StatementItems.page(page, columns);
      case Facts.Feeds feeds -> FeedItems.of(feeds, columns);
      case Facts.Charts charts -> ChartItems.of(charts, columns);
      case Facts.Log log -> LogItems.of(log, columns);
      case Facts.Search search -> SearchItems.of(search, columns);
      case Facts.Thread thread -> ThreadItems.of(thread, columns);
      case Facts.Change change -> ChangeItems.of(change, columns);
      case Facts.Article article -> ArticleItems.of(article, columns);
      case Facts.Output output -> OutputItems.of(output, columns);
      case Facts.Explanation explanation -> ExplanationItems.of(explanation, columns);
    };
  }

  /** The front page's items without the newest release's digest, which stands beside them. */
  public static List<Item> front(Facts.Today today, int columns) {
    return new TodayItems(today, columns).front();
  }

  /** The newest release's digest, for a width in columns. */
  public static List<Line> newest(Facts.Today today, int columns) {
    return new TodayItems(today, columns)
        .newest().stream().flatMap(item -> item.rows().stream()).toList();
  }

  static Item heading(String name, int columns) {
    return Item.text(List.of(Words.heading(List.of(name), columns)));
  }

  static Item blank() {
    return Item.text(Line.EMPTY);
  }

  static Item note(String text, int columns) {
    return Item.text(wrapped(text, columns, Style.DIM));
  }

  static List<Line> wrapped(String text, int columns, Style style) {
    var rows = new ArrayList<Line>();
    for (var row : Wrap.words(Sanitizer.text(text), columns)) {
      rows.add(Line.of(row, style));
    }
    return rows;
  }

  /** A paragraph beside a mark; the rows below the first are set in as far. */
  static List<Line> hanging(String mark, Style markStyle, String text, int columns, Style style) {
    var rows = new ArrayList<Line>();
    var lead = mark;
    var room = Math.max(1, columns - Line.of(mark).columns());
    for (var row : Wrap.words(Sanitizer.text(text), room)) {
      rows.add(Line.of(lead, markStyle).and(row, style));
      lead = " ".repeat(Line.of(mark).columns());
    }
    return rows;
  }
}
