package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.EntryKey;
import org.rfldigest.model.InboxEntry;

/** The relevant entries that wait for a decision. */
final class Inbox {

  private static final String COLUMNS = "SELECT e.*, v.*, s.key AS feed_key, s.title AS feed FROM ";
  private static final String WAITING =
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

  /**
   * Lets it wait, or sleep until then. What was proposed of a pull request shares its link, but not
   * its fate.
   */
  static void put(Session session, long number, long until) throws SQLException {
    var bundle = Bundles.ensured(session, number);
    var laid =
        session.change(
            """
            INSERT INTO inbox (entry, date, until, link_hash, bundle)
            SELECT id, min(coalesce(published, updated, first_seen), first_seen), ?, link_hash, ?
            FROM entry WHERE id = ?
            ON CONFLICT (entry) DO NOTHING\
            """,
            until,
            bundle,
            number);
    if (laid == 0) {
      session.change("UPDATE inbox SET until = ? WHERE entry = ?", until, number);
    } else if (until == 0) {
      session.change(
          """
          UPDATE bundle SET waiting = waiting + 1,
            newest = max(newest, (SELECT date FROM inbox WHERE entry = ?))
          WHERE id = ?\
          """,
          number,
          bundle);
    }
  }

  /**
   * Lets the entries of new bundles wait, which count them already.
   *
   * @param first the number of the first bundle; none is newer than these
   * @param many how many there are
   */
  static void lay(Session session, long first, long many) throws SQLException {
    session.change(
        """
        INSERT OR FAIL INTO inbox (entry, date, until, link_hash, bundle)
        SELECT e.id, min(coalesce(e.published, e.updated, e.first_seen), e.first_seen), 0,
          e.link_hash, m.bundle
        FROM bundled m CROSS JOIN entry e ON e.id = m.entry WHERE m.bundle >= ?\
        """,
        first);
    session.change("UPDATE tally SET value = value + ? WHERE name = 'lines'", many);
  }

  /** By which an entry is sorted in the inbox, in milliseconds. */
  static long date(StoredEntry stored) {
    var first = Columns.millis(stored.firstSeen());
    return Math.min(stored.entry().date().map(Columns::millis).orElse(first), first);
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

  /** Until when all that is left of a bundle sleeps, in milliseconds. */
  static Optional<Long> asleepUntil(Session session, long bundle) throws SQLException {
    return session.first(
        row -> row.getLong(1),
        """
        SELECT i.until FROM bundle b CROSS JOIN inbox i ON i.bundle = b.id
        WHERE b.id = ? AND b.waiting = 0 AND i.until > 0 ORDER BY i.until LIMIT 1\
        """,
        bundle);
  }

  /** The entries of a bundle that wait, newest first, without content. */
  static List<InboxEntry> ofBundle(Session session, long bundle, Instant now, int limit)
      throws SQLException {
    return session.list(
        row -> entry(row, ""),
        WAITING + "WHERE i.bundle = ? AND i.until <= ? ORDER BY i.date DESC, i.entry DESC LIMIT ?",
        bundle,
        now,
        limit);
  }

  /** The numbers of all entries of a bundle that wait or sleep. */
  static List<Long> numbersOf(Session session, long bundle) throws SQLException {
    return session.list(
        row -> row.getLong(1), "SELECT entry FROM inbox WHERE bundle = ? ORDER BY entry", bundle);
  }

  static List<InboxEntry> ofPages(Session session, Instant now) throws SQLException {
    return session.list(
        row -> entry(row, ""),
        COLUMNS
            + """
            page p CROSS JOIN entry e ON e.subscription = p.subscription
            CROSS JOIN inbox i ON i.entry = e.id CROSS JOIN subscription s ON s.id = e.subscription
            CROSS JOIN verdict v ON v.entry = e.id WHERE i.until <= ? ORDER BY i.date DESC\
            """,
        now);
  }

  static Optional<InboxEntry> one(Session session, long number) throws SQLException {
    return session.first(row -> entry(row, Texts.of(session, number)), ONE, number);
  }

  static Optional<InboxEntry> withoutContent(Session session, long number) throws SQLException {
    return session.first(row -> entry(row, ""), ONE, number);
  }

  /** The newest entries of a bundle, decided or not, each with its content, in no order. */
  static List<InboxEntry> allOf(Session session, long bundle, int limit) throws SQLException {
    var entries = new ArrayList<InboxEntry>();
    for (var number : Bundles.members(session, bundle, limit)) {
      one(session, number).ifPresent(entries::add);
    }
    return entries;
  }

  static List<InboxEntry> withLink(Session session, String link) throws SQLException {
    return session.list(
        row -> entry(row, ""),
        WAITING + "WHERE i.link_hash = ? ORDER BY i.entry DESC",
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
