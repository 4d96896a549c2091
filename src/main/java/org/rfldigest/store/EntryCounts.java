package org.rfldigest.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many entries a subscription brought, and when. */
final class EntryCounts {

  private static final Duration WEEK = Duration.ofDays(7);

  private EntryCounts() {}

  /** How many entries there are of each month, such as "2025-06", oldest first. */
  static Map<String, Integer> perMonth(Session session, String feed) throws SQLException {
    var months = new TreeMap<String, Integer>();
    session
        .list(
            row -> Map.entry(row.getString("month"), row.getInt("many")),
            """
            SELECT strftime('%Y-%m', coalesce(published, updated, first_seen) / 1000, 'unixepoch')
              AS month, count(*) AS many
            FROM entry WHERE subscription = ? GROUP BY month HAVING month IS NOT NULL\
            """,
            Subscriptions.known(session, feed).orElse(-1L))
        .forEach(month -> months.put(month.getKey(), month.getValue()));
    return months;
  }

  /** How many of a subscription's entries are new since then, and how many were accepted since. */
  static Rate rate(Session session, String feed, Instant since) throws SQLException {
    var subscription = Subscriptions.known(session, feed).orElse(-1L);
    var entries =
        session.first(
            row -> row.getInt(1),
            "SELECT count(*) FROM entry WHERE subscription = ? AND first_seen >= ?",
            subscription,
            since);
    var accepted =
        session.first(
            row -> row.getInt(1),
            """
            SELECT count(DISTINCT e.id) FROM decision d JOIN entry e ON e.id = d.entry
            WHERE d.undone IS NULL AND d.kind = 'accepted' AND d.at >= ? AND e.subscription = ? AND \
            """
                + Journal.DECIDED,
            since,
            subscription);
    return new Rate(entries.orElse(0), accepted.orElse(0));
  }

  /** How many came in each of the last weeks, the oldest week first. */
  static List<Integer> perWeek(Session session, String feed, Instant now, int weeks)
      throws SQLException {
    var counts = new ArrayList<>(Collections.nCopies(weeks, 0));
    session.list(
        row -> {
          var ago = Math.clamp(row.getLong(1), 0, weeks - 1);
          return counts.set(weeks - 1 - ago, row.getInt(2));
        },
        """
        SELECT max(0, ? - first_seen) / ? AS ago, count(*) FROM entry
        WHERE subscription = ? AND first_seen > ? GROUP BY ago\
        """,
        now,
        WEEK.toMillis(),
        Subscriptions.known(session, feed).orElse(-1L),
        now.minus(WEEK.multipliedBy(weeks)));
    return counts;
  }
}
