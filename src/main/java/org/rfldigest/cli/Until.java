package org.rfldigest.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.workspace.Interval;

/** Until when a person snoozes: a span, a day, or a release's merge window. */
final class Until {

  private Until() {}

  static Instant parse(String word, Instant now, ReleaseCalendar calendar) {
    return Interval.parse(word)
        .map(now::plus)
        .or(() -> day(word))
        .or(() -> Release.parse(word).flatMap(calendar::opening).map(Until::start))
        .orElseThrow(() ->
            Stop.usage(
                "'"
                    + word
                    + "' is no time to snooze until, expected one such as 3d, 2026-12-24"
                    + " or 7.4 (when its merge window opens)."));
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
