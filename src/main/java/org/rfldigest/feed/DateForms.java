package org.rfldigest.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rfldigest.feed.FeedDates.Written;

/** Dates in figures: ISO 8601 and its looser kin, slashes, dots, and the East Asian forms. */
final class DateForms {

  private static final String TIME =
      "(?:(?:t|[ _]|, ?|(?=z$|[+-]\\d\\d:?\\d\\d$))\\s*(?:(?:-|at|um|kl\\.?|klo|à) )?(\\S.*))?";
  private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}+\\.?)[, ] ?(?=\\d{1,4}[-/.])");

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME);
  private static final Pattern ISO_MONTH = Pattern.compile("((?:19|20)\\d\\d)(?:-(\\d{2}))?");
  private static final Pattern ISO_WEEK = Pattern.compile("(\\d{4})-?w(\\d{2})(?:-?(\\d))?" + TIME);
  private static final Pattern ISO_ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})" + TIME);
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(?<hyphen>-?)(\\d{2})\\k<hyphen>(\\d{2})(?:(?:t|(?<=\\d{8}) ?)(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d+)?\\s*(.*))?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})\\.?" + TIME);
  private static final Pattern SLASHES =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})" + TIME);
  private static final Pattern DOTS =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})" + TIME);
  private static final Pattern HYPHENS = Pattern.compile("(\\d{1,2})-(\\d{1,2})-(\\d{4})" + TIME);
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日号일]"
              + "\\s?(?:\\(?(?:[月火水木金土日월화수목금토일](?:曜日?|요일)?|星期.|周.)\\)?)?,?\\s?(.*)");

  private static final Optional<String> MONTH_FIRST = Optional.of("read as month/day/year");
  private static final Optional<String> DAY_FIRST = Optional.of("read as day-month-year");

  private DateForms() {}

  static Optional<Written> read(String written) {
    var weekday = WEEKDAY.matcher(written);
    if (weekday.lookingAt() && DateNames.isWeekday(weekday.group(1))) {
      return inFigures(written.substring(weekday.end()))
          .map(date -> date.isOn(weekday.group(1)) ? date : turned(date, weekday.group(1)));
    }
    return inFigures(written);
  }

  /** The weekday tells which of the two figures is the month. */
  private static Written turned(Written date, String weekday) {
    var day = date.day();
    if (!date.remark().equals(MONTH_FIRST) || day.getDayOfMonth() > 12) {
      return date;
    }
    var turned = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    var other = new Written(turned, date.time(), date.zone(), Optional.empty());
    return other.isOn(weekday) ? other : date;
  }

  private static Optional<Written> inFigures(String text) {
    return iso(text)
        .or(() -> weekOrOrdinal(text))
        .or(() -> basic(text))
        .or(() -> yearFirst(text))
        .or(() -> slashes(text))
        .or(() -> dayFirst(text))
        .or(() -> eastAsian(text));
  }

  private static Optional<Written> iso(String text) {
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      return timed(day(iso.group(1), iso.group(2), iso.group(3)), iso.group(4), Optional.empty());
    }
    var month = ISO_MONTH.matcher(text);
    if (month.matches()) {
      return timed(day(month.group(1), month.group(2), null), null, Optional.empty());
    }
    return Optional.empty();
  }

  private static Optional<Written> weekOrOrdinal(String text) {
    var week = ISO_WEEK.matcher(text);
    if (week.matches()) {
      var day =
          LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
              .with(DayOfWeek.of(week.group(3) == null ? 1 : Integer.parseInt(week.group(3))));
      return timed(day, week.group(4), Optional.empty());
    }
    var ordinal = ISO_ORDINAL.matcher(text);
    if (ordinal.matches()) {
      var day =
          LocalDate.ofYearDay(
              Integer.parseInt(ordinal.group(1)), Integer.parseInt(ordinal.group(2)));
      return timed(day, ordinal.group(3), Optional.empty());
    }
    return Optional.empty();
  }

  private static Optional<Written> basic(String text) {
    var basic = BASIC.matcher(text);
    if (!basic.matches()) {
      return Optional.empty();
    }
    var day = day(basic.group(1), basic.group(3), basic.group(4));
    if (basic.group(5) == null) {
      return timed(day, null, Optional.empty());
    }
    var seconds = basic.group(7) == null ? "00" : basic.group(7);
    var time = basic.group(5) + ":" + basic.group(6) + ":" + seconds + " " + basic.group(8);
    return timed(day, time, Optional.empty());
  }

  private static Optional<Written> yearFirst(String text) {
    var form = YEAR_FIRST.matcher(text);
    return form.matches()
        ? timed(day(form.group(1), form.group(3), form.group(4)), form.group(5), Optional.empty())
        : Optional.empty();
  }

  private static Optional<Written> slashes(String text) {
    var form = SLASHES.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var first = Integer.parseInt(form.group(1));
    var second = Integer.parseInt(form.group(2));
    if (first > 12) {
      return timed(
          day(form.group(3), form.group(2), form.group(1)), form.group(4), Optional.empty());
    }
    var sure = second > 12 || first == second;
    var day = day(form.group(3), form.group(1), form.group(2));
    return timed(day, form.group(4), sure ? Optional.empty() : MONTH_FIRST);
  }

  private static Optional<Written> dayFirst(String text) {
    var dots = DOTS.matcher(text);
    if (dots.matches()) {
      return timed(
          day(dots.group(3), dots.group(2), dots.group(1)), dots.group(4), Optional.empty());
    }
    var form = HYPHENS.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var monthFirst = Integer.parseInt(form.group(2)) > 12;
    var day = day(form.group(3), form.group(monthFirst ? 1 : 2), form.group(monthFirst ? 2 : 1));
    return timed(day, form.group(4), monthFirst ? Optional.empty() : DAY_FIRST);
  }

  private static Optional<Written> eastAsian(String text) {
    var form = EAST_ASIAN.matcher(text);
    return form.matches()
        ? timed(day(form.group(1), form.group(2), form.group(3)), form.group(4), Optional.empty())
        : Optional.empty();
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(
        year(year),
        month == null ? 1 : Integer.parseInt(month),
        day == null ? 1 : Integer.parseInt(day));
  }

  /** Two figures mean 1990 to 2069. */
  static int year(String figures) {
    var year = Integer.parseInt(figures);
    return figures.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private static Optional<Written> timed(LocalDate day, String time, Optional<String> remark) {
    if (time == null || time.isBlank()) {
      return Optional.of(new Written(day, ClockTime.MIDNIGHT, Optional.empty(), remark));
    }
    var zone = time.strip();
    if (Zones.of(zone).isPresent() && !Character.isDigit(zone.charAt(0))) {
      return Optional.of(new Written(day, ClockTime.MIDNIGHT, Zones.of(zone), remark));
    }
    return ClockTime.orHour(zone).flatMap(clock -> Written.of(day, clock, remark));
  }
}
