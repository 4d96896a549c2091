package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.CronText;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;

class ScheduleTest {

  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Test
  void aFeedIsNotAskedBeforeItsInterval() {
    var feed = everyHours(1);

    var due = Schedule.afterAnswer(feed, NOW, List.of(), () -> UTC).at();

    assertThat(due).isBetween(NOW.plus(Duration.ofHours(1)), NOW.plus(Duration.ofMinutes(66)));
    assertThat(Schedule.isDue(feed, Optional.of(due), NOW.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(Schedule.isDue(feed, Optional.of(due), NOW.plus(Duration.ofMinutes(67)))).isTrue();
  }

  @Test
  void theLongestWishCountsButADayIsEnough() {
    var wishes =
        List.of(wish("the server", Duration.ofHours(3)), wish("the feed", Duration.ofDays(400)));

    var due = Schedule.afterAnswer(everyHours(1), NOW, wishes, () -> UTC);

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
    var due =
        Schedule.afterAnswer(feed, NOW.plus(Duration.ofDays(3650)), List.of(), () -> UTC).at();

    assertThat(Schedule.isDue(feed, Optional.of(due), NOW)).isTrue();
  }

  @Test
  void saysWhyAFeedIsDueWhenItIs() {
    var shorter = List.of(wish("the server", Duration.ofMinutes(90)));

    assertThat(Schedule.afterAnswer(everyHours(6), NOW, shorter, () -> UTC).because())
        .isEqualTo("its interval is 6 h");
    assertThat(Schedule.afterAnswer(everyHours(1), NOW, shorter, () -> UTC).because())
        .isEqualTo("the server asks for 90 min");
    var skipped = List.of(wish("the feed", Duration.ofSeconds(24_790)));
    assertThat(Schedule.afterAnswer(everyHours(1), NOW, skipped, () -> UTC).because())
        .isEqualTo("the feed asks for 6 h 53 min");
    assertThat(Schedule.afterFailure(everyHours(1), NOW, 2).because())
        .isEqualTo("back-off after 2 failures");
  }

  @Test
  void aFeedWithTimesOfItsOwnIsAskedAtTheNextOfThem() {
    var feed = atTimes("0 7 * * *");

    var due = Schedule.afterAnswer(feed, NOW, List.of(), () -> ZoneId.of("Europe/Berlin"));

    assertThat(due.because()).isEqualTo("its times are 0 7 * * *");
    assertThat(due.at())
        .isBetween(Instant.parse("2026-01-16T06:00:00Z"), Instant.parse("2026-01-16T06:06:00Z"));
  }

  @Test
  void timesOfItsOwnDoNotBreakTheIntervalNorAWish() {
    var feed = atTimes("*/5 * * * *");
    var wishes = List.of(wish("the server", Duration.ofHours(30)));

    assertThat(Schedule.afterAnswer(feed, NOW, List.of(), () -> UTC).at())
        .isBetween(NOW.plus(Duration.ofHours(1)), NOW.plus(Duration.ofMinutes(66)));
    assertThat(Schedule.afterAnswer(feed, NOW, wishes, () -> UTC).at())
        .isAfterOrEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void timesThatAreFarApartAreNoClockThatWasWrong() {
    var feed = atTimes("0 7 1 1 *");
    var due = Schedule.afterAnswer(feed, NOW, List.of(), () -> UTC).at();

    assertThat(Schedule.isDue(feed, Optional.of(due), NOW)).isFalse();
    assertThat(Schedule.isDue(feed, Optional.of(due), due)).isTrue();
  }

  private static Subscription atTimes(String expression) {
    var cron = ((CronText.Outcome.Read) CronText.read(expression)).cron();
    return new Subscription(
            "lwn",
            "LWN",
            "https://lwn.example/",
            Kind.FEED,
            Duration.ofHours(1),
            0,
            List.of(),
            false)
        .at(Optional.of(cron));
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
