package org.rfldigest.cli.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.tui.Until;
import org.rfldigest.workspace.Interval;

/** Until when a person snoozes: a span, a day, or the merge window of a release or of the next. */
public final class SnoozeTime {

  private SnoozeTime() {}

  public static Instant parse(String word, Instant now, ReleaseCalendar calendar) {
    if (word.equals(Until.NEXT_RELEASE.word())) {
      return nextRelease(now, calendar);
    }
    return Interval.parse(word)
        .map(now::plus)
        .or(() -> day(word))
        .or(() -> Release.parse(word).flatMap(calendar::opening).map(SnoozeTime::start))
        .orElseThrow(() ->
            Stop.usage(
                "'"
                    + word
                    + "' is no time to snooze until, expected one such as 3d, 2026-12-24,"
                    + " 7.4 (when its merge window opens) or next (when the next one does)."));
  }

  /** When the next merge window opens, as far as the calendar tells; else in nine weeks. */
  private static Instant nextRelease(Instant now, ReleaseCalendar calendar) {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return start(
        calendar
            .at(today)
            .flatMap(phase -> calendar.opening(calendar.after(phase.release())))
            .filter(day -> day.isAfter(today))
            .orElse(today.plusWeeks(9)));
  }

  private static Optional<Instant> day(String word) {
    try {
      return Optional.of(start(LocalDate.parse(word)));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
