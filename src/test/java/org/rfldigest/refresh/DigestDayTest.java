package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row M04: one digest per local day, whatever the clocks do. */
class DigestDayTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-27, 02:30",
    "Europe/Berlin, 2026-10-23, 02:30",
    "Australia/Lord_Howe, 2026-04-03, 01:45",
    "Australia/Lord_Howe, 2026-10-02, 02:15",
    "Asia/Kolkata, 2026-01-01, 07:00",
    "Asia/Beirut, 2026-03-27, 00:15",
    "Pacific/Kiritimati, 2026-01-01, 23:45",
    "America/St_Johns, 2011-03-11, 00:01"
  })
  void eachLocalDayHasOneAndNoneHasTwo(String zone, LocalDate first, LocalTime at) {
    var made = days(daily(at), ZoneId.of(zone), first, 6);
    assertThat(made).hasSize(7).doesNotHaveDuplicates().isSorted();
    assertThat(made.getLast()).isEqualTo(first.plusDays(5));
  }

  @Test
  void aDayThatAZoneSkippedHasNone() {
    var made =
        days(daily(LocalTime.of(7, 0)), ZoneId.of("Pacific/Apia"), LocalDate.of(2011, 12, 28), 5);
    assertThat(made).doesNotHaveDuplicates().doesNotContain(LocalDate.of(2011, 12, 30));
    assertThat(made).contains(LocalDate.of(2011, 12, 29), LocalDate.of(2011, 12, 31));
  }

  @Test
  void aJourneyAcrossZonesRepeatsNone() {
    var made = new HashSet<LocalDate>();
    var day = daily(LocalTime.of(7, 0));
    var now = Instant.parse("2026-01-15T08:00:00Z");
    var count = 0;
    for (var zone : List.of("Europe/Berlin", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Apia")) {
      var due = day.due(now, ZoneId.of(zone), made::contains);
      due.ifPresent(made::add);
      count += due.isPresent() ? 1 : 0;
      now = now.plus(Duration.ofHours(1));
    }
    assertThat(made).hasSize(count);
  }

  @Test
  void aWeekHasOneAndAMissedOneIsMadeUpForOnce() {
    var day = new DigestDay(Optional.of(DayOfWeek.MONDAY), LocalTime.of(7, 0));
    var utc = ZoneId.of("UTC");
    assertThat(day.due(Instant.parse("2026-01-19T06:59:59Z"), utc, _ -> false))
        .contains(LocalDate.of(2026, 1, 12));
    assertThat(day.due(Instant.parse("2026-01-19T07:00:00Z"), utc, _ -> false))
        .contains(LocalDate.of(2026, 1, 19));
    assertThat(day.due(Instant.parse("2026-01-24T12:00:00Z"), utc, _ -> false))
        .contains(LocalDate.of(2026, 1, 19));
    assertThat(day.due(Instant.parse("2026-01-24T12:00:00Z"), utc, _ -> true)).isEmpty();
  }

  private static DigestDay daily(LocalTime at) {
    return new DigestDay(Optional.empty(), at);
  }

  /** Looks every ten minutes for so many days, and answers the days that were made, in order. */
  private static List<LocalDate> days(DigestDay day, ZoneId zone, LocalDate first, int count) {
    var made = new ArrayList<LocalDate>();
    var end = first.plusDays(count).atStartOfDay(zone).toInstant();
    var start = first.atStartOfDay(zone).toInstant();
    for (var now = start; now.isBefore(end); now = now.plus(Duration.ofMinutes(10))) {
      day.due(now, zone, made::contains).ifPresent(made::add);
    }
    return made;
  }
}
