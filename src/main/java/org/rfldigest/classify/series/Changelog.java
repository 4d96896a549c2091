package org.rfldigest.classify.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.rfldigest.classify.reading.Reading;

/**
 * What a cover letter or patch says that changed from version to version, below headings such as
 * "Changes in v3:", "Changes since v2:", "v2 -> v3:" or "v3:".
 */
public final class Changelog {

  private static final int LONGEST = 100_000;
  private static final int MOST_POINTS = 60;
  private static final int LONGEST_POINT = 300;
  private static final Pattern IN =
      Pattern.compile(
          "(?i)(?:changes?|changelog|updates?)(?: log)?(?: in| for)? \\(?v(\\d{1,3})\\)?.{0,40}");
  private static final Pattern SINCE =
      Pattern.compile(
          "(?i)(?:changes?|changelog|updates?) (?:since|from|against|over) \\(?(?:patch )?v(\\d{1,3})\\)?.{0,40}");
  private static final Pattern ARROW =
      Pattern.compile("(?i)(?:changes )?v\\d{1,3} ?[-=]{0,2}[>→] ?v(\\d{1,3}):?.{0,40}");
  private static final Pattern BARE = Pattern.compile("(?i)v(\\d{1,3})(?: changes)?:");
  private static final Pattern POINT = Pattern.compile("[-*•+] {0,4}(\\S.*)");

  private final int from;
  private final int to;
  private final List<String> points = new ArrayList<>();
  private boolean isOpen;

  private Changelog(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** The points of all versions after the one and up to the other; links to versions left out. */
  public static List<String> of(String text, int from, int to) {
    var changelog = new Changelog(from, to);
    Reading.cut(text, LONGEST).lines().map(String::strip).forEach(changelog::take);
    return changelog.points.stream()
        .filter(point -> !point.toLowerCase(Locale.ROOT).startsWith("link to v"))
        .toList();
  }

  private void take(String line) {
    var version = heading(line);
    if (version.isPresent()) {
      isOpen = version.getAsInt() > from && version.getAsInt() <= to;
      return;
    }
    var point = POINT.matcher(line);
    if (line.startsWith("---") || line.startsWith("diff ")) {
      isOpen = false;
    } else if (isOpen && point.matches()) {
      add(point.group(1));
    } else if (isOpen && !line.isEmpty()) {
      goOn(line);
    }
  }

  /** A line without a bullet goes on with the last point, or is one where there is none yet. */
  private void goOn(String line) {
    if (points.isEmpty()) {
      add(line);
    } else {
      points.add(Reading.cut(points.removeLast() + " " + line, LONGEST_POINT));
    }
  }

  private void add(String point) {
    if (points.size() < MOST_POINTS) {
      points.add(Reading.cut(point, LONGEST_POINT));
    }
  }

  /** The version that the line heads. */
  private static OptionalInt heading(String line) {
    if (line.length() > 80) {
      return OptionalInt.empty();
    }
    for (var pattern : List.of(IN, ARROW, BARE)) {
      var matcher = pattern.matcher(line);
      if (matcher.matches()) {
        return OptionalInt.of(Integer.parseInt(matcher.group(1)));
      }
    }
    var since = SINCE.matcher(line);
    return since.matches()
        ? OptionalInt.of(Integer.parseInt(since.group(1)) + 1)
        : OptionalInt.empty();
  }
}
