package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/**
 * The releases, the page of the chosen one, and on a wide screen the chosen development beside it.
 */
final class ReleasesView {

  private static final Recent<List<Line>> LISTS = new Recent<>(4);

  private ReleasesView() {}

  static List<Line> body(Model model) {
    var layout = model.layout();
    var releases = model.releases();
    if (releases.all().isEmpty()) {
      return empty(model);
    }
    var inList = releases.focus() == ReleasesReading.Focus.LIST;
    if (layout.onePane()) {
      return inList ? list(model) : page(model, layout.pageColumns());
    }
    var both =
        View.beside(
            list(model), layout.listColumns(), page(model, layout.pageColumns()), layout.body());
    if (!layout.threePanes()) {
      return both;
    }
    var aside = View.text(Pages.development(releases, layout.asideColumns() - 1), 0, layout.body());
    return View.beside(both, layout.listColumns() + 3 + layout.pageColumns(), aside, layout.body());
  }

  /** The open development, on its own. */
  static List<Line> development(Model model) {
    var releases = model.releases();
    var rows =
        releases.isPageHere()
            ? Pages.development(releases, model.layout().textColumns())
            : pageToCome(model);
    return View.text(rows, releases.detailTop(), model.layout().body());
  }

  /** In the place of a page that is not here: whether it will be. */
  private static List<Line> pageToCome(Model model) {
    return model.releases().chosen().stream()
        .map(chosen ->
            Asking.isAwaited(model, chosen)
                ? Line.of("Reading " + chosen + "…", Style.DIM)
                : Line.of(chosen + " cannot be read.", Style.BAD))
        .toList();
  }

  private static List<Line> empty(Model model) {
    if (Asking.hasNoDigest(model)) {
      return List.of(Line.EMPTY, Line.of("  The digest cannot be read.", Style.BAD));
    }
    if (!model.releases().digest().loaded()) {
      return List.of(Line.EMPTY, Line.of("  Reading the digest…", Style.DIM));
    }
    return List.of(
        Line.EMPTY,
        Line.of("  The digest is empty.", Style.STRONG),
        Line.EMPTY,
        Line.of("  R fetches what the feeds have,"),
        Line.of("  2 shows what came of it, and"),
        Line.of("  a accepts it into a release."));
  }

  private static List<Line> list(Model model) {
    var releases = model.releases();
    return LISTS.of(
        () -> set(model),
        releases.all(),
        releases.listFilter().field().text(),
        releases.list().at(),
        releases.list().top(),
        releases.focus(),
        model.size().columns(),
        model.size().rows());
  }

  private static List<Line> set(Model model) {
    var releases = model.releases();
    var columns = model.layout().listColumns();
    var shown = releases.shown();
    var rows = new ArrayList<Line>();
    var end = Math.min(shown.size(), releases.list().top() + model.layout().body());
    for (var at = releases.list().top(); at < end; at++) {
      rows.add(row(releases, shown.get(at), at == releases.list().at(), columns));
    }
    if (shown.isEmpty()) {
      rows.add(Line.of(" No such release.", Style.DIM));
    }
    return rows;
  }

  private static Line row(Releases releases, ReleaseDates dates, boolean chosen, int columns) {
    var name = (chosen ? "▸" : " ") + " " + dates.release();
    var aside = month(dates);
    var gap = " ".repeat(Math.max(1, columns - name.length() - aside.length() - 1));
    var line = Line.of(name, Style.STRONG).and(gap).and(aside + " ", Style.DIM);
    if (!chosen) {
      return line;
    }
    return line.in(releases.focus() == ReleasesReading.Focus.LIST ? Style.SELECTED : Style.MARKED);
  }

  /** When it came out, to the month; or since when it has been on its way, as far as is known. */
  private static String month(ReleaseDates dates) {
    return dates
        .released()
        .map(day -> day.toString().substring(0, 7))
        .or(() ->
            dates.mergeWindow().or(dates::rc1).map(day -> day.toString().substring(0, 7) + "…"))
        .orElse("");
  }

  private static List<Line> page(Model model, int columns) {
    var releases = model.releases();
    if (!releases.isPageHere()) {
      return pageToCome(model);
    }
    var page = Page.of(releases, columns);
    var chosen = releases.focus() == ReleasesReading.Focus.LIST ? -1 : releases.page().at();
    var rows = new ArrayList<Line>();
    if (model.layout().hasStrip()) {
      rows.addAll(Strip.of(releases, columns));
    }
    var top = releases.page().top();
    var end = Math.min(page.rows().size(), top + model.layout().pageRows());
    for (var row = top; row < end; row++) {
      rows.add(isWithin(page, chosen, row) ? marked(page.rows().get(row)) : page.rows().get(row));
    }
    return rows;
  }

  private static boolean isWithin(Page page, int development, int row) {
    return development >= 0
        && development < page.starts().size()
        && row >= page.starts().get(development)
        && row < page.ends().get(development);
  }

  /** A bar in the indent beside the chosen development. */
  private static Line marked(Line line) {
    var spans = line.spans();
    var rest = new Line(spans.subList(Math.min(1, spans.size()), spans.size()));
    return Line.of("▌ ", Style.MARKED).and(rest);
  }
}
