package org.rfldigest.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Subscription;

/**
 * Which subscriptions are to be asked now, and when the next one is.
 *
 * @param next empty where none will ever be due
 */
record Agenda(List<Subscription> due, Optional<Instant> next) {

  /** In so much time, what was due while nobody looked is asked, one after the other. */
  static final Duration SPREAD = Duration.ofSeconds(25);

  Agenda {
    due = List.copyOf(due);
  }

  /**
   * @param since when the machine woke up
   */
  static Agenda of(Map<Subscription, Health> all, Instant now, Instant since) {
    var due = new ArrayList<Subscription>();
    var next = new ArrayList<Instant>();
    all.forEach((subscription, health) -> {
      if (health.isAsked()) {
        var at = later(health.nextDue().orElse(Instant.MIN), since.plus(spread(subscription)));
        if (at.isAfter(now)) {
          next.add(at);
        } else {
          due.add(subscription);
        }
      }
    });
    return new Agenda(due, next.stream().min(Comparator.naturalOrder()));
  }

  private static Duration spread(Subscription subscription) {
    return Duration.ofMillis(Math.floorMod(subscription.key().hashCode(), SPREAD.toMillis()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
