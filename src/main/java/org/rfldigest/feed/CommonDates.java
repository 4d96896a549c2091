package org.rfldigest.feed;

import java.time.LocalDate;
import java.util.Optional;
import org.rfldigest.feed.FeedDates.Written;

/**
 * The two forms that nearly all dates have, read without patterns: {@code 2024-03-05T10:00:00Z} and
 * {@code tue, 05 mar 2024 10:00:00 gmt}. Whatever differs by a letter is left to the others.
 */
final class CommonDates {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private CommonDates() {}

  static Optional<Written> read(String text) {
    if (text.length() < 19) {
      return Optional.empty();
    }
    if (text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(10) == 't') {
      return written(figures(text, 0, 4), figures(text, 5, 2), figures(text, 8, 2), text, 11);
    }
    var comma = text.charAt(3) == ',' && text.charAt(4) == ' ' ? 5 : 0;
    var wide = text.charAt(comma + 1) != ' ';
    var month = comma + (wide ? 3 : 2);
    if (text.length() < month + 17
        || text.charAt(month - 1) != ' '
        || text.charAt(month + 3) != ' '
        || text.charAt(month + 8) != ' ') {
      return Optional.empty();
    }
    var named = MONTHS.indexOf(text.substring(month, month + 3));
    if (named < 0 || named % 3 != 0) {
      return Optional.empty();
    }
    return written(
        figures(text, month + 4, 4),
        named / 3 + 1,
        figures(text, comma, wide ? 2 : 1),
        text,
        month + 9);
  }

  private static Optional<Written> written(int year, int month, int day, String text, int time) {
    if (text.length() < time + 9 || text.charAt(time + 2) != ':' || text.charAt(time + 5) != ':') {
      return Optional.empty();
    }
    var hour = figures(text, time, 2);
    var minute = figures(text, time + 3, 2);
    var second = figures(text, time + 6, 2);
    var zone = text.substring(time + 8);
    var usual = zone.equals("z") || zone.equals(" gmt") || isOffset(zone.strip());
    if (Math.min(Math.min(year, month), Math.min(day, hour)) < 0
        || minute < 0
        || minute > 59
        || second < 0
        || second > 59
        || hour > 23
        || !usual) {
      return Optional.empty();
    }
    var clock = new ClockTime(((hour * 60L + minute) * 60 + second) * 1000, zone.strip());
    return Written.of(LocalDate.of(year, month, day), clock, Optional.empty());
  }

  private static boolean isOffset(String zone) {
    return (zone.length() == 5 || zone.length() == 6 && zone.charAt(3) == ':')
        && (zone.charAt(0) == '+' || zone.charAt(0) == '-')
        && figures(zone, 1, 2) >= 0
        && figures(zone, zone.length() - 2, 2) >= 0;
  }

  /** -1 where other characters than figures stand there. */
  private static int figures(String text, int start, int count) {
    var number = 0;
    for (var i = start; i < start + count; i++) {
      var c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }
}
