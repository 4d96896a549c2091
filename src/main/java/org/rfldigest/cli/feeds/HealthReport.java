package org.rfldigest.cli.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Plain;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.Subscription;
import org.rfldigest.refresh.Health;
import org.rfldigest.refresh.Known;
import org.rfldigest.store.Rate;
import org.rfldigest.text.Minute;

/** A row for each feed: when it was last read, when it is next due and why then, how it is. */
final class HealthReport {

  private static final int WEEKS = 4;
  private static final String ROW = "%-20s %-17s %-17s %8s %8s  %s%n";
  private final Session session;

  HealthReport(Session session) {
    this.session = session;
  }

  int print(boolean json) {
    var subscriptions = Rules.subscriptions(session);
    try (var desk = Desk.open(session)) {
      var now = session.clock().instant();
      var known = Known.of(desk.store(), now);
      if (!json) {
        session
            .out()
            .printf(
                ROW, "feed", "last read (UTC)", "next due (UTC)", "a week", "accepted", "state");
      }
      for (var subscription : subscriptions) {
        var health = known.health(subscription, now);
        var rate = desk.store().rate(subscription.key(), now.minus(Duration.ofDays(7 * WEEKS)));
        if (json) {
          session.json(json(subscription, health, rate));
        } else {
          row(subscription, health, rate);
        }
      }
    }
    return Exit.OK;
  }

  private void row(Subscription subscription, Health health, Rate rate) {
    session
        .out()
        .printf(
            ROW,
            subscription.key(),
            minute(health.lastSuccess(), "-"),
            minute(health.nextDue(), health.isAsked() ? "now" : "never"),
            weekly(rate.entries()),
            weekly(rate.accepted()),
            Plain.clean(words(health)));
    if (!health.because().isEmpty() && health.nextDue().isPresent()) {
      session.print("    due then because " + health.because());
    }
    if (!health.advice().isEmpty()) {
      session.print("    " + health.advice());
    }
  }

  private static String words(Health health) {
    return switch (health.state()) {
      case NEW -> "not read yet";
      case WELL -> "well";
      case MOVED -> "moved";
      case GONE -> "gone: " + health.problem();
      case TWIN -> "a twin";
      case RETIRED -> "retired";
      case FAILING, PERHAPS_GONE -> health.failures() + " × " + health.problem();
    };
  }

  private static String minute(Optional<Instant> instant, String otherwise) {
    return instant.map(Minute::of).orElse(otherwise);
  }

  private static String weekly(int number) {
    return String.format(Locale.ROOT, "%.1f", (double) number / WEEKS);
  }

  private static Map<String, Object> json(Subscription subscription, Health health, Rate rate) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", subscription.key());
    json.put("title", subscription.title());
    json.put("address", subscription.openAddress());
    json.put("state", health.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    json.put("last_success", health.lastSuccess());
    json.put("last_attempt", health.lastAttempt());
    json.put("next_due", health.nextDue());
    json.put("due_because", health.because());
    json.put("failures", health.failures());
    json.put("sentence", health.problem());
    json.put("advice", health.advice());
    json.put("moved_to", health.movedTo());
    json.put("entries_a_week", (double) rate.entries() / WEEKS);
    json.put("accepted_a_week", (double) rate.accepted() / WEEKS);
    return json;
  }
}
