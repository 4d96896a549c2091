package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.classify.Classifier;
import org.rfldigest.fetch.Bounds;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Network;
import org.rfldigest.fetch.Pause;
import org.rfldigest.fetch.Resolver;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;

class RefreshTest {

  @TempDir Path folder;

  @Test
  void afterAStopNoFurtherServerIsAsked() {
    var clock = InstantSource.system();
    try (var server = LoopbackServer.start();
        var store = ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store();
        var fetcher =
            new Fetcher("0", "https://e.org", Bounds.DEFAULT, clock, Network.ofThisMachine())) {
      server.serve("/feed", "<rss><channel><title>t</title></channel></rss>");
      var feeds = List.of(feed(server.address("/feed")));
      var intake = new Intake(store, classifier(), feeds);
      var gate = new HostGate(Duration.ZERO, clock, Pause.REAL);
      var refresh = new Refresh(store, fetcher, gate, intake, clock);

      refresh.stop();
      var summary = refresh.run(feeds, Refresh.Scope.DUE, progress -> {});

      assertThat(summary.reports().getFirst().result()).isEqualTo(new FeedReport.Result.Stopped());
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void whereNothingIsNewTheRulesAreNotRead() {
    var clock = InstantSource.system();
    try (var server = LoopbackServer.start();
        var store = ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store();
        var fetcher =
            new Fetcher("0", "https://e.org", Bounds.DEFAULT, clock, Network.ofThisMachine())) {
      server.serve(
          "/feed",
          "<rss><channel><title>t</title><item><title>One</title><guid>1</guid></item></channel></rss>");
      var feeds = List.of(feed(server.address("/feed")));
      var gate = new HostGate(Duration.ZERO, clock, Pause.REAL);
      var asked = new AtomicInteger();
      for (var turn = 0; turn < 2; turn++) {
        var intake =
            new Intake(
                store,
                () -> {
                  asked.incrementAndGet();
                  return classifier();
                },
                feeds);
        new Refresh(store, fetcher, gate, intake, clock).run(feeds, Refresh.Scope.DUE, _ -> {});
      }
      assertThat(server.requests()).hasSize(2);
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void aMistakeThatOneFeedBringsToLightHarmsNoOtherAndIsNoReasonToAskItSooner() {
    var clock = InstantSource.system();
    Resolver odd =
        host -> {
          throw new IllegalStateException("what nobody thought of");
        };
    try (var server = LoopbackServer.start();
        var store = ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store();
        var fetcher =
            new Fetcher(
                "0",
                "https://e.org",
                Bounds.DEFAULT,
                clock,
                Network.ofThisMachine().withEnvironment(Map.of()).withResolver(odd))) {
      server.serve(
          "/feed",
          "<rss><channel><title>t</title><item><title>One</title><guid>1</guid></item></channel></rss>");
      var feeds =
          List.of(named("odd", "http://odd.test/feed"), named("well", server.address("/feed")));
      var intake = new Intake(store, classifier(), feeds);
      var gate = new HostGate(Duration.ZERO, clock, Pause.REAL);
      var refresh = new Refresh(store, fetcher, gate, intake, clock);

      var reports = refresh.run(feeds, Refresh.Scope.DUE, _ -> {}).reports();

      assertThat(reports.getFirst().result())
          .isEqualTo(
              new FeedReport.Result.Failed(
                  "What came of it led into a mistake of rfl (IllegalStateException); nothing of it is stored."));
      assertThat(reports.getLast().result()).isInstanceOf(FeedReport.Result.Read.class);
      assertThat(store.feeds().state("odd").failures()).isEqualTo(1);
      assertThat(store.feeds().state("odd").nextDue().orElseThrow())
          .isAfter(clock.instant().plus(Duration.ofMinutes(50)));
    }
  }

  private static Subscription named(String key, String address) {
    return new Subscription(key, key, address, Kind.FEED, Duration.ofHours(1), 0, List.of(), true);
  }

  private static Classifier classifier() {
    return new Classifier(
        new RelevanceRules(1, List.of(), List.of()), new ReleaseCalendar(List.of()));
  }

  private static Subscription feed(String address) {
    return new Subscription("feed", "Feed", address, Kind.FEED, Duration.ZERO, 0, List.of(), true);
  }
}
