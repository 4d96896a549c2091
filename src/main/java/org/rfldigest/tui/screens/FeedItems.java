package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

/** How each feed is: its state first, then when it was and will be asked. */
final class FeedItems {

  private static final int STATE = 11;
  private static final int LINE = 12;
  private static final int DATE = 18;
  private static final int WITH_BARS = 46;
  private static final int WITH_DATE = 60;

  private FeedItems() {}

  static List<Item> of(Facts.Feeds feeds, int columns) {
    var items = new ArrayList<Item>();
    for (var feed : feeds.feeds()) {
      items.add(
          Item.to(new Target.OfFeed(feed.key(), feed.address()), row(feed, columns))
              .linked(Optional.of(feed.address()))
              .beside(width -> health(feed, width)));
    }
    if (items.isEmpty()) {
      items.add(Items.note("No feed is followed: feeds/feeds.toml names them.", columns));
    }
    return items;
  }

  private static List<Line> row(Facts.Feed feed, int columns) {
    var mark = feed.isWell() ? "● " : "! ";
    var head =
        Line.of(mark + feed.state(), feed.isWell() ? Style.GOOD : Style.BAD)
            .fit(STATE, Style.PLAIN)
            .and(" ");
    var tail =
        (columns >= WITH_DATE
                ? Line.of("  " + day(feed), Style.DIM).fit(DATE, Style.PLAIN)
                : Line.EMPTY)
            .and(columns >= WITH_BARS ? "  " : "")
            .and(columns >= WITH_BARS ? bars(feed) : "", Style.ACCENT);
    var room = Math.max(1, columns - STATE - 1 - tail.columns());
    var rows = new ArrayList<Line>();
    rows.add(head.and(Line.of(feed.title(), Style.STRONG).fit(room, Style.PLAIN)).and(tail));
    if (!feed.problem().isEmpty()) {
      rows.addAll(Items.hanging("  ", Style.DIM, feed.problem(), columns, Style.WARN));
    }
    return rows;
  }

  /** To the minute; the zone is told beside the list. */
  private static String day(Facts.Feed feed) {
    return feed.last().replace(" UTC", "");
  }

  private static String bars(Facts.Feed feed) {
    var bars = sparkline(feed.perWeek());
    return " ".repeat(LINE - bars.length()) + bars;
  }

  private static List<Line> health(Facts.Feed feed, int columns) {
    var rows = new ArrayList<Line>();
    rows.addAll(Items.wrapped(feed.title(), columns, Style.TITLE));
    rows.addAll(Items.wrapped(feed.address(), columns, Style.LINK));
    rows.add(Line.EMPTY);
    named(rows, "state", feed.state(), columns);
    named(rows, "last", feed.last(), columns);
    named(rows, "next", feed.due(), columns);
    named(rows, "rates", feed.rates(), columns);
    named(rows, "problem", feed.problem(), columns);
    if (feed.perWeek().stream().anyMatch(count -> count > 0)) {
      named(rows, "weeks", weeks(feed.perWeek()), columns);
    }
    return rows;
  }

  private static void named(List<Line> rows, String name, String text, int columns) {
    if (!text.isEmpty()) {
      rows.addAll(
          Items.hanging(
              name + " ".repeat(9 - name.length()), Style.DIM, text, columns, Style.PLAIN));
    }
  }

  private static String weeks(List<Integer> counts) {
    return sparkline(counts).strip() + "  new entries a week, the last " + counts.getLast();
  }

  /** A bar for each number, the highest as high as the row. */
  private static String sparkline(List<Integer> numbers) {
    var highest = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    var bars = new StringBuilder();
    for (var number : numbers.subList(Math.max(0, numbers.size() - LINE), numbers.size())) {
      bars.append(number == 0 ? ' ' : "▁▂▃▄▅▆▇█".charAt((number * 7 + highest - 1) / highest));
    }
    return bars.toString();
  }
}
