package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;

class ScheduleTest {

  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

  @Test
  void aFeedIsNotAskedBeforeItsInterval() {
    var feed = everyHours(1);

    var due = Schedule.afterAnswer(feed, NOW, List.of()).at();

    assertThat(due).isBetween(NOW.plus(Duration.ofHours(1)), NOW.plus(Duration.ofMinutes(66)));
    assertThat(Schedule.isDue(feed, Optional.of(due), NOW.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(Schedule.isDue(feed, Optional.of(due), NOW.plus(Duration.ofMinutes(67)))).isTrue();
  }

  @Test
  void theLongestWishCountsButADayIsEnough() {
    var wishes =
        List.of(wish("the server", Duration.ofHours(3)), wish("the feed", Duration.ofDays(400)));

    var due = Schedule.afterAnswer(everyHours(1), NOW, wishes);

    assertThat(due.because()).isEqualTo("the feed asks for 9600 h");
    assertThat(due.at())
        .isBetween(NOW.plus(Duration.ofHours(24)), NOW.plus(Duration.ofMinutes(24 * 66)));
  }

  @Test
  void anotherFailureDoublesThePauseUpToADay() {
    var feed = everyHours(1);

    assertThat(Schedule.afterFailure(feed, NOW, 1).at())
        .isBetween(NOW.plus(Duration.ofHours(1)), NOW.plus(Duration.ofMinutes(66)));
    assertThat(Schedule.afterFailure(feed, NOW, 3).at())
        .isBetween(NOW.plus(Duration.ofHours(4)), NOW.plus(Duration.ofMinutes(4 * 66)));
    assertThat(Schedule.afterFailure(feed, NOW, 1_000_000).at())
        .isBetween(NOW.plus(Duration.ofHours(24)), NOW.plus(Duration.ofMinutes(24 * 66)));
  }

  @Test
  void aClockThatWasYearsAheadDoesNotSilenceAFeed() {
    var feed = everyHours(1);
    var due = Schedule.afterAnswer(feed, NOW.plus(Duration.ofDays(3650)), List.of()).at();

    assertThat(Schedule.isDue(feed, Optional.of(due), NOW)).isTrue();
  }

  @Test
  void saysWhyAFeedIsDueWhenItIs() {
    var shorter = List.of(wish("the server", Duration.ofMinutes(90)));

    assertThat(Schedule.afterAnswer(everyHours(6), NOW, shorter).because())
        .isEqualTo("its interval is 6 h");
    assertThat(Schedule.afterAnswer(everyHours(1), NOW, shorter).because())
        .isEqualTo("the server asks for 90 min");
    assertThat(Schedule.afterFailure(everyHours(1), NOW, 2).because())
        .isEqualTo("back-off after 2 failures");
  }

  private static Wish wish(String who, Duration pause) {
    return new Wish(who, Optional.of(pause));
  }

  private static Subscription everyHours(int hours) {
    return new Subscription(
        "lwn",
        "LWN",
        "https://lwn.example/",
        Kind.FEED,
        Duration.ofHours(hours),
        0,
        List.of(),
        false);
  }
}
