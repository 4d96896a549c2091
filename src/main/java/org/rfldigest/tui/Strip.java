package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Release;
import org.rfldigest.text.Cut;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/** All releases side by side, a bar for each, and the areas of the chosen one below. */
final class Strip {

  static final int ROWS = 3;

  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final String SHADES = "█▓▒░";

  private static final Recent<List<Line>> SET = new Recent<>(2);

  private Strip() {}

  static List<Line> of(Releases releases, int columns) {
    return SET.of(
        () -> set(releases, columns),
        releases.all(),
        releases.grounds(),
        releases.chosen().map(Release::toString).orElse(""),
        columns);
  }

  private static List<Line> set(Releases releases, int columns) {
    var tallies = releases.grounds().tallies();
    var rows = new ArrayList<Line>();
    rows.add(Cut.to(bars(releases, tallies, columns), columns));
    rows.add(Cut.to(areas(releases, tallies), columns));
    rows.add(Line.of("─".repeat(columns), Style.RULE));
    return rows;
  }

  /** Oldest first; as many releases as there is room for, the chosen one among them. */
  private static Line bars(
      Releases releases, Map<Release, Map<String, Integer>> tallies, int columns) {
    var all = releases.all().reversed();
    var most = all.stream().mapToInt(dates -> total(tallies, dates.release())).max().orElse(0);
    var line = Line.EMPTY;
    var chosen = releases.chosen();
    var room = Math.max(1, columns / 6);
    var at = 0;
    for (var row = 0; row < all.size(); row++) {
      if (chosen.filter(all.get(row).release()::equals).isPresent()) {
        at = row;
      }
    }
    var first = Math.clamp((long) at - room / 2, 0, Math.max(0, all.size() - room));
    for (var dates : all.subList(first, Math.min(all.size(), first + room))) {
      var isChosen = chosen.filter(dates.release()::equals).isPresent();
      var bar = bar(total(tallies, dates.release()), most);
      var name = dates.release() + bar;
      line =
          line.and(name, isChosen ? Style.MARKED : Style.DIM)
              .and(" ".repeat(Math.max(1, 6 - name.length())));
    }
    return line;
  }

  private static String bar(int count, int most) {
    return count == 0 || most == 0
        ? " "
        : String.valueOf(BARS.charAt(Math.max(0, (count * BARS.length() + most - 1) / most - 1)));
  }

  private static int total(Map<Release, Map<String, Integer>> tallies, Release release) {
    return tallies.getOrDefault(release, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** The largest first; alike ones by their names. */
  private static int compare(Map.Entry<String, Integer> one, Map.Entry<String, Integer> other) {
    var bySize = other.getValue().compareTo(one.getValue());
    return bySize != 0 ? bySize : one.getKey().compareTo(other.getKey());
  }

  private static Line areas(Releases releases, Map<Release, Map<String, Integer>> tallies) {
    var areas = releases.chosen().map(tallies::get).orElse(Map.of());
    if (areas == null || areas.isEmpty()) {
      return Line.EMPTY;
    }
    var sorted = new ArrayList<>(areas.entrySet());
    sorted.sort(Strip::compare);
    var line = Line.EMPTY;
    var shade = 0;
    for (var area : sorted) {
      var mark = String.valueOf(SHADES.charAt(shade++ % SHADES.length()));
      var bar = mark.repeat(Math.min(12, area.getValue()));
      line =
          line.and(bar, Style.ACCENT)
              .and(" " + area.getKey() + " " + area.getValue() + "  ", Style.DIM);
    }
    return line;
  }
}
