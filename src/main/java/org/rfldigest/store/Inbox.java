package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.EntryKey;
import org.rfldigest.model.InboxEntry;

/** The relevant entries that wait for a decision, newest first; the cost is that of the page. */
final class Inbox {

  private static final String COLUMNS = "SELECT e.*, v.*, s.key AS feed_key, s.title AS feed FROM ";
  private static final String PAGE =
      COLUMNS
          + """
          inbox i CROSS JOIN entry e ON e.id = i.entry
          CROSS JOIN subscription s ON s.id = e.subscription
          CROSS JOIN verdict v ON v.entry = e.id
          """;
  private static final String ONE =
      COLUMNS
          + """
          entry e JOIN subscription s ON s.id = e.subscription
          JOIN verdict v ON v.entry = e.id WHERE e.id = ?\
          """;

  private Inbox() {}

  /** Lets it wait, unless it waits already or a person has decided. */
  static void offer(Session session, long number) throws SQLException {
    if (Journal.standing(session, number).isEmpty()) {
      put(session, number, 0);
    }
  }

  static void put(Session session, long number, long until) throws SQLException {
    session.change(
        """
        INSERT INTO inbox (entry, date, until, link_hash)
        SELECT id, min(coalesce(published, updated, first_seen), first_seen), ?, link_hash
        FROM entry WHERE id = ?
        ON CONFLICT (entry) DO UPDATE SET until = excluded.until\
        """,
        until,
        number);
  }

  /** Takes it out where no person has snoozed it. */
  static void withdraw(Session session, long number) throws SQLException {
    session.change("DELETE FROM inbox WHERE entry = ? AND until = 0", number);
  }

  /** Lets it wait again where the rules find it relevant. */
  static void restore(Session session, long number) throws SQLException {
    remove(session, number);
    var relevant =
        session.first(
            row -> row.getBoolean(1), "SELECT relevant FROM verdict WHERE entry = ?", number);
    if (relevant.orElse(false)) {
      put(session, number, 0);
    }
  }

  static void remove(Session session, long number) throws SQLException {
    session.change("DELETE FROM inbox WHERE entry = ?", number);
  }

  static List<InboxEntry> page(Session session, Instant now, int limit) throws SQLException {
    var page =
        new ArrayList<>(
            session.list(
                row -> entry(row, ""),
                PAGE + "WHERE i.until = 0 ORDER BY i.date DESC, i.entry DESC LIMIT ?",
                limit));
    page.addAll(
        session.list(
            row -> entry(row, ""),
            PAGE + "WHERE i.until > 0 AND i.until <= ? ORDER BY i.until DESC LIMIT ?",
            now,
            limit));
    page.sort(Comparator.comparing(Inbox::order).thenComparing(InboxEntry::number).reversed());
    return List.copyOf(page.subList(0, Math.min(limit, page.size())));
  }

  private static Instant order(InboxEntry entry) {
    return entry.date().isAfter(entry.firstSeen()) ? entry.firstSeen() : entry.date();
  }

  static long count(Session session, Instant now) throws SQLException {
    return session
        .first(
            row -> row.getLong(1),
            """
            SELECT value + (SELECT count(*) FROM inbox WHERE until > 0 AND until <= ?)
            FROM tally WHERE name = 'awake'\
            """,
            now)
        .orElse(0L);
  }

  static Optional<InboxEntry> one(Session session, long number) throws SQLException {
    var body = Entries.body(session, number);
    return body.isEmpty()
        ? Optional.empty()
        : session.first(row -> entry(row, body.get()), ONE, number);
  }

  /** The newest entries of a series, each with its content, in no order. */
  static List<InboxEntry> ofSeries(Session session, String series, int limit) throws SQLException {
    var numbers =
        session.list(
            row -> row.getLong(1),
            "SELECT entry FROM verdict WHERE series = ? ORDER BY entry DESC LIMIT ?",
            series,
            limit);
    var entries = new ArrayList<InboxEntry>();
    for (var number : numbers) {
      one(session, number).ifPresent(entries::add);
    }
    return entries;
  }

  static List<InboxEntry> withLink(Session session, String link) throws SQLException {
    return session.list(
        row -> entry(row, ""),
        PAGE + "WHERE i.link_hash = ? ORDER BY i.entry DESC",
        Fingerprint.of(CanonicalLink.of(link)));
  }

  private static InboxEntry entry(ResultSet row, String content) throws SQLException {
    var feed = row.getString("feed");
    var key = row.getString("feed_key");
    return new InboxEntry(
        row.getLong("id"),
        new EntryKey(key, row.getString("key")),
        feed.isEmpty() ? key : feed,
        Entries.entry(row, content),
        Verdicts.of(row),
        Columns.instant(row, "first_seen"));
  }
}
