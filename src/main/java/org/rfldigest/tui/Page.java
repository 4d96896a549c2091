package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.model.Development;
import org.rfldigest.model.Snapshot;
import org.rfldigest.text.Cut;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;
import org.rfldigest.text.Wrap;
import org.rfldigest.tui.screens.Words;

/**
 * The page of a release, set in rows of a width: head, summary, and its developments under their
 * sections.
 *
 * @param starts the first row of each development
 * @param ends the row behind each development's last
 */
record Page(List<Line> rows, List<Integer> starts, List<Integer> ends) {

  private static final int INDENT = 2;
  private static final Page EMPTY = new Page(List.of(), List.of(), List.of());
  private static final Recent<Page> SET = new Recent<>(4);

  private static Page of(Releases releases, Snapshot snapshot, int columns) {
    var developments = releases.developments();
    var setting = new Setting(releases, columns);
    setting.head(snapshot, snapshot.developments().size());
    developments.forEach(setting::development);
    if (developments.isEmpty() && !snapshot.developments().isEmpty()) {
      setting.rows.add(Line.of("Nothing here matches the filter.", Style.DIM));
    }
    return new Page(setting.rows, setting.starts, setting.ends);
  }

  static Page of(Releases releases, int columns) {
    return releases
        .snapshot()
        .map(snapshot ->
            SET.of(
                () -> of(releases, snapshot, columns),
                snapshot,
                releases.pageFilter().field().text(),
                releases.folded(),
                releases.digest().fresh(),
                columns))
        .orElse(EMPTY);
  }

  /** The scroll that shows a development as a whole, or its beginning; the first shows the head. */
  int topFor(int development, int top, int height) {
    if (development <= 0 || starts.isEmpty()) {
      return 0;
    }
    var start = starts.get(development);
    var end = Math.min(ends.get(development), start + height);
    return clamp(Math.min(start, Math.max(top, end - height)), height);
  }

  int clamp(int top, int height) {
    return Math.clamp(top, 0, Math.max(0, rows.size() - height));
  }

  /** The first development that begins within the rows shown, or the last before them. */
  int firstShown(int top, int height) {
    var last = 0;
    for (var at = 0; at < starts.size(); at++) {
      if (starts.get(at) >= top + height) {
        return last;
      }
      last = at;
      if (starts.get(at) >= top) {
        return at;
      }
    }
    return last;
  }

  /** The development that holds a row; -1 where there is none. */
  int at(int row) {
    for (var at = 0; at < starts.size(); at++) {
      if (row >= starts.get(at) && row < ends.get(at)) {
        return at;
      }
    }
    return -1;
  }

  /** The work of setting: rows grow downwards. */
  private static final class Setting {

    private final Releases releases;
    private final int columns;
    private final List<Line> rows = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private List<String> section = List.of();

    Setting(Releases releases, int columns) {
      this.releases = releases;
      this.columns = columns;
    }

    void head(Snapshot snapshot, int count) {
      rows.add(Line.of("Linux " + snapshot.release(), Style.TITLE));
      rows.addAll(Words.subtitle(snapshot.dates(), count, columns));
      rows.add(Line.EMPTY);
      for (var paragraph : snapshot.summary()) {
        wrapped(paragraph, Style.PLAIN, 0);
        rows.add(Line.EMPTY);
      }
      for (var problem : snapshot.problems()) {
        wrapped("! " + problem, Style.WARN, 0);
      }
      if (!snapshot.problems().isEmpty()) {
        rows.add(Line.EMPTY);
      }
      if (snapshot.developments().isEmpty()) {
        wrapped("Nothing is recorded for this release yet.", Style.DIM, 0);
      }
    }

    void development(Development development) {
      if (!releases.pageFilter().isOn() && releases.folded().contains(development.section())) {
        folded(development.section());
        return;
      }
      if (!development.section().equals(section)) {
        section = development.section();
        rows.add(Words.heading(section, columns));
        rows.add(Line.EMPTY);
      }
      starts.add(rows.size());
      for (var head :
          Words.head(development, releases.digest().isFresh(development), columns - INDENT)) {
        rows.add(Line.of(" ".repeat(INDENT)).and(Cut.to(head, columns - INDENT)));
      }
      wrapped(development.text(), Style.PLAIN, INDENT);
      wrapped(Words.sources(development), Style.DIM, INDENT);
      ends.add(rows.size());
      rows.add(Line.EMPTY);
    }

    private void folded(List<String> next) {
      section = next;
      starts.add(rows.size());
      var count = Words.counted((int) releases.count(next), "development");
      rows.add(
          Line.of("  ")
              .and("+ ", Style.ACCENT)
              .and(Words.name(next), Style.HEADING)
              .and("  " + count, Style.DIM));
      ends.add(rows.size());
      rows.add(Line.EMPTY);
    }

    private void wrapped(String text, Style style, int indent) {
      if (text.isEmpty()) {
        return;
      }
      for (var row : Wrap.words(text, columns - indent)) {
        rows.add(Line.of(" ".repeat(indent)).and(row, style));
      }
    }
  }
}
