package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.store.Given.NOW;
import static org.rfldigest.store.Given.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rfldigest.model.Decision;

/** Row L12: a store of each version is upgraded with all that is in it. */
class UpgradeTest {

  private static final int NEWEST = Schema.VERSIONS.size();

  /** What an upgrade may add to: entries are judged once more. */
  private static final String GROWING = "unjudged";

  /** What is counted of the other tables. */
  private static final String COUNTED = "tally";

  /** Two mails of a series, one of which waits; an accepted, a rejected and a snoozed entry. */
  private static final String FIRST =
      """
      INSERT INTO subscription (id, key, title, etag, last_modified, last_attempt, last_success,
          next_due, failures, sentence, body_hash, gone_first, gone_last, gone_times)
        VALUES (1, 'lwn', 'LWN', '"tag"', 'Thu, 01 Jan 2026', 5, 6, 7, 2, 'It failed.', 'h', 1, 2, 3);
      INSERT INTO host VALUES ('example.org', 99);
      INSERT INTO entry (id, subscription, key, key_hash, link_hash, title_hash, text_hash, title,
          link, author, published, updated, message_id, in_reply_to, first_seen, last_changed)
        VALUES
          (1, 1, 'a', 11, 21, 31, 41, 'Binder 1/2', 'https://e.org/1', 'A', 1000, 1001, 'm1', NULL, 9, 9),
          (2, 1, 'b', 12, 22, 32, 42, 'Binder 2/2', 'https://e.org/2', 'B', 2000, NULL, 'm2', 'm1', 9, 9),
          (3, 1, 'c', 13, 23, 33, 43, 'Accepted', 'https://e.org/3', NULL, 3000, NULL, NULL, NULL, 9, 9),
          (4, 1, 'd', 14, 24, 34, 44, 'Rejected', NULL, NULL, NULL, NULL, NULL, NULL, 9, 9),
          (5, 1, 'e', NULL, NULL, 35, 45, 'Snoozed', 'https://e.org/5', NULL, 5000, NULL, NULL, NULL, 9, 9),
          (6, 1, 'f', 16, 26, 36, 46, 'Unjudged', 'https://e.org/6', NULL, 6000, NULL, NULL, NULL, 9, 9);
      INSERT INTO body SELECT id, 'Text of ' || title FROM entry;
      INSERT INTO version (entry, replaced, text_hash, title, content) VALUES (1, 8, 40, 'Old', 'old');
      INSERT INTO unjudged VALUES (6);
      INSERT INTO verdict VALUES
        (1, 1, 5.0, '6.18', 'binder', 'MERGED', 'series-1', NULL, ''),
        (2, 1, 5.0, '6.18', 'binder', NULL, 'series-1', NULL, ''),
        (3, 1, 6.5, '6.18', '', NULL, NULL, 'story-1', ''),
        (4, 1, 4.0, NULL, '', NULL, NULL, NULL, ''),
        (5, 1, 4.0, NULL, '', NULL, NULL, NULL, '');
      INSERT INTO inbox (entry, date, until, link_hash) VALUES (1, 1000, 0, 21), (2, 2000, 0, 22), (5, 5000, 9999999999999, NULL);
      INSERT INTO decision (entry, kind, at, release, bullet, file, hash_before, hash_after)
        VALUES (3, 'accepted', 50, '6.18', X'2D20780A', 'snapshots/6.18.md', 'p', 'q');
      INSERT INTO decision (entry, kind, at, why) VALUES (4, 'rejected', 51, 'small');
      INSERT INTO decision (entry, kind, at, until) VALUES (5, 'snoozed', 52, 9999999999999);
      INSERT INTO decision (entry, kind, at, why, undone) VALUES (1, 'rejected', 53, '', 54);
      INSERT INTO draft VALUES (1, '6.18', 'a draft');
      INSERT INTO capture VALUES (1, 'hash', 3, X'010203');
      INSERT INTO fetch VALUES (1, 1, 6, 1, 'application/rss+xml', 'https://e.org/feed');
      INSERT INTO memory VALUES ('last looked', 77);
      """;

  /** What a store of a version can hold beside what the one before can, from the second on. */
  private static final List<String> LATER =
      List.of(
          "UPDATE subscription SET address = 'https://e.org/feed', due_because = 'its interval';",
          "UPDATE subscription SET identity = 'i', twin = 't', retired = 3, gap_from = 4;",
          "INSERT INTO remembered VALUES ('place', 'a row');",
          "INSERT INTO searchable VALUES (1, 1); DELETE FROM unindexed; INSERT INTO unindexed VALUES (2);",
          "INSERT INTO page_text VALUES (1, 1, 5, 'a text'); INSERT INTO page VALUES (1, 1);",
          """
          INSERT INTO bundle (id, kind, lead) VALUES (1, 'SERIES', 1);
          INSERT INTO bundled VALUES (1, 1), (2, 1);
          UPDATE inbox SET bundle = 1 WHERE entry < 3;
          INSERT INTO kin_name VALUES (5, 1);
          """,
          "DELETE FROM tally WHERE name = 'awake';",
          "INSERT INTO feed_window VALUES (1, X'0000000000000000');",
          "INSERT INTO texts VALUES (7, 2, X'00');");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aPlace() {
    file = folder.resolve(".rfl/store.db");
  }

  static IntStream older() {
    return IntStream.range(1, NEWEST);
  }

  @ParameterizedTest
  @MethodSource("older")
  void keepsEveryRowOfEachVersionAndABackupOfIt(int version) throws Exception {
    make(version);
    var before = rows(file);
    assertThat(before.values()).as("there is something in each table").noneMatch(List::isEmpty);

    ((Opening.Opened) Store.open(file)).store().close();

    assertThat(schema(file)).isEqualTo(schemaOfANewStore());
    var after = rows(file, columns(Path.of(file + ".version-" + version)));
    before.forEach((table, rows) -> {
      if (table.equals(GROWING)) {
        assertThat(after.get(table)).as(table).containsAll(rows);
      } else if (!table.equals(COUNTED)) {
        assertThat(after.get(table)).as(table).isEqualTo(rows);
      }
    });
    assertThat(rows(Path.of(file + ".version-" + version))).isEqualTo(before);
    assertThat(Inspection.thorough(file).faults()).isEmpty();
  }

  @Test
  void aFeedWhoseSentenceSaidThatItWasNotFoundIsSoSinceItWasReadLast() throws Exception {
    make(NEWEST - 1);
    execute(
        file,
        "UPDATE subscription SET sentence = 'https://e.org/feed: there is no such page (404).'");

    try (var store = ((Opening.Opened) Store.open(file)).store()) {
      var state = store.feeds().state("lwn");
      assertThat(state.notFound()).isPresent().isEqualTo(state.lastSuccess());
    }
  }

  @ParameterizedTest
  @MethodSource("older")
  void whatWasDecidedStandsAndWhatWaitedWaits(int version) throws Exception {
    make(version);
    try (var store = ((Opening.Opened) Store.open(file)).store()) {
      var line = store.inbox().lines(NOW, 9);
      assertThat(line).as("one series is one line").hasSize(1);
      assertThat(line.getFirst().lead().entry().title()).startsWith("Binder");
      assertThat(store.inbox().entry(2)).isPresent();
      assertThat(store.decisions().last(9)).hasSize(3);
      assertThat(store.decisions().standing(3).orElseThrow().decision())
          .isInstanceOf(Decision.Accepted.class);
      assertThat(store.reader().draft(1).orElseThrow().text()).isEqualTo("a draft");
      assertThat(store.feeds().state("lwn").failures()).isEqualTo(2);
      assertThat(store.store("lwn", List.of(entry(9)), NOW).added()).hasSize(1);
      store.decisions().decide(1, new Decision.Rejected("", NOW), Optional.empty());
      assertThat(store.decisions().undo(store.decisions().last().orElseThrow().step(), NOW))
          .isTrue();
    }
  }

  @Test
  void oneOfANewerVersionIsRefusedInASentenceAndLeftAsItIs() throws Exception {
    Given.store(folder).close();
    execute(file, "PRAGMA user_version=" + (NEWEST + 1));
    var before = rows(file);
    assertThat(Store.open(file))
        .isEqualTo(
            new Opening.Refused(
                "The store "
                    + file
                    + " was written by a newer rfl; it is left as it is: update rfl and start"
                    + " again."));
    assertThat(rows(file)).isEqualTo(before);
    assertThat(folder.resolve(".rfl")).isDirectoryNotContaining("glob:**.version-*");
  }

  /** SQLite takes the whole transaction back by itself then. */
  @Test
  void anUpgradeForWhichTheDiskHasNoRoomSaysSo() {
    Given.store(folder).close();
    var versions = new ArrayList<>(Schema.VERSIONS);
    versions.add(
        "CREATE TABLE t (b); PRAGMA max_page_count=1; INSERT INTO t VALUES (zeroblob(99999))");

    assertThat(Store.open(file, versions).toString()).contains("The disk is full");
  }

  /** From the version on that wants a bundle for each line, one that was filled before. */
  private void make(int version) throws SQLException, IOException {
    var filled = Math.min(version, LATER.size() + 1);
    ((Opening.Opened) Store.open(file, Schema.VERSIONS.subList(0, filled))).store().close();
    execute(file, FIRST);
    for (var later : LATER.subList(0, filled - 1)) {
      execute(file, later);
    }
    if (filled < version) {
      ((Opening.Opened) Store.open(file, Schema.VERSIONS.subList(0, version))).store().close();
      Files.delete(Path.of(file + ".version-" + filled));
    }
  }

  private static void execute(Path file, String script) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var sql = connection.createStatement()) {
      sql.executeUpdate(script);
    }
  }

  private List<String> schemaOfANewStore() throws SQLException {
    Given.store(folder.resolve("new")).close();
    return schema(folder.resolve("new/.rfl/store.db"));
  }

  private static List<String> schema(Path file) throws SQLException {
    return list(file, "SELECT name, sql FROM sqlite_master ORDER BY name");
  }

  /** The tables that the program itself fills, with their columns. */
  private static Map<String, String> columns(Path file) throws SQLException {
    return list(
            file,
            """
            SELECT t.name, (SELECT group_concat(c.name) FROM pragma_table_info(t.name) c)
            FROM pragma_table_list t WHERE t.type = 'table' AND t.schema = 'main'
              AND t.name NOT LIKE 'sqlite%'
            """)
        .stream()
        .map(row -> row.split("\\|"))
        .collect(Collectors.toMap(row -> row[0], row -> row[1]));
  }

  private static SortedMap<String, List<String>> rows(Path file) throws SQLException {
    return rows(file, columns(file));
  }

  private static SortedMap<String, List<String>> rows(Path file, Map<String, String> columns)
      throws SQLException {
    var rows = new TreeMap<String, List<String>>();
    for (var table : columns.entrySet()) {
      var quoted =
          Arrays.stream(table.getValue().split(","))
              .map(column -> "quote(" + column + ")")
              .collect(Collectors.joining(","));
      rows.put(
          table.getKey(),
          list(file, "SELECT " + quoted + " FROM " + table.getKey() + " ORDER BY 1"));
    }
    return rows;
  }

  private static List<String> list(Path file, String query) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var sql = connection.createStatement();
        var found = sql.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        rows.add(row(found));
      }
      return rows;
    }
  }

  private static String row(ResultSet found) throws SQLException {
    var cells = new ArrayList<String>();
    for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
      cells.add(String.valueOf(found.getString(i)));
    }
    return String.join("|", cells);
  }
}
