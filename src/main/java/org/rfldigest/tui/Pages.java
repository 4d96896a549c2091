package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Development;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.text.Line;
import org.rfldigest.text.Sanitizer;
import org.rfldigest.text.Style;
import org.rfldigest.text.Wrap;
import org.rfldigest.tui.screens.Article;
import org.rfldigest.tui.screens.Words;

/** Sets the pages that show one thing in full: a development, an entry. */
final class Pages {

  private static final Recent<List<Line>> ENTRIES = new Recent<>(4);
  private static final Recent<List<Line>> DEVELOPMENTS = new Recent<>(4);

  private Pages() {}

  /** The open development with all that is known of its sources. */
  static List<Line> development(Releases releases, int columns) {
    return releases
        .development()
        .map(development ->
            DEVELOPMENTS.of(
                () -> development(releases, development, columns),
                development,
                releases.grounds(),
                columns))
        .orElse(List.of());
  }

  private static List<Line> development(Releases releases, Development development, int columns) {
    var rows = new ArrayList<Line>();
    var where = String.join(" · ", development.section());
    var release = development.release().map(known -> "Linux " + known).orElse("");
    rows.add(Line.of(release, Style.TITLE).and(where.isEmpty() ? "" : "  " + where, Style.DIM));
    rows.addAll(Words.head(development, columns));
    rows.add(Line.EMPTY);
    wrap(rows, development.text(), columns, "", Style.PLAIN);
    rows.add(Line.EMPTY);
    if (development.isForecast()) {
      wrap(rows, "A forecast: it says what somebody expected.", columns, "", Style.WARN);
      rows.add(Line.EMPTY);
    }
    if (development.isDisputed()) {
      disagreements(rows, development, releases.grounds(), columns);
    }
    rows.add(Words.heading(List.of("Sources"), columns));
    rows.add(Line.EMPTY);
    development.citations().forEach(each -> citation(rows, each, releases, columns));
    rows.add(Line.of(development.place().toString(), Style.DIM));
    return rows;
  }

  private static void disagreements(
      List<Line> rows, Development development, Grounds grounds, int columns) {
    rows.add(Words.heading(List.of("Sources differ"), columns));
    rows.add(Line.EMPTY);
    for (var key : development.disagreements()) {
      grounds
          .disagreement(key)
          .ifPresentOrElse(
              matter -> DisputesView.matter(rows, matter, grounds, columns),
              () -> {
                wrap(rows, "≠ " + key, columns, "", Style.WARN);
                rows.add(Line.EMPTY);
              });
    }
  }

  private static void citation(List<Line> rows, Citation citation, Releases releases, int columns) {
    var source = citation.sourceKey().map(releases.grounds().sources()::get);
    var title = source.map(known -> known.title()).orElse(citation.label());
    wrap(rows, title, columns, "", Style.STRONG);
    source.ifPresent(known -> {
      var day = known.date().map(date -> date + " (" + known.dateBasis() + ")").orElse("undated");
      wrap(rows, known.kind() + " · " + day, columns, "", Style.DIM);
      wrap(rows, known.remarks(), columns, "", Style.PLAIN);
    });
    citation.date().ifPresent(date -> rows.add(Line.of(date.toString(), Style.DIM)));
    citation.link().ifPresent(link -> address(rows, link, columns));
    rows.add(Line.EMPTY);
  }

  /**
   * An entry of the inbox: the reasons why it is here, what would be written, its text. What comes
   * late comes below what stands already.
   */
  static List<Line> entry(InboxRow row, Detail detail, int columns) {
    return ENTRIES.of(() -> set(row, detail, columns), row, detail, columns);
  }

  private static List<Line> set(InboxRow row, Detail detail, int columns) {
    var waiting = row.entry();
    var rows = new ArrayList<Line>();
    var entry = waiting.entry();
    wrap(rows, entry.title(), columns, "", Style.TITLE);
    var by = entry.author().map(author -> " · " + author).orElse("");
    wrap(rows, waiting.feed() + by + " · " + day(waiting), columns, "", Style.DIM);
    entry.link().ifPresent(link -> address(rows, link, columns));
    if (row.isHead()) {
      BundleWords.full(row.bundle()).forEach(words -> wrap(rows, words, columns, "", Style.PLAIN));
      sources(rows, row, columns);
    }
    rows.add(Line.EMPTY);
    rows.add(Words.heading(List.of("Why it is here"), columns));
    rows.add(Line.EMPTY);
    rows.add(verdict(waiting, row.isHead() ? row.bundle().release() : waiting.verdict().release()));
    if (row.isHead()) {
      borrowed(rows, row.bundle(), columns);
    }
    for (var reason : waiting.verdict().reasons()) {
      var points = reason.points() == 0 ? "·" : Words.signed(reason.points());
      wrap(
          rows,
          " ".repeat(Math.max(0, 5 - points.length())) + points + "  ",
          reason.sentence(),
          columns);
    }
    rows.add(Line.EMPTY);
    if (detail.number() == waiting.number()) {
      detail(rows, detail, columns);
    } else {
      rows.add(Line.of("Reading the text…", Style.DIM));
    }
    return rows;
  }

  /** Which feeds tell the same, or what a pull request brings. */
  private static void sources(List<Line> rows, InboxRow row, int columns) {
    if (!InboxRow.isFoldable(row.bundle())) {
      return;
    }
    rows.add(Line.EMPTY);
    var isPull = row.bundle().kind() == Bundle.Kind.PULL;
    rows.add(Words.heading(List.of(isPull ? "It brings" : "The same from"), columns));
    rows.add(Line.EMPTY);
    for (var other : row.bundle().others()) {
      var text = isPull ? other.entry().title() : other.feed() + ": " + other.entry().title();
      wrap(rows, "• ", text, columns);
    }
  }

  /** The row of an entry's page at which stands what would be written. */
  static int proposalRow(InboxRow row, int columns) {
    return set(row, new Detail.None(), columns).size() - 1;
  }

  private static void detail(List<Line> rows, Detail detail, int columns) {
    switch (detail) {
      case Detail.None _ -> {}
      case Detail.Unreadable unreadable -> wrap(rows, unreadable.why(), columns, "", Style.BAD);
      case Detail.Read read -> {
        var into = read.proposal().release().map(to -> "into " + to).orElse("release to be named");
        rows.add(Words.heading(List.of("If accepted", into), columns));
        rows.add(Line.EMPTY);
        wrap(rows, read.proposal().bullet(), columns, "", Style.PLAIN);
        if (!read.text().blocks().isEmpty()) {
          rows.add(Line.EMPTY);
          rows.add(Words.heading(List.of("Text"), columns));
          rows.add(Line.EMPTY);
          rows.addAll(Article.of(read.text(), columns));
        }
      }
    }
  }

  /** Where the release is told by another entry of the line: by which, and why. */
  private static void borrowed(List<Line> rows, Bundle bundle, int columns) {
    if (bundle.lead().verdict().release().isPresent()) {
      return;
    }
    bundle.others().stream()
        .filter(other -> other.verdict().release().isPresent())
        .findFirst()
        .ifPresent(other -> {
          var release = "belongs to " + other.verdict().release().orElseThrow();
          var reason =
              other.verdict().reasons().stream()
                  .map(Reason::sentence)
                  .filter(sentence -> sentence.startsWith(release))
                  .findFirst()
                  .orElse(release);
          wrap(rows, "    ·  ", reason + ", told by “" + other.entry().title() + "”", columns);
        });
  }

  private static Line verdict(InboxEntry waiting, Optional<Release> release) {
    var verdict = waiting.verdict();
    var line = Line.of(Words.signed(verdict.score()), Style.STRONG).and("  ");
    line =
        line.and(release.map(known -> "Linux " + known).orElse("no release known"), Style.ACCENT);
    if (!verdict.components().isEmpty()) {
      line = line.and("  ").and(String.join(", ", verdict.components()), Style.STRONG);
    }
    return verdict.status().isPresent()
        ? line.and("  ").and(verdict.status().get().word(), Style.PLAIN)
        : line;
  }

  private static String day(InboxEntry waiting) {
    return waiting.date().toString().substring(0, 10);
  }

  private static void address(List<Line> rows, String link, int columns) {
    for (var row : Wrap.columns(Sanitizer.line(link), columns)) {
      rows.add(Line.EMPTY.andLink(row, Style.LINK, link));
    }
  }

  private static void wrap(List<Line> rows, String text, int columns, String indent, Style style) {
    if (text.isEmpty()) {
      return;
    }
    for (var row : Wrap.words(Sanitizer.text(text), columns - indent.length())) {
      rows.add(Line.of(indent).and(row, style));
    }
  }

  /** A hanging paragraph: a mark, and the text beside it. */
  private static void wrap(List<Line> rows, String mark, String text, int columns) {
    var first = true;
    for (var row : Wrap.words(text, columns - mark.length())) {
      rows.add(Line.of(first ? mark : " ".repeat(mark.length()), Style.DIM).and(row));
      first = false;
    }
  }
}
