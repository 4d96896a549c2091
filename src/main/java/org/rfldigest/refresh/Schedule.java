package org.rfldigest.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rfldigest.model.Quiet;
import org.rfldigest.model.Subscription;

/**
 * When a subscription is asked again. Times are in the store, so restarts and cron never poll more.
 */
final class Schedule {

  static final Duration BY_HAND = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final int JITTER_PERCENT = 10;
  private static final int MAX_DOUBLINGS = 10;

  private Schedule() {}

  /**
   * After an answer: the subscription's interval, or longer where the server or the feed asks for
   * it (a day at most), a little later for some feeds than for others so that they spread. Where it
   * has times of its own, at the next of them that is not before that.
   */
  static Due afterAnswer(
      Subscription subscription, Instant now, List<Wish> wishes, Supplier<ZoneId> zone) {
    var due = afterInterval(subscription, now, wishes);
    return subscription
        .cron()
        .flatMap(cron -> cron.next(now, zone.get()))
        .map(next -> next.plus(jitter(subscription, min(Duration.between(now, next), AN_HOUR))))
        .filter(next -> next.isAfter(now.plus(wished(subscription, wishes))))
        .map(next -> new Due(next, "its times are " + subscription.cron().orElseThrow()))
        .orElse(due);
  }

  /** Out of the hours that the feed skips, but no more than a day from now on its account. */
  static Due heeding(Quiet quiet, Subscription subscription, Instant now, Due due) {
    var open = quiet.open(due.at());
    if (open.equals(due.at())) {
      return due;
    }
    var spread = open.plus(jitter(subscription, AN_HOUR));
    var latest = now.plus(LONGEST);
    var at = spread.isAfter(latest) ? latest : spread;
    return at.isAfter(due.at()) ? new Due(at, "the feed itself skips the hours before") : due;
  }

  private static Due afterInterval(Subscription subscription, Instant now, List<Wish> wishes) {
    var pause = subscription.interval();
    var because = "its interval is " + words(pause);
    for (var wish : wishes) {
      var asked = wish.pause().orElse(Duration.ZERO);
      var bounded = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
      if (bounded.compareTo(pause) > 0) {
        pause = bounded;
        because = wish.who() + " asks for " + words(asked);
      }
    }
    return new Due(now.plus(pause).plus(jitter(subscription, pause)), because);
  }

  /**
   * After a failure: the interval, doubled each time, a day at most (or the interval, if longer).
   */
  static Due afterFailure(Subscription subscription, Instant now, int failures) {
    var doublings = Math.clamp(failures - 1L, 0, MAX_DOUBLINGS);
    var base =
        max(subscription.interval(), Duration.ofMinutes(subscription.privateAddress() ? 0 : 5));
    var longest = max(LONGEST, subscription.interval());
    var pause = base.multipliedBy(1L << doublings);
    var bounded = pause.compareTo(longest) > 0 ? longest : pause;
    var because = "back-off after " + (failures == 1 ? "a failure" : failures + " failures");
    return new Due(now.plus(bounded).plus(jitter(subscription, bounded)), because);
  }

  /**
   * Whether a feed that says it is due at {@code due} is due. A time further ahead than any pause
   * can be comes from a clock that was wrong, and counts as due.
   */
  static boolean isDue(Subscription subscription, Optional<Instant> due, Instant now) {
    var period =
        subscription
            .cron()
            .flatMap(cron -> cron.next(now, ZoneOffset.UTC))
            .map(next -> max(Duration.between(now, next), subscription.interval()))
            .orElse(subscription.interval());
    var longest = max(LONGEST, period);
    var furthest = now.plus(longest).plus(longest);
    return due.isEmpty() || !due.get().isAfter(now) || due.get().isAfter(furthest);
  }

  /** Whether it was asked, by the clock of then, so far ahead that this clock was wrong. */
  static boolean wasAhead(Optional<Instant> lastAttempt, Duration pause, Instant now) {
    return lastAttempt.filter(last -> last.isAfter(now.plus(pause))).isPresent();
  }

  /** How long it must not be asked: its interval, or the longest wish. */
  private static Duration wished(Subscription subscription, List<Wish> wishes) {
    return wishes.stream()
        .map(wish -> min(wish.pause().orElse(Duration.ZERO), LONGEST))
        .reduce(subscription.interval(), Schedule::max);
  }

  /** Always later, never earlier than was asked; the same for a feed from run to run. */
  private static Duration jitter(Subscription subscription, Duration pause) {
    var share = Math.floorMod(subscription.key().hashCode(), JITTER_PERCENT + 1);
    return Duration.ofMillis(pause.toMillis() * share / 100);
  }

  /** In the largest unit that says it, as in feeds.toml. */
  private static String words(Duration pause) {
    if (pause.compareTo(Duration.ofHours(2)) >= 0) {
      var minutes = pause.toMinutesPart();
      return pause.toHours() + " h" + (minutes == 0 ? "" : " " + minutes + " min");
    }
    if (pause.toSeconds() % 60 != 0) {
      return pause.toSeconds() + " s";
    }
    return pause.toMinutes() % 60 != 0 || pause.isZero()
        ? pause.toMinutes() + " min"
        : pause.toHours() + " h";
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
