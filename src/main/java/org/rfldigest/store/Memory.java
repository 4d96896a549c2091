package org.rfldigest.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.rfldigest.model.Release;

/** What the program remembers of its reader: drafts, and when the digest was last looked at. */
final class Memory {

  private static final String LAST_LOOKED = "last looked";

  static final String REMEMBERED =
      """
      CREATE TABLE remembered (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      """;

  private Memory() {}

  static Optional<Draft> draft(Session session, long number) throws SQLException {
    return session.first(
        row ->
            new Draft(
                Columns.optionalText(row, "release").flatMap(Release::parse),
                row.getString("text")),
        "SELECT release, text FROM draft WHERE entry = ?",
        number);
  }

  static void keepDraft(Session session, long number, Draft draft) throws SQLException {
    session.change(
        "INSERT OR REPLACE INTO draft (entry, release, text) VALUES (?, ?, ?)",
        number,
        draft.release(),
        StorableText.of(draft.text(), StorableText.CONTENT));
  }

  static void dropDraft(Session session, long number) throws SQLException {
    session.change("DELETE FROM draft WHERE entry = ?", number);
  }

  static Optional<Instant> lastLooked(Session session) throws SQLException {
    return session.first(
        row -> Columns.instant(row, "value"),
        "SELECT value FROM memory WHERE name = ?",
        LAST_LOOKED);
  }

  static Optional<String> remembered(Session session, String name) throws SQLException {
    return session.first(
        row -> row.getString("value"), "SELECT value FROM remembered WHERE name = ?", name);
  }

  static void remember(Session session, String name, String value) throws SQLException {
    session.change(
        "INSERT OR REPLACE INTO remembered (name, value) VALUES (?, ?)",
        name,
        StorableText.of(value, StorableText.CONTENT));
  }

  static void looked(Session session, Instant at) throws SQLException {
    session.change("INSERT OR REPLACE INTO memory (name, value) VALUES (?, ?)", LAST_LOOKED, at);
  }
}
