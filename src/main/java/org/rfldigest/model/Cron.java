package org.rfldigest.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Times as the table of cron has them: minute, hour, day of the month, month, day of the week.
 * Where days of the month and of the week are both given, either will do. A time that the clocks
 * skip comes when they have been put on; one that they repeat comes once, unless it is meant for
 * each hour.
 *
 * @param expression as it was written
 */
public record Cron(
    String expression,
    CronField minutes,
    CronField hours,
    CronField days,
    CronField months,
    CronField weekdays) {

  /** February has no 31st, and its 29th is never more than eight years away. */
  private static final int DAYS_AHEAD = 366 * 9;

  /** The next time after {@code after}; empty where none will ever be. */
  public Optional<Instant> next(Instant after, ZoneId zone) {
    return hours.isEvery() ? nextOfEachHour(after, zone) : nextOfTheDay(after, zone);
  }

  /** By the hours that pass, so that a repeated hour counts twice. */
  private Optional<Instant> nextOfEachHour(Instant after, ZoneId zone) {
    var at = after.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    var last = at.plus(DAYS_AHEAD, ChronoUnit.DAYS);
    while (at.isBefore(last)) {
      var local = LocalDateTime.ofInstant(at, zone);
      if (!isDay(local.toLocalDate())) {
        var tomorrow = local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        at = tomorrow.isAfter(at) ? tomorrow : at.plus(1, ChronoUnit.HOURS);
      } else if (minutes.holds(local.getMinute())) {
        return Optional.of(at);
      } else {
        at = at.plus(1, ChronoUnit.MINUTES);
      }
    }
    return Optional.empty();
  }

  /** From the day before on, since the clocks may have been put on by a day. */
  private Optional<Instant> nextOfTheDay(Instant after, ZoneId zone) {
    var first = LocalDate.ofInstant(after, zone).minusDays(1);
    for (var day = first; day.isBefore(first.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
      if (isDay(day)) {
        var found = nextOn(day, after, zone);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Instant> nextOn(LocalDate day, Instant after, ZoneId zone) {
    for (var hour = 0; hour < 24; hour++) {
      for (var minute = 0; minute < 60 && hours.holds(hour); minute++) {
        if (minutes.holds(minute)) {
          var at = instant(day.atTime(LocalTime.of(hour, minute)), zone);
          if (at.isAfter(after)) {
            return Optional.of(at);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** When a clock on the wall shows it, the first time; or when the clocks have skipped it. */
  public static Instant instant(LocalDateTime local, ZoneId zone) {
    var change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private boolean isDay(LocalDate day) {
    if (!months.holds(day.getMonthValue())) {
      return false;
    }
    var ofMonth = days.holds(day.getDayOfMonth());
    var ofWeek = weekdays.holds(day.getDayOfWeek().getValue() % 7);
    return days.isEvery() || weekdays.isEvery() ? ofMonth && ofWeek : ofMonth || ofWeek;
  }

  @Override
  public String toString() {
    return expression;
  }
}
