package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.text.Cut;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;
import org.rfldigest.text.Wrap;
import org.rfldigest.tui.screens.Words;

/** What waits: the list, and the chosen entry below it or beside it. */
final class InboxView {

  private static final int NARROW = 60;
  private static final int SCORE = 5;
  private static final int RELEASE = 5;
  private static final int COMPONENTS = 16;

  private InboxView() {}

  static List<Line> body(Model model) {
    var layout = model.layout();
    var inbox = model.inbox();
    if (inbox.all().isEmpty()) {
      return empty(inbox, layout.textColumns());
    }
    var list = list(model);
    if (layout.onePane()) {
      return list;
    }
    var preview = preview(model);
    if (layout.inboxSideBySide()) {
      return View.beside(list, layout.inboxColumns(), preview, layout.body());
    }
    var rows = new ArrayList<>(list);
    while (rows.size() < layout.inboxRows()) {
      rows.add(Line.EMPTY);
    }
    rows.add(Line.of("─".repeat(model.size().columns()), Style.RULE));
    rows.addAll(preview);
    return rows;
  }

  static List<Line> open(Model model) {
    var layout = model.layout();
    return model
        .inbox()
        .chosen()
        .map(entry -> Pages.entry(entry, model.inbox().detail(), layout.textColumns()))
        .map(rows -> View.text(rows, model.inbox().previewTop(), layout.body()))
        .orElse(List.of());
  }

  private static List<Line> empty(Inbox inbox, int columns) {
    if (!inbox.problem().isEmpty()) {
      var rows = new ArrayList<Line>();
      rows.add(Line.EMPTY);
      rows.add(Line.of("  The inbox cannot be read:", Style.STRONG));
      Wrap.words(inbox.problem(), columns - 2)
          .forEach(row -> rows.add(Line.of("  ").and(row, Style.BAD)));
      rows.add(Line.EMPTY);
      Wrap.words("The digest is whole: Tab goes to it.", columns - 2)
          .forEach(row -> rows.add(Line.of("  " + row)));
      return rows;
    }
    if (!inbox.loaded()) {
      return List.of(Line.EMPTY, Line.of("  Reading the inbox…", Style.DIM));
    }
    return List.of(
        Line.EMPTY,
        Line.of("  Nothing waits for a decision.", Style.STRONG),
        Line.EMPTY,
        Line.of("  R fetches what the feeds have."));
  }

  private static List<Line> preview(Model model) {
    var layout = model.layout();
    return model
        .inbox()
        .chosen()
        .map(entry -> Pages.entry(entry, model.inbox().detail(), layout.previewColumns() - 2))
        .map(rows -> View.text(rows, model.inbox().previewTop(), layout.previewRows()))
        .orElse(List.of());
  }

  private static List<Line> list(Model model) {
    var inbox = model.inbox();
    var shown = inbox.shown();
    var columns = model.layout().inboxColumns();
    var rows = new ArrayList<Line>();
    var end = Math.min(shown.size(), inbox.list().top() + model.layout().inboxRows());
    for (var at = inbox.list().top(); at < end; at++) {
      var isPicked = inbox.picked().contains(shown.get(at).number());
      rows.add(row(shown.get(at), at == inbox.list().at(), isPicked, columns));
    }
    if (shown.isEmpty()) {
      rows.add(Line.of(" Nothing here matches the filter.", Style.DIM));
    }
    return rows;
  }

  private static Line row(InboxEntry entry, boolean chosen, boolean isPicked, int columns) {
    var verdict = entry.verdict();
    var score = Words.points(verdict.score());
    var release = verdict.release().map(Object::toString).orElse("–");
    var line =
        Line.of(chosen ? "▸" : " ")
            .and(isPicked ? "*" : " ", Style.ACCENT)
            .and(" ".repeat(Math.max(0, SCORE - 1 - score.length())) + score + "  ", Style.DIM)
            .and(Line.of(release, Style.ACCENT).fit(RELEASE, Style.PLAIN))
            .and(" ");
    if (columns >= NARROW) {
      var components = Cut.to(String.join(", ", verdict.components()), COMPONENTS);
      line = line.and(Line.of(components, Style.STRONG).fit(COMPONENTS, Style.PLAIN)).and(" ");
    }
    var full = line.and(entry.entry().title()).fit(columns, Style.PLAIN);
    return chosen ? full.in(Style.SELECTED) : full;
  }
}
