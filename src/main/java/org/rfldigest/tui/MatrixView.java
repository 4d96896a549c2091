package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.CellMark;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.text.Cut;
import org.rfldigest.text.Line;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.text.Style;
import org.rfldigest.text.Wrap;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Words;

/**
 * Draws the matrix: a letter in each cell says what happened, in a colour besides, and the chosen
 * cell's statement stands below.
 */
final class MatrixView {

  private static final String LEGEND = CellMark.LEGEND + " · 2 so many · ≠ disputed";

  private static final Line HISTORY = Line.of("Enter shows the component's history.", Style.DIM);

  private MatrixView() {}

  static List<Line> body(Screen screen, Layout layout) {
    var tracks = Matrix.tracks(screen);
    var rows = new ArrayList<Line>();
    if (Matrix.headRows(layout) > 0) {
      rows.add(head(screen, layout));
    }
    var end = Math.min(tracks.size(), screen.cursor().top() + Matrix.down(layout));
    for (var at = screen.cursor().top(); at < end; at++) {
      rows.add(row(screen, tracks.get(at), at == screen.cursor().at(), layout));
    }
    if (tracks.isEmpty()) {
      rows.add(Line.of("  Nothing here matches the filter.", Style.DIM));
    }
    while (rows.size() < Matrix.headRows(layout) + Matrix.down(layout)) {
      rows.add(Line.EMPTY);
    }
    rows.addAll(statement(screen, layout));
    return rows;
  }

  private static List<Release> seen(Screen screen, Layout layout) {
    var releases = Matrix.releases(screen);
    var first = Matrix.firstColumn(screen, layout);
    return releases.subList(first, Math.min(releases.size(), first + Matrix.across(layout)));
  }

  private static Line head(Screen screen, Layout layout) {
    var line = Line.of(" ".repeat(Matrix.nameColumns(layout)));
    var at = Matrix.firstColumn(screen, layout);
    for (var release : seen(screen, layout)) {
      var name = release.toString();
      var style = at++ == screen.across() ? Style.MARKED : Style.HEADING;
      line = line.and(" ".repeat(Math.max(0, Matrix.CELL - name.length()))).and(name, style);
    }
    return line;
  }

  private static Line row(Screen screen, Facts.Track track, boolean isChosen, Layout layout) {
    var name =
        Line.of((isChosen ? "▸ " : "  ") + track.name(), isChosen ? Style.MARKED : Style.STRONG);
    var line = name.fit(Matrix.nameColumns(layout), Style.PLAIN);
    var at = Matrix.firstColumn(screen, layout);
    for (var release : seen(screen, layout)) {
      var cell = track.cells().getOrDefault(release, List.of());
      var isHere = isChosen && at++ == screen.across();
      line = line.and("  ").and(cell(cell, isHere));
    }
    return line;
  }

  private static Line cell(List<Development> cell, boolean isHere) {
    var disputed = cell.stream().anyMatch(Development::isDisputed) ? "≠" : " ";
    var count = cell.size() > 9 ? "+" : cell.size() > 1 ? Integer.toString(cell.size()) : " ";
    var status = CellMark.strongest(cell);
    var letter = cell.isEmpty() ? "·" : CellMark.letter(status);
    if (isHere) {
      return Line.of(disputed + letter + count, Style.SELECTED);
    }
    return Line.of(disputed, Style.WARN)
        .and(letter, cell.isEmpty() ? Style.DIM : status.map(Words::style).orElse(Style.PLAIN))
        .and(count, Style.DIM);
  }

  private static List<Line> statement(Screen screen, Layout layout) {
    var height = Matrix.statementRows(layout);
    if (height == 0) {
      return List.of();
    }
    var columns = layout.size().columns();
    var cell = Matrix.cell(screen);
    var isBrief = Matrix.isBrief(layout);
    var rows = cell.isEmpty() ? legend(isBrief, columns) : told(cell, isBrief, columns);
    return cut(rows, height, columns);
  }

  private static List<Line> legend(boolean isBrief, int columns) {
    var rows = new ArrayList<Line>();
    rows.add(Chrome.rule(isBrief ? HISTORY : Line.EMPTY, columns));
    for (var row : Wrap.words(LEGEND, columns - 2)) {
      rows.add(Line.of(" " + row, Style.DIM));
    }
    if (!isBrief) {
      rows.add(Line.of(" ", Style.DIM).and(HISTORY));
    }
    return rows;
  }

  /** What the cell's developments say. */
  private static List<Line> told(List<Development> cell, boolean isBrief, int columns) {
    var rows = new ArrayList<Line>();
    rows.add(Chrome.rule(isBrief ? Words.facts(cell.getFirst()) : Line.EMPTY, columns));
    for (var development : cell) {
      if (!isBrief || development != cell.getFirst()) {
        Words.head(development, columns - 2).forEach(head -> rows.add(Line.of(" ").and(head)));
      }
      for (var row : Wrap.words(Sanitizer.line(development.text()), Math.min(100, columns - 2))) {
        rows.add(Line.of(" " + row));
      }
    }
    return rows;
  }

  /** As many rows as there is room for; that there are more is shown by an ellipsis. */
  private static List<Line> cut(List<Line> rows, int height, int columns) {
    if (rows.size() <= height) {
      return rows;
    }
    var shown = new ArrayList<>(rows.subList(0, height));
    shown.set(height - 1, Cut.to(shown.getLast(), columns - 2).and(" …", Style.DIM));
    return shown;
  }
}
