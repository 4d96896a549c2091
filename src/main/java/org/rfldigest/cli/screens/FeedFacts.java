package org.rfldigest.cli.screens;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rfldigest.cli.feeds.FeedWords;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.Subscription;
import org.rfldigest.refresh.Health;
import org.rfldigest.refresh.Known;
import org.rfldigest.store.Store;
import org.rfldigest.text.Minute;
import org.rfldigest.tui.screens.Facts;

/** How the feeds are, and what they bring. */
final class FeedFacts {

  private static final int WEEKS = 4;
  private static final int SHOWN_WEEKS = 12;
  private static final int MONTHS = 36;

  private final Session session;
  private final Store store;

  FeedFacts(Session session, Store store) {
    this.session = session;
    this.store = store;
  }

  Facts.Feeds all() {
    var now = session.clock().instant();
    var known = Known.of(store, now);
    var feeds = new ArrayList<Facts.Feed>();
    for (var subscription : Rules.subscriptions(session)) {
      var health = known.health(subscription, now);
      feeds.add(
          new Facts.Feed(
              subscription.key(),
              subscription.title(),
              subscription.address(),
              FeedWords.state(health),
              isWell(health),
              health.lastSuccess().map(Minute::inUtc).orElse("never read"),
              due(health),
              rates(subscription.key(), now),
              problem(health),
              store.perWeek(subscription.key(), now, SHOWN_WEEKS)));
    }
    feeds.sort((one, other) -> Boolean.compare(one.isWell(), other.isWell()));
    return new Facts.Feeds(feeds);
  }

  /** Feeds that are not well; the list of feeds is read only where some may be. */
  List<Facts.Trouble> troubles() {
    var now = session.clock().instant();
    var maybe = store.feeds().troubled();
    var troubles = new ArrayList<Facts.Trouble>();
    for (var subscription :
        maybe.isEmpty() ? List.<Subscription>of() : Rules.subscriptions(session)) {
      if (maybe.contains(subscription.key())) {
        var stored = store.feeds().state(subscription.key());
        var mark = store.feeds().mark(subscription.key());
        var health = Health.of(subscription, stored, mark, store.feeds().holds(now), now);
        if (!isWell(health)) {
          troubles.add(new Facts.Trouble(subscription.title(), problem(health)));
        }
      }
    }
    return troubles;
  }

  private static String problem(Health health) {
    return health.problem() + (health.advice().isEmpty() ? "" : " — " + health.advice());
  }

  private static boolean isWell(Health health) {
    return switch (health.state()) {
      case NEW, WELL, MOVED, RETIRED -> true;
      case FAILING, PERHAPS_GONE, GONE, TWIN -> false;
    };
  }

  private static String due(Health health) {
    if (health.nextDue().isEmpty()) {
      return health.isAsked() ? "may be asked now" : "not asked any more";
    }
    var because = health.because().isEmpty() ? "" : ", because " + health.because();
    return Minute.inUtc(health.nextDue().get()) + because;
  }

  private String rates(String key, Instant now) {
    var rate = store.rate(key, now.minus(Duration.ofDays(7 * WEEKS)));
    return rate.entries() + " entries and " + rate.accepted() + " accepted in four weeks";
  }

  /** The mails of the lists that are followed, by month, as far as they were read. */
  Optional<Facts.Chart> mails() {
    var months = new TreeMap<String, Integer>();
    var lists = new ArrayList<String>();
    for (var subscription : Rules.subscriptions(session)) {
      var counts =
          subscription.kind() == Subscription.Kind.LIST
              ? store.perMonth(subscription.key())
              : Map.<String, Integer>of();
      counts.forEach((month, many) -> months.merge(month, many, Integer::sum));
      if (!counts.isEmpty()) {
        lists.add(subscription.title());
      }
    }
    var points = new ArrayList<Facts.Point>();
    months.forEach((month, many) -> points.add(new Facts.Point(month, many)));
    var newest = points.subList(Math.max(0, points.size() - MONTHS), points.size());
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Facts.Chart(
                "Mails per month",
                "mails that were read here, which is no measure of the lists",
                String.join(", ", lists),
                newest));
  }
}
