package org.rfldigest.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Fetched bytes, each kept once and only as long as one of the newest fetches refers to them. */
final class Captures {

  private Captures() {}

  static void keep(Session session, String feed, Capture capture, byte[] small, int newest)
      throws SQLException {
    var subscription = Subscriptions.id(session, feed);
    session.change(
        "INSERT OR IGNORE INTO capture (hash, size, bytes) VALUES (?, ?, ?)",
        capture.hash(),
        capture.size(),
        small);
    session.change(
        """
        INSERT INTO fetch (subscription, at, capture, content_type, address)
        SELECT ?, ?, id, ?, ? FROM capture WHERE hash = ?\
        """,
        subscription,
        capture.at(),
        capture.contentType(),
        capture.address(),
        capture.hash());
    prune(session, subscription, newest);
  }

  private static void prune(Session session, long subscription, int newest) throws SQLException {
    var old =
        session.list(
            row -> new long[] {row.getLong(1), row.getLong(2)},
            """
            SELECT id, capture FROM fetch WHERE subscription = ?
            ORDER BY id DESC LIMIT -1 OFFSET ?\
            """,
            subscription,
            newest);
    for (var fetch : old) {
      session.change("DELETE FROM fetch WHERE id = ?", fetch[0]);
      session.change(
          """
          DELETE FROM capture WHERE id = ?
          AND NOT EXISTS (SELECT 1 FROM fetch WHERE capture = ?)\
          """,
          fetch[1],
          fetch[1]);
    }
  }

  static List<Capture> of(Session session, String feed) throws SQLException {
    return session.list(
        row ->
            new Capture(
                row.getString("hash"),
                row.getInt("size"),
                Columns.instant(row, "at"),
                Columns.optionalText(row, "content_type"),
                row.getString("address")),
        """
        SELECT c.hash, c.size, f.at, f.content_type, f.address
        FROM subscription s CROSS JOIN fetch f ON f.subscription = s.id
        CROSS JOIN capture c ON c.id = f.capture
        WHERE s.key = ? ORDER BY f.id DESC\
        """,
        feed);
  }

  static Optional<byte[]> bytes(Session session, String hash) throws SQLException {
    return session.first(
        row -> Deflated.inflate(row.getBytes(1)), "SELECT bytes FROM capture WHERE hash = ?", hash);
  }
}
