package org.rfldigest.refresh;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Predicate;
import org.rfldigest.model.Cron;

/**
 * The days for which a digest is built by itself: each day, or one day of the week, from a time on
 * that the clocks on the wall show. Each such day has one digest, whatever the clocks do; of days
 * that were missed, the last.
 *
 * @param day empty: each day
 */
public record DigestDay(Optional<DayOfWeek> day, LocalTime at) {

  /**
   * The day whose digest is to be built now.
   *
   * @param isMade whether there is one of that day
   */
  public Optional<LocalDate> due(Instant now, ZoneId zone, Predicate<LocalDate> isMade) {
    var today = LocalDate.ofInstant(now, zone);
    var last =
        day.map(weekday -> today.with(TemporalAdjusters.previousOrSame(weekday))).orElse(today);
    var isEarly = Cron.instant(last.atTime(at), zone).isAfter(now);
    var due = isEarly ? before(last, zone) : last;
    return Optional.of(due).filter(one -> !isMade.test(one));
  }

  /** The one before that was a day there: a zone can skip one. */
  private LocalDate before(LocalDate one, ZoneId zone) {
    var before = one.minusDays(length());
    var began = LocalDate.ofInstant(Cron.instant(before.atStartOfDay(), zone), zone);
    return began.equals(before) ? before : before.minusDays(length());
  }

  /** How many days a digest tells of. */
  public int length() {
    return day.isPresent() ? 7 : 1;
  }
}
