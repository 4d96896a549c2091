package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Cut;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;
import org.rfldigest.text.Wrap;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Items;

/**
 * Draws a {@link Screen}: its visible rows, the chosen item marked, and beside it what it shows.
 */
final class ScreenView {

  private static final int GOOD_TO_READ = 70;
  private static final Recent<List<Line>> NEWEST = new Recent<>(2);
  private static final Line INDENT = Line.of("  ");
  private static final Line BAR = Line.of("▌ ", Style.MARKED);
  private static final Joined.Way SET_IN = (left, row, columns) -> left.and(Cut.to(row, columns));
  private static final Joined.Way CHOSEN =
      (_, row, columns) -> Line.of("▸ ").and(row.fit(columns, Style.PLAIN)).in(Style.SELECTED);

  private ScreenView() {}

  static List<Line> body(Model model, Screen screen) {
    var layout = model.layout();
    if (screen.facts().isEmpty() || screen.isSearch() && !screen.filter().isOn()) {
      return waiting(screen, layout);
    }
    if (screen.isMatrix()) {
      return MatrixView.body(screen, layout);
    }
    var list = list(screen, layout);
    if (screen.isSpread(layout) && screen.facts().get() instanceof Facts.Today today) {
      return View.beside(list, layout.spreadColumns() + 2, newest(today, layout), layout.body());
    }
    if (!screen.hasPreview() || !layout.itemsHavePreview()) {
      return list;
    }
    var columns = screen.columns(layout) + 2;
    var beside =
        Screens.chosen(screen, layout)
            .map(item -> item.preview().apply(layout.size().columns() - columns - 4))
            .orElse(List.of());
    return View.beside(list, columns, beside, layout.body());
  }

  /** The newest release's digest, flowing over two columns where both are good to read. */
  private static List<Line> newest(Facts.Today today, Layout layout) {
    var height = layout.body();
    var whole = layout.besideColumns();
    if (whole < 2 * GOOD_TO_READ) {
      return NEWEST.of(() -> Items.newest(today, whole), today, whole);
    }
    var columns = whole / 2 - 2;
    var rows = NEWEST.of(() -> Items.newest(today, columns), today, columns);
    var first = rows.subList(0, Math.min(rows.size(), height));
    var next = first.size();
    while (next < rows.size() && rows.get(next).text().isBlank()) {
      next++;
    }
    var second = rows.subList(next, Math.min(rows.size(), next + height));
    return View.beside(first, columns, second, height);
  }

  private static List<Line> waiting(Screen screen, Layout layout) {
    var rows = new ArrayList<Line>();
    rows.add(Line.EMPTY);
    if (!screen.problem().isEmpty()) {
      Wrap.words(screen.problem(), layout.textColumns() - 2)
          .forEach(row -> rows.add(Line.of("  ").and(row, Style.BAD)));
      return rows;
    }
    Wrap.words(prompt(screen), layout.textColumns() - 2)
        .forEach(row -> rows.add(Line.of("  " + row, Style.DIM)));
    return rows;
  }

  private static String prompt(Screen screen) {
    return screen.isSearch() && !screen.filter().isOn()
        ? "Words, or component: release: feed: status: after: before:, as in release:6.18"
        : "Reading…";
  }

  private static List<Line> list(Screen screen, Layout layout) {
    var laid = screen.laid(layout);
    var rows = new ArrayList<Line>();
    var top = screen.cursor().top();
    var end = Math.min(laid.rows().size(), top + layout.body());
    var chosen = laid.isText() ? -1 : screen.cursor().at();
    for (var row = top; row < end; row++) {
      var isChosen =
          chosen >= 0
              && chosen < laid.items().size()
              && row >= laid.starts()[chosen]
              && row < laid.starts()[chosen + 1];
      var isFirst = isChosen && row == laid.starts()[chosen];
      rows.add(row(laid.rows().get(row), isChosen, isFirst, screen.columns(layout)));
    }
    if (laid.items().isEmpty()) {
      rows.add(Line.of("  Nothing here matches the filter.", Style.DIM));
    }
    return rows;
  }

  private static Line row(Line line, boolean isChosen, boolean isFirst, int columns) {
    return Joined.of(isFirst ? CHOSEN : SET_IN, isChosen ? BAR : INDENT, line, columns);
  }
}
