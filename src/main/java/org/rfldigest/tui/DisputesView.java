package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Development;
import org.rfldigest.model.Disagreement;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Source;
import org.rfldigest.text.Line;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.text.Style;
import org.rfldigest.text.Wrap;

/** Where sources differ: the list, and the chosen matter with all its sides. */
final class DisputesView {

  private DisputesView() {}

  static List<Line> body(Model model) {
    var layout = model.layout();
    var all = model.releases().grounds().disagreements();
    if (all.isEmpty()) {
      return none(model.releases().grounds().problems(), layout.textColumns());
    }
    var list = list(model, all);
    if (layout.onePane()) {
      return list;
    }
    var matter = View.text(rows(model), model.disputes().top(), layout.body());
    return View.beside(list, layout.disputesColumns(), matter, layout.body());
  }

  private static List<Line> none(List<Problem> problems, int columns) {
    if (problems.isEmpty()) {
      return List.of(Line.EMPTY, Line.of("  No disagreement is recorded.", Style.STRONG));
    }
    var rows = new ArrayList<Line>();
    rows.add(Line.EMPTY);
    rows.add(Line.of("  The disagreements cannot be read:", Style.STRONG));
    problems.forEach(problem -> wrap(rows, "  ", problem.toString(), columns, Style.BAD));
    rows.add(Line.EMPTY);
    wrap(rows, "  ", "All else of the digest is whole: q leads back.", columns, Style.PLAIN);
    return rows;
  }

  static List<Line> open(Model model) {
    return View.text(rows(model), model.disputes().top(), model.layout().body());
  }

  /** The chosen matter, set for where it is shown now. */
  static List<Line> rows(Model model) {
    var layout = model.layout();
    var grounds = model.releases().grounds();
    var rows = new ArrayList<Line>();
    var columns = model.disputes().open() ? layout.textColumns() : layout.matterColumns();
    model
        .disputes()
        .chosen(grounds.disagreements())
        .ifPresent(matter -> {
          matter(rows, matter, grounds, columns);
          rows.add(Line.of(matter.place().toString(), Style.DIM));
          for (var problem : grounds.problems()) {
            wrap(rows, "! ", problem.toString(), columns, Style.WARN);
          }
        });
    return rows;
  }

  private static List<Line> list(Model model, List<Disagreement> all) {
    var place = model.disputes().list();
    var rows = new ArrayList<Line>();
    var end = Math.min(all.size(), place.top() + model.layout().body());
    for (var at = place.top(); at < end; at++) {
      var chosen = at == place.at();
      var row =
          Line.of((chosen ? "▸ " : "  ") + all.get(at).title())
              .fit(model.layout().disputesColumns(), Style.PLAIN);
      rows.add(chosen ? row.in(Style.SELECTED) : row);
    }
    return rows;
  }

  /** The title, what each source says, and how to read it. */
  static void matter(List<Line> rows, Disagreement matter, Grounds grounds, int columns) {
    wrap(rows, "≠ ", matter.title(), columns, Style.WARN);
    rows.add(Line.EMPTY);
    for (var side : matter.sides()) {
      wrap(rows, "• ", side.text(), columns, Style.PLAIN);
      for (var citation : side.citations()) {
        wrap(rows, "  — ", source(citation, side, grounds), columns, Style.DIM);
      }
    }
    if (!matter.reading().isEmpty()) {
      rows.add(Line.EMPTY);
      wrap(rows, "", "How to read it: " + matter.reading(), columns, Style.STRONG);
    }
    rows.add(Line.EMPTY);
  }

  private static String source(Citation citation, Development side, Grounds grounds) {
    var title =
        citation
            .sourceKey()
            .map(grounds.sources()::get)
            .map(Source::title)
            .orElse(citation.label());
    return title + citation.date().or(side::date).map(date -> ", " + date).orElse("");
  }

  private static void wrap(List<Line> rows, String mark, String text, int columns, Style style) {
    var lead = mark;
    for (var row : Wrap.words(Sanitizer.line(text), columns - mark.length())) {
      rows.add(Line.of(lead, style).and(row, style));
      lead = " ".repeat(mark.length());
    }
  }
}
