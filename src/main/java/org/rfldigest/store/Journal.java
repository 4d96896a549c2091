package org.rfldigest.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Release;
import org.rfldigest.store.Step.Written;

/** The decisions in their order. A step is never deleted: undoing marks it. */
final class Journal {

  private Journal() {}

  static long append(Session session, long number, Decision decision, Optional<Written> written)
      throws SQLException {
    var step =
        switch (decision) {
          case Decision.Accepted accepted -> accept(session, number, accepted, written);
          case Decision.Rejected rejected ->
              session.insert(
                  "INSERT INTO decision (entry, kind, at, why) VALUES (?, 'rejected', ?, ?)",
                  number,
                  rejected.at(),
                  StorableText.of(rejected.why(), StorableText.TITLE));
          case Decision.Snoozed snoozed ->
              session.insert(
                  "INSERT INTO decision (entry, kind, at, until) VALUES (?, 'snoozed', ?, ?)",
                  number,
                  snoozed.at(),
                  snoozed.until());
        };
    place(session, number, Optional.of(decision));
    return step;
  }

  private static long accept(
      Session session, long number, Decision.Accepted accepted, Optional<Written> written)
      throws SQLException {
    return session.insert(
        """
        INSERT INTO decision (entry, kind, at, release, bullet, file, hash_before, hash_after)
        VALUES (?, 'accepted', ?, ?, ?, ?, ?, ?)\
        """,
        number,
        accepted.at(),
        accepted.release(),
        accepted.bullet().getBytes(StandardCharsets.UTF_8),
        written.map(Written::file),
        written.map(Written::hashBefore),
        written.map(Written::hashAfter));
  }

  static Optional<Step> last(Session session) throws SQLException {
    return session.first(
        Journal::step, "SELECT * FROM decision WHERE undone IS NULL ORDER BY id DESC LIMIT 1");
  }

  static List<Step> newest(Session session, int limit) throws SQLException {
    return session.list(
        Journal::step,
        "SELECT * FROM decision WHERE undone IS NULL ORDER BY id DESC LIMIT ?",
        limit);
  }

  static Optional<Step> standing(Session session, long number) throws SQLException {
    return session.first(
        Journal::step,
        "SELECT * FROM decision WHERE entry = ? AND undone IS NULL ORDER BY id DESC LIMIT 1",
        number);
  }

  /** False where it is undone already. */
  static boolean undo(Session session, long step, Instant at) throws SQLException {
    var entry =
        session.first(
            row -> row.getLong(1),
            "SELECT entry FROM decision WHERE id = ? AND undone IS NULL",
            step);
    if (entry.isEmpty()) {
      return false;
    }
    session.change("UPDATE decision SET undone = ? WHERE id = ?", at, step);
    place(session, entry.get(), standing(session, entry.get()).map(Step::decision));
    return true;
  }

  /** Puts the entry where the decision wants it. */
  static void place(Session session, long number, Optional<Decision> decision) throws SQLException {
    if (decision.isEmpty()) {
      Inbox.restore(session, number);
    } else if (decision.get() instanceof Decision.Snoozed snoozed) {
      Inbox.put(session, number, Math.max(1, Columns.millis(snoozed.until())));
    } else {
      Inbox.remove(session, number);
    }
  }

  static Step step(ResultSet row) throws SQLException {
    var at = Columns.instant(row, "at");
    var decision =
        switch (row.getString("kind")) {
          case "accepted" ->
              new Decision.Accepted(
                  Release.parse(row.getString("release")).orElseThrow(),
                  new String(row.getBytes("bullet"), StandardCharsets.UTF_8),
                  at);
          case "snoozed" -> new Decision.Snoozed(Columns.instant(row, "until"), at);
          default -> new Decision.Rejected(row.getString("why"), at);
        };
    var file = Columns.optionalText(row, "file");
    var before = row.getString("hash_before");
    var after = row.getString("hash_after");
    return new Step(
        row.getLong("id"),
        row.getLong("entry"),
        decision,
        file.map(path -> new Written(path, before, after)));
  }
}
