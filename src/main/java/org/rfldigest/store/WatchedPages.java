package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The texts of watched pages, newest kept, and for each page its baseline: the text against which a
 * change is told, because a person has decided about all that came before.
 */
final class WatchedPages {

  /** The tables of this class, as a version of the schema. */
  static final String TABLES =
      """
      -- The texts of watched pages; the baseline is the one a person has decided about last.
      CREATE TABLE page_text (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        subscription INTEGER NOT NULL REFERENCES subscription,
        seen INTEGER NOT NULL,
        content ANY NOT NULL
      ) STRICT;
      CREATE INDEX page_text_subscription ON page_text (subscription, id);
      CREATE TABLE page (
        subscription INTEGER PRIMARY KEY REFERENCES subscription,
        baseline INTEGER NOT NULL REFERENCES page_text
      ) STRICT;
      """;

  private static final int NEWEST = 40;
  private static final String COLUMNS = "SELECT t.id, t.content, t.seen FROM ";

  private WatchedPages() {}

  static Optional<PageText> baseline(Session session, String key) throws SQLException {
    return session.first(
        WatchedPages::text,
        COLUMNS
            + """
            subscription s CROSS JOIN page p ON p.subscription = s.id
            CROSS JOIN page_text t ON t.id = p.baseline WHERE s.key = ?\
            """,
        key);
  }

  /** Newest first. */
  static List<PageText> of(Session session, String key) throws SQLException {
    return session.list(
        WatchedPages::text,
        COLUMNS
            + """
            subscription s CROSS JOIN page_text t ON t.subscription = s.id
            WHERE s.key = ? ORDER BY t.id DESC\
            """,
        key);
  }

  static Optional<PageText> newest(Session session, String key) throws SQLException {
    return session.first(
        WatchedPages::text,
        COLUMNS
            + """
            subscription s CROSS JOIN page_text t ON t.subscription = s.id
            WHERE s.key = ? ORDER BY t.id DESC LIMIT 1\
            """,
        key);
  }

  /** Every page that was ever watched, as it was fetched last, by title. */
  static List<WatchedPage> newest(Session session) throws SQLException {
    return session.list(
        row ->
            new WatchedPage(
                row.getString("key"),
                row.getString("title"),
                Deflated.text(row.getObject("content")),
                Columns.instant(row, "seen")),
        """
        SELECT s.key, s.title, t.content, t.seen FROM page p
        CROSS JOIN subscription s ON s.id = p.subscription
        CROSS JOIN page_text t
          ON t.id = (SELECT max(id) FROM page_text WHERE subscription = p.subscription)
        ORDER BY s.title, s.key\
        """);
  }

  /** Keeps a text as the page's newest; the first one is its baseline. */
  static PageText keep(Session session, String key, String text, Instant seen) throws SQLException {
    var subscription = Subscriptions.id(session, key);
    var number =
        session.insert(
            "INSERT INTO page_text (subscription, seen, content) VALUES (?, ?, ?) RETURNING id",
            subscription,
            seen,
            Deflated.column(StorableText.of(text, StorableText.CONTENT)));
    session.change(
        "INSERT OR IGNORE INTO page (subscription, baseline) VALUES (?, ?)", subscription, number);
    session.change(
        """
        DELETE FROM page_text WHERE subscription = ?
          AND id <> (SELECT baseline FROM page WHERE subscription = ?)
          AND id NOT IN (SELECT id FROM page_text WHERE subscription = ? ORDER BY id DESC LIMIT ?)\
        """,
        subscription,
        subscription,
        subscription,
        NEWEST);
    return new PageText(number, text, seen);
  }

  static void settle(Session session, String key, long number) throws SQLException {
    session.change(
        "UPDATE page SET baseline = ? WHERE subscription = ?",
        number,
        Subscriptions.id(session, key));
  }

  private static PageText text(ResultSet row) throws SQLException {
    return new PageText(
        row.getLong("id"), Deflated.text(row.getObject("content")), Columns.instant(row, "seen"));
  }
}
