package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.classify.Classifier;
import org.rfldigest.fetch.Bounds;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Network;
import org.rfldigest.fetch.Pause;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.model.Decision;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;

/** What was stored when entries had other names to be found by. */
class ReplayTest {

  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

  @TempDir Path folder;

  private final Classifier classifier =
      new Classifier(new RelevanceRules(0, List.of(), List.of()), new ReleaseCalendar(List.of()));

  @Test
  void replayFindsMailsByTheirNamesOfToday() throws SQLException {
    try (var server = LoopbackServer.start()) {
      refresh(server, mail(1, "[PATCH 2/3] rust: queue: lock the readers"));
      refresh(server, mail(3, "[PATCH 1/2] rust: another matter of today"));
      giveOlderNames();
      replay();
      refresh(server, mail(2, "[PATCH v2 2/3] rust: queue: lock the readers"));
    }
    assertThat(bundle(2)).isEqualTo(bundle(1)).isNotEqualTo(bundle(3));
  }

  @Test
  void alsoThoseThatAPersonHasDecidedAbout() throws SQLException {
    try (var server = LoopbackServer.start()) {
      refresh(server, mail(1, "[PATCH 2/3] rust: queue: lock the readers"));
      giveOlderNames();
      try (var store = store()) {
        var rejected = new Decision.Rejected("", NOW);
        store.decisions().decide(number(store, 1), rejected, Optional.empty());
      }
      replay();
      refresh(server, mail(2, "[PATCH v2 2/3] rust: queue: lock the readers"));
    }
    assertThat(bundle(2)).isEqualTo(bundle(1));
    try (var store = store()) {
      assertThat(store.decisions().decidedAmong(List.of(number(store, 1)))).hasSize(1);
    }
  }

  private void replay() {
    try (var store = store()) {
      new Replay(store, classifier, List.of()).apply(_ -> {}, NOW);
    }
  }

  private void giveOlderNames() throws SQLException {
    var address = "jdbc:sqlite:" + folder.resolve(".rfl/store.db");
    try (var connection = DriverManager.getConnection(address);
        var sql = connection.createStatement()) {
      sql.executeUpdate("UPDATE kin_name SET hash = hash + 1");
    }
  }

  private long bundle(int id) {
    try (var store = store()) {
      return store.bundles().of(number(store, id)).orElseThrow();
    }
  }

  private static long number(Store store, int id) {
    return store.entriesAfter(0, Integer.MAX_VALUE).stream()
        .filter(stored -> stored.entry().id().equals(Integer.toString(id)))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private Store store() {
    return ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store();
  }

  private static String mail(int id, String subject) {
    return """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>t</id><entry><id>%d</id>
    <title>%s</title><updated>2026-03-04T09:00:00Z</updated>
    <link href="https://lore.kernel.org/rust-for-linux/%d@example.org/"/></entry></feed>
    """
        .formatted(id, subject, id);
  }

  /** A process of its own, which remembers nothing. */
  private void refresh(LoopbackServer server, String body) {
    server.serve("/list", body);
    var clock = InstantSource.fixed(NOW);
    var address = server.address("/list");
    var list =
        new Subscription("list", "list", address, Kind.LIST, Duration.ZERO, 0, List.of(), true);
    try (var store = store();
        var fetcher =
            new Fetcher("0", "https://e.org", Bounds.DEFAULT, clock, Network.ofThisMachine())) {
      var gate = new HostGate(Duration.ZERO, clock, Pause.REAL);
      var intake = new Intake(store, classifier, List.of(list));
      new Refresh(store, fetcher, gate, intake, clock)
          .run(List.of(list), Refresh.Scope.DUE, _ -> {});
    }
  }
}
