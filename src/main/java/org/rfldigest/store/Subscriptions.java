package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Quiet;
import org.rfldigest.model.Validators;
import org.rfldigest.store.FetchState.Move;
import org.rfldigest.store.FetchState.Sighting;

/** The state of fetching, one row for a subscription and one for a host that asked us to wait. */
final class Subscriptions {

  /** A host is left alone for a day at most; a later end was set by a clock that was wrong. */
  private static final Duration LONGEST_HOLD = Duration.ofDays(2);

  private static final String COLUMNS =
      """
      key, address, due_because, etag, last_modified, last_attempt, last_success, next_due, failures, sentence,
      body_hash, moved_first IS NOT NULL OR gone_first IS NOT NULL,
      moved_to, moved_first, moved_last, moved_times, gone_first, gone_last, gone_times, quiet,
      not_found
      """;

  private Subscriptions() {}

  /** The row of a subscription, made where there is none yet. */
  static long id(Session session, String key) throws SQLException {
    var known = known(session, key);
    return known.isPresent()
        ? known.get()
        : session.insert("INSERT INTO subscription (key) VALUES (?) RETURNING id", key);
  }

  static Optional<Long> known(Session session, String key) throws SQLException {
    return session.first(row -> row.getLong(1), "SELECT id FROM subscription WHERE key = ?", key);
  }

  static void name(Session session, String key, String title) throws SQLException {
    session.change(
        "UPDATE subscription SET title = ? WHERE id = ? AND title <> ?",
        title,
        id(session, key),
        title);
  }

  static FetchState state(Session session, String key) throws SQLException {
    return session
        .first(Subscriptions::state, "SELECT " + COLUMNS + " FROM subscription WHERE key = ?", key)
        .orElse(FetchState.NEW);
  }

  static Set<String> troubled(Session session) throws SQLException {
    return Set.copyOf(
        session.list(
            row -> row.getString(1),
            """
            SELECT key FROM subscription
            WHERE failures > 0 OR gone_times > 0 OR twin IS NOT NULL\
            """));
  }

  static Map<String, FetchState> states(Session session) throws SQLException {
    var states = new LinkedHashMap<String, FetchState>();
    session.list(
        row -> states.put(row.getString(1), state(row)),
        "SELECT " + COLUMNS + " FROM subscription ORDER BY key");
    return states;
  }

  static boolean claim(Session session, String key, FetchState seen, Instant now, Instant nextDue)
      throws SQLException {
    return session.change(
            """
            UPDATE subscription SET last_attempt = ?, next_due = ?
            WHERE id = ? AND last_attempt IS ? AND next_due IS ?\
            """,
            now,
            nextDue,
            id(session, key),
            seen.lastAttempt(),
            seen.nextDue())
        == 1;
  }

  static void keep(Session session, String key, FetchState state) throws SQLException {
    session.change(
        """
        UPDATE subscription SET address = ?, due_because = ?, etag = ?, last_modified = ?,
          last_attempt = ?, last_success = ?,
          next_due = ?, failures = ?, sentence = ?, body_hash = ?, moved_to = ?, moved_first = ?,
          moved_last = ?, moved_times = ?, gone_first = ?, gone_last = ?, gone_times = ?,
          quiet = ?, not_found = ?
        WHERE id = ?\
        """,
        state.address(),
        state.dueBecause(),
        state.validators().etag(),
        state.validators().lastModified(),
        state.lastAttempt(),
        state.lastSuccess(),
        state.nextDue(),
        state.failures(),
        StorableText.of(state.sentence(), StorableText.TITLE),
        state.bodyHash(),
        state.move().map(Move::address),
        state.move().map(move -> move.seen().first()),
        state.move().map(move -> move.seen().last()),
        state.move().map(move -> move.seen().times()),
        state.gone().map(Sighting::first),
        state.gone().map(Sighting::last),
        state.gone().map(Sighting::times),
        state.quiet().text(),
        state.notFound(),
        id(session, key));
  }

  /** By the places of the columns: all subscriptions are read at each start of a refresh. */
  private static FetchState state(ResultSet row) throws SQLException {
    var isUsual = row.getInt(12) == 0;
    return new FetchState(
        Columns.optionalText(row, 2),
        new Validators(Columns.optionalText(row, 4), Columns.optionalText(row, 5)),
        Columns.optionalInstant(row, 6),
        Columns.optionalInstant(row, 7),
        Columns.optionalInstant(row, 8),
        row.getString(3),
        row.getInt(9),
        row.getString(10),
        Columns.optionalText(row, 11),
        isUsual ? Optional.empty() : move(row),
        isUsual ? Optional.empty() : sighting(row, "gone"),
        Columns.optionalInstant(row, 21),
        Columns.optionalText(row, 20).map(Quiet::of).orElse(Quiet.NONE));
  }

  private static Optional<Move> move(ResultSet row) throws SQLException {
    var address = Columns.optionalText(row, "moved_to");
    var seen = sighting(row, "moved");
    return address.flatMap(to -> seen.map(when -> new Move(to, when)));
  }

  private static Optional<Sighting> sighting(ResultSet row, String what) throws SQLException {
    var first = Columns.optionalInstant(row, what + "_first");
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var last = Columns.instant(row, what + "_last");
    return Optional.of(new Sighting(first.get(), last, row.getInt(what + "_times")));
  }

  /** Another subscription whose last body was the same. */
  static Optional<String> withBody(Session session, String hash, String key) throws SQLException {
    return session.first(
        row -> row.getString(1),
        "SELECT key FROM subscription WHERE body_hash = ? AND key <> ? ORDER BY id LIMIT 1",
        hash,
        key);
  }

  /** As if the server had never said that the feed is gone, and it may be asked now. */
  static void revive(Session session, String key) throws SQLException {
    session.change(
        """
        UPDATE subscription SET gone_first = NULL, gone_last = NULL, gone_times = NULL,
          not_found = NULL, retired = NULL, failures = 0, next_due = NULL
        WHERE id = ?\
        """,
        id(session, key));
  }

  static void hold(Session session, String host, Instant until) throws SQLException {
    session.change(
        """
        INSERT INTO host (name, until) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET until = excluded.until\
        """,
        host,
        until);
  }

  static Map<String, Instant> holds(Session session, Instant now) throws SQLException {
    var holds = new LinkedHashMap<String, Instant>();
    session.list(
        row -> holds.put(row.getString("name"), Columns.instant(row, "until")),
        "SELECT name, until FROM host WHERE until > ? AND until < ? ORDER BY name",
        now,
        now.plus(LONGEST_HOLD));
    return holds;
  }
}
