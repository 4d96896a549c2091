package org.rfldigest.tui.screens;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;
import org.rfldigest.text.Width;

/** Bars for numbers, each chart with where its numbers come from. */
final class ChartItems {

  private static final int EIGHTHS = 8;
  private static final String PARTS = " ▏▎▍▌▋▊▉";

  private ChartItems() {}

  static List<Item> of(Facts.Charts charts, int columns) {
    var items = new ArrayList<Item>();
    for (var chart : charts.charts()) {
      items.add(Items.heading(chart.title(), columns));
      items.add(Items.note(chart.unit(), columns));
      items.add(Item.text(bars(chart, columns)));
      items.add(Items.note("— " + chart.source(), columns));
      items.add(Items.blank());
    }
    if (items.isEmpty()) {
      items.add(Items.note("The digest holds no numbers yet.", columns));
    }
    return items;
  }

  private static List<Line> bars(Facts.Chart chart, int columns) {
    var longest =
        chart.points().stream().mapToInt(point -> Width.of(point.label())).max().orElse(0);
    var names = Math.min(longest, Math.max(8, columns * 6 / 10));
    var numbers =
        chart.points().stream().mapToInt(point -> number(point.value()).length()).max().orElse(0);
    var most = chart.points().stream().mapToDouble(Facts.Point::value).max().orElse(0);
    var room = Math.max(1, Math.min(columns, names + 60) - names - numbers - 3);
    var rows = new ArrayList<Line>();
    for (var point : chart.points()) {
      var figure = number(point.value());
      rows.add(
          Line.of(point.label(), Style.STRONG)
              .fit(names, Style.PLAIN)
              .and(" ")
              .and(" ".repeat(numbers - figure.length()) + figure + " ", Style.PLAIN)
              .and(bar(most <= 0 ? 0 : point.value() / most * room), Style.ACCENT));
    }
    return rows;
  }

  /** So many columns and eighths of one. */
  private static String bar(double columns) {
    var eighths = (int) Math.round(Math.max(0, columns) * EIGHTHS);
    var rest = eighths % EIGHTHS;
    return "█".repeat(eighths / EIGHTHS) + (rest == 0 ? "" : PARTS.substring(rest, rest + 1));
  }

  /** With a comma between thousands; one digit behind the point where there is any. */
  static String number(double value) {
    var tenths = Math.round(value * 10);
    var digits = new StringBuilder(Long.toString(Math.abs(tenths / 10)));
    for (var at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return (tenths < 0 ? "−" : "") + digits + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths % 10));
  }
}
