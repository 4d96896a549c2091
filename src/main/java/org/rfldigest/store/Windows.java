package org.rfldigest.store;

import java.sql.SQLException;
import java.util.Optional;

/** Keeps of each feed what its last body was made of. */
final class Windows {

  /** The table of this class, as a version of the schema. */
  static final String TABLE =
      """
      -- What each feed's last body was made of, so that the next is read only where it is new:
      -- numbers of 8 bytes, one for the frame, then for each entry those of its bytes, id and link.
      CREATE TABLE feed_window (
        subscription INTEGER PRIMARY KEY REFERENCES subscription,
        parts BLOB NOT NULL
      ) STRICT;
      """;

  private Windows() {}

  static Optional<KnownWindow> of(Session session, String key) throws SQLException {
    return session.first(
        row -> KnownWindow.of(row.getBytes(1)),
        """
        SELECT w.parts FROM subscription s CROSS JOIN feed_window w ON w.subscription = s.id
        WHERE s.key = ?\
        """,
        key);
  }

  static void keep(Session session, String key, KnownWindow window) throws SQLException {
    session.change(
        "INSERT OR REPLACE INTO feed_window (subscription, parts) VALUES (?, ?)",
        Subscriptions.id(session, key),
        window.bytes());
  }

  static void forget(Session session, String key) throws SQLException {
    session.change(
        "DELETE FROM feed_window WHERE subscription = ?", Subscriptions.id(session, key));
  }

  /** Whether all its entries are stored under the ids that it knows. */
  static boolean isStored(Session session, String key, KnownWindow window) throws SQLException {
    var ids = window.ids();
    return ids.size() == window.parts().size()
        && session
            .first(
                row -> row.getInt(1),
                """
                SELECT count(*) FROM subscription s CROSS JOIN entry e ON e.subscription = s.id
                WHERE s.key = ? AND e.key_hash IN (SELECT value FROM json_each(?))\
                """,
                key,
                Session.all(ids))
            .filter(found -> found == ids.size())
            .isPresent();
  }
}
