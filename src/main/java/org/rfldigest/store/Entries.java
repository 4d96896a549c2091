package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Entry;
import org.rfldigest.model.EntryKey;

/** Entries and their texts, as they are read and as a new one is inserted. */
final class Entries {

  private static final String STORED =
      """
      SELECT e.*, s.key AS feed_key, b.content FROM entry e
      JOIN subscription s ON s.id = e.subscription LEFT JOIN body b ON b.entry = e.id
      """;

  private Entries() {}

  /** The number of the entry that the feed knows by the id. */
  static Optional<Long> number(Session session, String feed, String id) throws SQLException {
    return session.first(
        row -> row.getLong(1),
        """
        SELECT e.id FROM subscription s CROSS JOIN entry e ON e.subscription = s.id
        WHERE s.key = ? AND e.key_hash = ?\
        """,
        feed,
        Fingerprint.ofId(id));
  }

  /** The number of the next entry. */
  static long next(Session session) throws SQLException {
    return session
        .first(row -> row.getLong(1), "SELECT coalesce(max(id), 0) + 1 FROM entry")
        .orElseThrow();
  }

  /**
   * Inserts an entry without its text.
   *
   * @param number one that no other has
   * @param keyHash the hash by which its id finds it, or an empty optional
   */
  static void insert(
      Session session,
      long number,
      long subscription,
      Incoming incoming,
      Object keyHash,
      Instant firstSeen,
      Instant lastChanged)
      throws SQLException {
    var entry = incoming.entry();
    session.change(
        """
        INSERT INTO entry (id, subscription, key, key_hash, link_hash, title_hash, text_hash,
          title, link, author, published, updated, message_id, in_reply_to, first_seen,
          last_changed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        number,
        subscription,
        entry.id(),
        keyHash,
        incoming.linkHash(),
        incoming.titleHash(),
        incoming.textHash(),
        entry.title(),
        entry.link(),
        entry.author(),
        entry.published(),
        entry.updated(),
        entry.messageId(),
        entry.inReplyTo(),
        firstSeen,
        lastChanged);
  }

  static List<StoredEntry> after(Session session, long number, int limit) throws SQLException {
    return session.list(
        row -> stored(session, row),
        STORED + "WHERE e.id > ? ORDER BY e.id LIMIT ?",
        number,
        limit);
  }

  static Optional<StoredEntry> numbered(Session session, long number) throws SQLException {
    return session.first(row -> stored(session, row), STORED + "WHERE e.id = ?", number);
  }

  /**
   * @param fresh by their numbers; of those that are stored as they are here the text is not read
   */
  static List<StoredEntry> unjudged(Session session, int limit, Map<Long, StoredEntry> fresh)
      throws SQLException {
    return session.list(
        row -> {
          var known = fresh.get(row.getLong("id"));
          return known != null && isAsStored(known, row) ? known : stored(session, row);
        },
        STORED + "WHERE e.id IN (SELECT entry FROM unjudged ORDER BY entry LIMIT ?)",
        limit);
  }

  private static boolean isAsStored(StoredEntry known, ResultSet row) throws SQLException {
    return known.key().id().equals(row.getString("key"))
        && known.key().subscription().equals(row.getString("feed_key"))
        && known.lastChanged().equals(Columns.instant(row, "last_changed"));
  }

  /**
   * @param numbers a query that gives at most so many numbers
   */
  static List<StoredEntry> of(Session session, String numbers, int limit) throws SQLException {
    return session.list(row -> stored(session, row), STORED + "WHERE e.id IN " + numbers, limit);
  }

  /** Those of the ids that an entry of the subscription has. */
  static Set<String> known(Session session, String feed, Collection<String> ids)
      throws SQLException {
    var subscription = Subscriptions.known(session, feed);
    var known = new HashSet<String>();
    if (subscription.isEmpty() || !hasAny(session, subscription.get())) {
      return known;
    }
    var byHash = new HashMap<Long, String>();
    ids.forEach(id -> byHash.put(Fingerprint.ofId(id), id));
    session
        .list(
            row -> row.getLong(1),
            """
            SELECT key_hash FROM entry WHERE subscription = ?
              AND key_hash IN (SELECT value FROM json_each(?))\
            """,
            subscription.get(),
            Session.all(byHash.keySet()))
        .forEach(hash -> known.add(byHash.get(hash)));
    return known;
  }

  static boolean hasAny(Session session, long subscription) throws SQLException {
    return session
        .first(row -> 1, "SELECT 1 FROM entry WHERE subscription = ? LIMIT 1", subscription)
        .isPresent();
  }

  /** The ids of a subscription's entries that begin so, the newest entry first. */
  static List<String> ids(Session session, String feed, String beginning, int limit)
      throws SQLException {
    return session.list(
        row -> row.getString("key"),
        """
        SELECT e.key FROM entry e JOIN subscription s ON s.id = e.subscription
        WHERE s.key = ? AND substr(e.key, 1, length(?)) = ? ORDER BY e.id DESC LIMIT ?\
        """,
        feed,
        beginning,
        beginning,
        limit);
  }

  static List<Version> versions(Session session, long number) throws SQLException {
    return session.list(
        row ->
            new Version(
                row.getString("title"),
                Deflated.text(row.getObject("content")),
                Columns.instant(row, "replaced")),
        "SELECT title, content, replaced FROM version WHERE entry = ? ORDER BY id DESC",
        number);
  }

  private static StoredEntry stored(Session session, ResultSet row) throws SQLException {
    var number = row.getLong("id");
    return new StoredEntry(
        number,
        new EntryKey(row.getString("feed_key"), row.getString("key")),
        entry(row, Texts.of(session, number, row.getObject("content"))),
        Columns.instant(row, "first_seen"),
        Columns.instant(row, "last_changed"));
  }

  static Entry entry(ResultSet row, String content) throws SQLException {
    return new Entry(
        row.getString("key"),
        row.getString("title"),
        Columns.optionalText(row, "link"),
        Columns.optionalText(row, "author"),
        Columns.optionalInstant(row, "published"),
        Columns.optionalInstant(row, "updated"),
        content,
        Columns.optionalText(row, "message_id"),
        Columns.optionalText(row, "in_reply_to"));
  }
}
