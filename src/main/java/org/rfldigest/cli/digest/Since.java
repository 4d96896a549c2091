package org.rfldigest.cli.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.store.Store;
import org.rfldigest.text.Nearest;
import org.rfldigest.workspace.Interval;

/** From when on a digest tells. */
final class Since {

  private static final Duration WEEK = Duration.ofDays(7);

  private Since() {}

  static Instant parse(
      String word, Instant now, ZoneId zone, ReleaseCalendar calendar, Store store) {
    return switch (word) {
      case "last-week" -> now.minus(WEEK);
      case "last-look" -> store.reader().lastLooked().orElse(now.minus(WEEK));
      case "merge-window" -> window(LocalDate.ofInstant(now, zone), zone, calendar);
      default ->
          Interval.parse(word)
              .map(now::minus)
              .or(() -> day(word, zone).map(day -> begun(day, word, now)))
              .orElseThrow(() -> unknown(word));
    };
  }

  /** When the merge window opened of the release that is in the making. */
  private static Instant window(LocalDate today, ZoneId zone, ReleaseCalendar calendar) {
    return calendar
        .at(today)
        .flatMap(phase -> calendar.opening(phase.release()))
        .map(day -> day.atStartOfDay(zone).toInstant())
        .orElseThrow(() ->
            Stop.failed("the snapshots give no date near today, name one: --since 2026-11-01."));
  }

  private static Optional<Instant> day(String word, ZoneId zone) {
    try {
      return Optional.of(LocalDate.parse(word).atStartOfDay(zone).toInstant());
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static Instant begun(Instant day, String word, Instant now) {
    if (day.isAfter(now)) {
      throw Stop.usage("'" + word + "' is still to come, expected a day that has begun.");
    }
    return day;
  }

  private static Stop unknown(String word) {
    var words = List.of("last-week", "last-look", "merge-window");
    return Stop.usage(
        "'%s' is no time to begin at, expected a day such as 2026-11-01, a span such as 3d, or one of %s%s"
            .formatted(
                word,
                String.join(", ", words),
                Nearest.within(word, words)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse(".")));
  }
}
