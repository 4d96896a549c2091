package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.classify.Classifier;
import org.rfldigest.feed.Feed;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Quiet;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.model.Subscription;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;

class IntakeTest {

  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

  @TempDir Path folder;

  /** The numbers of its entries are given to others. */
  @Test
  void whatATransactionThatWasTakenBackHadFoundIsNotCountedOfOthers() {
    var trusted = subscription("trusted", 9);
    var other = subscription("other", 0);
    try (var store = ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store()) {
      var rules = new RelevanceRules(1, List.of(), List.of());
      var intake =
          new Intake(
              store,
              new Classifier(rules, new ReleaseCalendar(List.of())),
              List.of(trusted, other));

      assertThatThrownBy(() ->
              store.together(() -> {
                assertThat(intake.read(taken(intake, trusted)).relevant()).isEqualTo(1);
                throw new IllegalStateException("the disk is full");
              }))
          .hasMessage("the disk is full");
      intake.forget();

      var taken = store.together(() -> taken(intake, other));
      assertThat(intake.read(taken).added()).isEqualTo(1);
      assertThat(intake.read(taken).relevant()).isZero();
    }
  }

  private static Intake.Taken taken(Intake intake, Subscription from) {
    var feed = new Feed("t", "t", Optional.empty(), List.of(entry()), Quiet.NONE, List.of());
    intake.begin();
    var taken = intake.take(from, intake.prepare(from, feed, NOW), NOW);
    intake.settle(NOW);
    return taken;
  }

  private static Entry entry() {
    return new Entry(
        "1",
        "One",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static Subscription subscription(String key, double trust) {
    var address = "https://e.org/" + key;
    var kind = Subscription.Kind.FEED;
    return new Subscription(key, key, address, kind, Duration.ZERO, trust, List.of(), false);
  }
}
