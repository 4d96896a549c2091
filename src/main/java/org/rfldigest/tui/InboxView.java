package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.text.Line;
import org.rfldigest.text.LineParts;
import org.rfldigest.text.Style;
import org.rfldigest.text.Wrap;
import org.rfldigest.tui.screens.Words;

/** What waits: the list, and the chosen entry below it or beside it. */
final class InboxView {

  private static final int NARROW = 60;
  private static final int SCORE = 5;
  private static final int RELEASE = 5;
  private static final int COMPONENTS = 16;

  private static final Drawn[] DRAWN = new Drawn[512];

  private InboxView() {}

  static List<Line> body(Model model, Model rested) {
    var layout = model.layout();
    var inbox = model.inbox();
    if (inbox.all().isEmpty()) {
      return empty(inbox.waiting(), layout.textColumns());
    }
    var list = list(model);
    if (layout.onePane()) {
      return list;
    }
    var preview = preview(rested);
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
        .row()
        .map(row -> Pages.entry(row, model.inbox().detail(), layout.textColumns()))
        .map(rows -> View.text(rows, model.inbox().previewTop(), layout.body()))
        .orElse(List.of());
  }

  private static List<Line> empty(Waiting waiting, int columns) {
    if (!waiting.problem().isEmpty()) {
      var rows = new ArrayList<Line>();
      rows.add(Line.EMPTY);
      rows.add(Line.of("  The inbox cannot be read:", Style.STRONG));
      Wrap.words(waiting.problem(), columns - 2)
          .forEach(row -> rows.add(Line.of("  ").and(row, Style.BAD)));
      rows.add(Line.EMPTY);
      Wrap.words("The digest is whole: Tab goes to it.", columns - 2)
          .forEach(row -> rows.add(Line.of("  " + row)));
      return rows;
    }
    if (!waiting.loaded()) {
      return List.of(Line.EMPTY, Line.of("  Reading the inbox…", Style.DIM));
    }
    if (waiting.more()) {
      return List.of(Line.EMPTY, Line.of("  Reading what else waits…", Style.DIM));
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
        .row()
        .map(row -> Pages.entry(row, model.inbox().detail(), layout.previewColumns() - 2))
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
      rows.add(row(inbox, shown.get(at), at == inbox.list().at(), columns));
    }
    if (shown.isEmpty()) {
      rows.add(Line.of(" Nothing here matches the filter.", Style.DIM));
    }
    return rows;
  }

  /** A row that was drawn, for what it was drawn of. */
  private record Drawn(InboxRow row, int how, Line line) {}

  /** The row as it was drawn before, where nothing of it has changed. */
  private static Line row(Inbox inbox, InboxRow row, boolean chosen, int columns) {
    var isPicked = inbox.picked().contains(row.number());
    var isUnfolded = inbox.isUnfolded(row.bundle());
    var how = columns << 3 | (chosen ? 4 : 0) | (isPicked ? 2 : 0) | (isUnfolded ? 1 : 0);
    var slot = (31 * System.identityHashCode(row) + how) & DRAWN.length - 1;
    var known = DRAWN[slot];
    if (known != null && known.row == row && known.how == how) {
      return known.line;
    }
    var line = row(row, chosen, isPicked, isUnfolded, columns);
    DRAWN[slot] = new Drawn(row, how, line);
    return line;
  }

  private static Line row(
      InboxRow row, boolean chosen, boolean isPicked, boolean isUnfolded, int columns) {
    var mark = Line.of(chosen ? "▸" : " ").and(isPicked ? "*" : " ", Style.ACCENT);
    var full =
        row.isHead()
            ? head(mark, row.bundle(), isUnfolded, columns)
            : other(mark, row.entry(), columns);
    return chosen ? full.in(Style.SELECTED) : full;
  }

  private static Line head(Line mark, Bundle bundle, boolean isUnfolded, int columns) {
    var entry = bundle.lead();
    var score = Words.points(entry.verdict().score());
    var release = bundle.release().map(Object::toString).orElse("–");
    var line = new LineParts().and(mark);
    line.and(" ".repeat(Math.max(0, SCORE - 1 - score.length())) + score + "  ", Style.DIM);
    line.fit(release, RELEASE, Style.ACCENT).and(" ", Style.PLAIN);
    if (columns >= NARROW) {
      var components = String.join(", ", entry.verdict().components());
      line.fit(components, COMPONENTS, Style.STRONG).and(" ", Style.PLAIN);
    }
    if (InboxRow.isFoldable(bundle)) {
      line.and(isUnfolded ? "- " : "+ ", Style.ACCENT);
    }
    var room = columns - line.columns();
    var facts = facts(bundle, columns >= NARROW ? room * 45 / 100 : room / 3);
    return line.fit(entry.entry().title(), room - facts.columns(), Style.PLAIN).and(facts).line();
  }

  /** As many of the words as there is room for; what is news stands out. */
  private static Line facts(Bundle bundle, int room) {
    var line = Line.EMPTY;
    for (var word : BundleWords.brief(bundle)) {
      var style = bundle.news().contains(word) ? Style.GOOD : Style.DIM;
      var longer = line.and(line.columns() == 0 ? "  " : " · ", Style.DIM).and(word, style);
      if (longer.columns() > room) {
        break;
      }
      line = longer;
    }
    return line;
  }

  private static Line other(Line mark, InboxEntry entry, int columns) {
    var line = mark.and(" ".repeat(SCORE + 1) + "└ ", Style.DIM);
    var release = entry.verdict().release().map(known -> known + " ").orElse("");
    var components = entry.verdict().components();
    line = line.and(release, Style.ACCENT);
    line = components.isEmpty() ? line : line.and(components.getFirst() + "  ", Style.STRONG);
    var by = "  " + entry.feed();
    var room = columns - line.columns() - Line.of(by).columns();
    return room < columns / 3
        ? line.and(entry.entry().title()).fit(columns, Style.PLAIN)
        : line.and(Line.of(entry.entry().title()).fit(room, Style.PLAIN)).and(by, Style.DIM);
  }
}
