package org.rfldigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.ReleaseCalendar.Stage;

class ReleaseCalendarTest {

  private final ReleaseCalendar calendar =
      new ReleaseCalendar(
          List.of(
              dates(new Release(6, 18), "2025-09-28", "2025-10-12", "2025-11-30"),
              dates(new Release(6, 19), "2025-11-30", "2025-12-14", "2026-02-08")));

  @Test
  void knowsWhatIsMadeOnADay() {
    assertThat(phase("2025-10-01").release()).isEqualTo(new Release(6, 18));
    assertThat(phase("2025-10-01").stage()).isEqualTo(Stage.MERGE_WINDOW);
    assertThat(phase("2025-11-29").stage()).isEqualTo(Stage.CANDIDATES);
    assertThat(phase("2025-11-30").release()).isEqualTo(new Release(6, 19));
    assertThat(phase("2026-01-01").estimated()).isFalse();
  }

  @Test
  void estimatesAFewReleasesAheadAndSaysSo() {
    assertThat(phase("2026-02-10").release()).isEqualTo(new Release(7, 0));
    assertThat(phase("2026-02-10").estimated()).isTrue();
    assertThat(phase("2026-06-30").release()).isEqualTo(new Release(7, 2));
  }

  @Test
  void knowsNothingOfDaysFarAway() {
    assertThat(calendar.at(LocalDate.parse("1970-01-01"))).isEmpty();
    assertThat(calendar.at(LocalDate.parse("2090-01-01"))).isEmpty();
  }

  @Test
  void countsFromTheLastOfAMajorVersionToTheNext() {
    assertThat(calendar.after(new Release(6, 18))).isEqualTo(new Release(6, 19));
    assertThat(calendar.after(new Release(6, 19))).isEqualTo(new Release(7, 0));
    assertThat(calendar.after(new Release(4, 20))).isEqualTo(new Release(5, 0));
  }

  @Test
  void releasesThatNeverCameAreNotPossible() {
    assertThat(calendar.isPossible(new Release(5, 19))).isTrue();
    assertThat(calendar.isPossible(new Release(5, 20))).isFalse();
    assertThat(calendar.isPossible(new Release(6, 20))).isFalse();
    assertThat(calendar.isPossible(new Release(9, 0))).isFalse();
  }

  @Test
  void anEmptyCalendarKnowsNoDay() {
    assertThat(new ReleaseCalendar(List.of()).at(LocalDate.parse("2026-01-01"))).isEmpty();
  }

  @Test
  void aReleaseWithOnlyItsOpeningIsEstimatedFromThere() {
    var only =
        new ReleaseDates(
            new Release(7, 3),
            Optional.of(LocalDate.parse("2026-08-16")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var phase = new ReleaseCalendar(List.of(only)).at(LocalDate.parse("2026-08-20")).orElseThrow();
    assertThat(phase.stage()).isEqualTo(Stage.MERGE_WINDOW);
    assertThat(phase.estimated()).isTrue();
  }

  private ReleaseCalendar.Phase phase(String day) {
    return calendar.at(LocalDate.parse(day)).orElseThrow();
  }

  private static ReleaseDates dates(Release release, String opening, String rc1, String out) {
    return new ReleaseDates(
        release,
        Optional.of(LocalDate.parse(opening)),
        Optional.of(LocalDate.parse(rc1)),
        Optional.of(LocalDate.parse(out)),
        Optional.empty());
  }
}
