package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.text.Cut;
import org.rfldigest.text.Line;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.text.Style;
import org.rfldigest.text.Width;
import org.rfldigest.text.Wrap;
import org.rfldigest.tui.screens.Words;
import org.rfldigest.tui.terminal.Frame;

/**
 * Draws a form or a choice over the lower rows of the body, so that what it is about stays in
 * sight.
 */
final class SheetView {

  private static final String RELEASE = "Release  ";
  private static final int HEAD_ROWS = 2;

  /**
   * The body with what lies over it.
   *
   * @param cursor where a field is typed into
   */
  record Drawn(List<Line> rows, Optional<Frame.Spot> cursor) {}

  private SheetView() {}

  static Drawn over(Model model, List<Line> body) {
    return switch (model.sheet()) {
      case Sheet.None _ -> new Drawn(body, Optional.empty());
      case Sheet.Help _ -> new Drawn(body, Optional.empty());
      case Sheet.Command command ->
          new Drawn(laid(body, commands(model, command, body.size())), Optional.empty());
      case Sheet.Snooze snooze -> new Drawn(laid(body, snooze(model, snooze)), Optional.empty());
      case Sheet.Reasons reasons ->
          new Drawn(laid(body, reasons(model, reasons)), Optional.empty());
      case Sheet.Rejection rejection -> rejection(model, rejection, body);
      case Sheet.Opening opening -> new Drawn(laid(body, opening(model)), Optional.empty());
      case Sheet.Acceptance form -> form(model, form, body);
    };
  }

  static List<Line> laid(List<Line> body, List<Line> sheet) {
    var rows = new ArrayList<Line>();
    var covered = Math.min(body.size(), sheet.size());
    rows.addAll(body.subList(0, body.size() - covered));
    rows.addAll(sheet.subList(0, covered));
    return rows;
  }

  /** What completes the line, the chosen one marked; no more than half of the body. */
  private static List<Line> commands(Model model, Sheet.Command command, int height) {
    var choices = CommandLine.choices(model, command.field().text());
    var columns = model.size().columns();
    var shown = Math.max(1, Math.min(choices.size(), height / 2 - 1));
    var last = Math.max(0, choices.size() - shown);
    var first = Math.clamp((long) command.chosen() - shown / 2, 0, last);
    var rows = new ArrayList<Line>();
    rows.add(Words.heading(List.of("Commands"), columns));
    for (var at = first; at < Math.min(choices.size(), first + shown); at++) {
      var choice = choices.get(at);
      var name = Line.of((at == command.chosen() ? "▸ " : "  ") + choice.name(), Style.ACCENT);
      var row =
          name.fit(Math.min(24, columns / 2), Style.PLAIN)
              .and(" ")
              .and(choice.meaning(), Style.DIM);
      rows.add(
          at == command.chosen()
              ? row.fit(columns, Style.PLAIN).in(Style.SELECTED)
              : Cut.to(row, columns));
    }
    if (choices.isEmpty()) {
      rows.add(Line.of(" " + CommandLine.hint(model, command.field().text()), Style.DIM));
    }
    return rows;
  }

  private static List<Line> snooze(Model model, Sheet.Snooze snooze) {
    var rows = new ArrayList<Line>();
    rows.add(Words.heading(List.of("Snooze"), model.size().columns()));
    rows.add(Line.of(" " + snooze.about().title(), Style.STRONG));
    var keys = List.of("d", "w", "r");
    for (var at = 0; at < keys.size(); at++) {
      rows.add(Line.of("   " + keys.get(at), Style.ACCENT).and("  " + Until.USUAL.get(at).words()));
    }
    rows.add(
        Line.of("   until ", Style.DIM)
            .and(Line.of(snooze.until().text(), Style.FIELD).fit(12, Style.FIELD))
            .and("  3w, 2026-12-24, or a release such as 7.4", Style.DIM));
    if (!snooze.problem().isEmpty()) {
      Wrap.words(snooze.problem(), model.size().columns() - 2)
          .forEach(row -> rows.add(Line.of(" " + row, Style.BAD)));
    }
    return rows;
  }

  private static List<Line> reasons(Model model, Sheet.Reasons reasons) {
    var rows = new ArrayList<Line>();
    rows.add(Words.heading(List.of("Reject because"), model.size().columns()));
    rows.add(Line.of(" " + reasons.about().title(), Style.STRONG));
    for (var reason : Reason.values()) {
      rows.add(Line.of("   " + reason.key(), Style.ACCENT).and("  " + reason.words()));
    }
    rows.add(Line.of("   o", Style.ACCENT).and("  own words"));
    return rows;
  }

  private static List<Line> opening(Model model) {
    return List.of(
        Words.heading(List.of("Accept"), model.size().columns()),
        Line.of(" Reading the entry…", Style.DIM));
  }

  private static Drawn rejection(Model model, Sheet.Rejection rejection, List<Line> body) {
    var columns = model.size().columns();
    var text = new Text(rejection.why(), columns - 2);
    var room = Math.max(1, body.size() - 2);
    var first = Math.max(0, text.rows().size() - room);
    var rows = new ArrayList<Line>();
    rows.add(Words.heading(List.of("Reject because"), columns));
    rows.add(Line.of(" " + rejection.about().title(), Style.STRONG));
    for (var row : text.rows().subList(first, text.rows().size())) {
      rows.add(Line.of(" ").and(row, Style.FIELD));
    }
    var start = HEAD_ROWS + Math.max(0, body.size() - rows.size());
    var spot =
        new Frame.Spot(1 + text.cursorColumn(), start + 2 + Math.max(0, text.cursorRow() - first));
    return new Drawn(laid(body, rows), Optional.of(spot));
  }

  private static Drawn form(Model model, Sheet.Acceptance form, List<Line> body) {
    var columns = model.size().columns();
    var rows = new ArrayList<Line>();
    rows.add(Words.heading(List.of("Accept"), columns));
    var style = form.inText() ? Style.PLAIN : form.isProposed() ? Style.SELECTED : Style.FIELD;
    rows.add(
        Line.of(" " + RELEASE, Style.DIM).and(Line.of(form.release().text(), style).fit(7, style)));
    var text = new Text(form.text(), columns - 2);
    var problem = Wrap.words(form.problem(), columns - 2);
    var room = Math.max(1, body.size() - 2 - problem.size());
    var first = Math.max(0, Math.min(text.cursorRow(), text.rows().size() - 1) - room + 1);
    for (var row = first; row < Math.min(text.rows().size(), first + room); row++) {
      var shown = Line.of(text.rows().get(row), form.inText() ? Style.FIELD : Style.PLAIN);
      rows.add(Line.of(" ").and(shown));
    }
    if (!form.problem().isEmpty()) {
      problem.forEach(row -> rows.add(Line.of(" " + row, Style.BAD)));
    }
    var bullet = written(form, columns - 2);
    if (rows.size() + bullet.size() <= body.size() * 2 / 3) {
      rows.addAll(bullet);
    }
    var start = HEAD_ROWS + Math.max(0, body.size() - rows.size());
    var spot =
        form.inText()
            ? new Frame.Spot(1 + text.cursorColumn(), start + 2 + text.cursorRow() - first)
            : new Frame.Spot(1 + RELEASE.length() + releaseColumn(form), start + 1);
    return new Drawn(laid(body, rows), Optional.of(spot));
  }

  /** The line that will stand in the snapshot. */
  private static List<Line> written(Sheet.Acceptance form, int columns) {
    var rows = new ArrayList<Line>();
    rows.add(Line.EMPTY);
    Wrap.words(Sanitizer.line(form.bullet()), columns)
        .forEach(row -> rows.add(Line.of(" ").and(row, Style.DIM)));
    return rows;
  }

  private static int releaseColumn(Sheet.Acceptance form) {
    return Width.of(form.release().text().substring(0, form.release().at()));
  }

  /** A field of several rows: broken by columns, so that the cursor's place is plain. */
  private record Text(List<String> rows, int cursorRow, int cursorColumn) {

    Text(TextField field, int columns) {
      this(field, columns, Wrap.columns(field.text(), columns));
    }

    private Text(TextField field, int columns, List<String> rows) {
      this(rows, row(field, rows), column(field, rows));
    }

    private static int row(TextField field, List<String> rows) {
      var left = field.at();
      for (var row = 0; row < rows.size(); row++) {
        if (left < rows.get(row).length() || row == rows.size() - 1) {
          return row;
        }
        left -= rows.get(row).length();
      }
      return 0;
    }

    private static int column(TextField field, List<String> rows) {
      var left = field.at();
      for (var row = 0; row < row(field, rows); row++) {
        left -= rows.get(row).length();
      }
      return Width.of(rows.get(row(field, rows)).substring(0, left));
    }
  }
}
