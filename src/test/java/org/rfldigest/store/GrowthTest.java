package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.store.Given.NOW;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;

/** Row L11: what a start asks of the store costs as much with twenty times as many entries. */
class GrowthTest {

  private static final int FEW = 3_000;
  private static final int MANY = 60_000;
  private static final int STEPS = 10;
  private static final int LINES = 2_000;

  private static final String ENTRIES =
      """
      INSERT INTO subscription (id, key, title) VALUES (1, 'lwn', 'LWN');
      CREATE TEMP TABLE n AS
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) SELECT i FROM n;
      INSERT INTO entry (id, subscription, key, key_hash, link_hash, title_hash, text_hash, title,
          link, published, first_seen, last_changed)
        SELECT i, 1, 'k' || i, i, i, i, i, 'Title ' || i, 'https://e.org/' || i, i * 1000, i * 1000, 1
        FROM n;
      INSERT INTO body SELECT i, 'Text ' || i FROM n;
      INSERT INTO verdict SELECT i, 1, 5.0, '6.18', '', NULL, NULL, NULL, '' FROM n;
      INSERT INTO bundle (id) SELECT i FROM n;
      INSERT INTO bundled SELECT i, i FROM n;
      INSERT INTO inbox (entry, date, until, link_hash, bundle) SELECT i, i * 1000, 0, i, i FROM n;
      UPDATE bundle SET lead = id, waiting = 1, newest = id * 1000;
      INSERT INTO decision (entry, kind, at, why) SELECT i, 'rejected', i, '' FROM n;
      UPDATE decision SET undone = 1 WHERE id > 50;
      """;

  @TempDir Path folder;

  @Test
  void theFirstScreensAskNoMoreOfALargeStore() throws Exception {
    var few = steps(FEW, GrowthTest::start);
    assertThat(few).as("it is counted").isGreaterThan(1_000);
    assertThat(steps(MANY, GrowthTest::start)).isLessThan(few + few / 10);
  }

  private static void start(Store store) {
    store.reader().lastLooked();
    store.reader().remembered("place");
    assertThat(store.inbox().count(NOW)).isGreaterThanOrEqualTo(FEW);
    assertThat(store.inbox().lines(NOW, LINES)).hasSize(LINES);
    store.inbox().waiting(NOW, LINES);
    store.inbox().ofPages(NOW);
    store.inbox().entry(FEW);
    store.bundles().moved(NOW.minus(Duration.ofDays(7)), NOW, 50);
    assertThat(store.decisions().last(50)).hasSize(50);
    store.decisions().judged(0, 50);
    store.feeds().states();
    store.feeds().marks();
    store.feeds().holds(NOW);
    store.unjudged(50);
    store.words().unindexed(50);
  }

  /** How often SQLite has done ten steps. */
  private int steps(int entries, Consumer<Store> work) throws Exception {
    var file = folder.resolve(entries + "/.rfl/store.db");
    ((Opening.Opened) Store.open(file)).store().close();
    fill(file, entries);
    var called = new int[1];
    var counted =
        new ProgressHandler() {
          @Override
          protected int progress() {
            called[0]++;
            return 0;
          }
        };
    var database = new Database(file, Patience.SILENT);
    try (var store = new Store(database)) {
      database.read(session -> {
        session.everySteps(STEPS, counted);
        return true;
      });
      work.accept(store);
    }
    return called[0];
  }

  private static void fill(Path file, int entries) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var sql = connection.createStatement()) {
      sql.execute("PRAGMA synchronous=OFF");
      connection.setAutoCommit(false);
      sql.executeUpdate(ENTRIES.formatted(entries));
      connection.commit();
    }
  }
}
