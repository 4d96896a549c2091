package org.rfldigest.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rfldigest.model.EntryKey;

/**
 * Takes the entries of one response in: adds what is new and brings up to date what is known.
 * Nothing is ever deleted because a response lacks it.
 */
final class EntryIntake {

  private static final int VERSIONS_KEPT = 5;

  private final Session session;
  private final String feed;
  private final long subscription;
  private final Instant now;
  private final List<StoredEntry> added = new ArrayList<>();
  private final List<Incoming> fresh = new ArrayList<>();
  private final List<StoredEntry> changed = new ArrayList<>();
  private final List<StoredEntry> reidentified = new ArrayList<>();
  private final Set<Long> held;
  private int unchanged;
  private long next;

  /**
   * @param held the hashes of ids by which entries of the response are found in the store
   */
  private EntryIntake(
      Session session, String feed, long subscription, Set<Long> held, Instant now) {
    this.session = session;
    this.feed = feed;
    this.subscription = subscription;
    this.held = held;
    this.now = Instant.ofEpochMilli(Columns.millis(now));
  }

  static Changes store(Session session, String feed, Response response, Instant now)
      throws SQLException {
    var subscription = Subscriptions.id(session, feed);
    var known = Identity.of(session, subscription, response);
    var intake = new EntryIntake(session, feed, subscription, known.held(), now);
    for (var incoming : response.entries()) {
      var entry = known.entry(incoming);
      if (entry.isPresent()) {
        intake.update(entry.get(), incoming);
      } else {
        intake.add(incoming);
      }
    }
    intake.keepTexts(response);
    return new Changes(
        intake.added,
        intake.changed,
        intake.reidentified,
        intake.unchanged + response.standing().size());
  }

  private void add(Incoming incoming) throws SQLException {
    free(incoming.keyHash());
    var entry = incoming.entry();
    next = Math.max(next + 1, next == 0 ? Entries.next(session) : 0);
    var number = next;
    Entries.insert(session, number, subscription, incoming, incoming.keyHash(), now, now);
    fresh.add(incoming);
    if (!incoming.isJudged()) {
      session.change("INSERT INTO unjudged (entry) VALUES (?)", number);
    }
    added.add(new StoredEntry(number, new EntryKey(feed, entry.id()), entry, now, now));
  }

  /** Those that were made ready, where all that looked new is new. */
  private void keepTexts(Response response) throws SQLException {
    if (!fresh.isEmpty()) {
      Texts.keep(session, added.getFirst().number(), response.texts(fresh));
    }
  }

  /** Takes the id from the entry that has had it, where there is one. */
  private void free(long keyHash) throws SQLException {
    if (!held.add(keyHash)) {
      session.change(
          "UPDATE entry SET key_hash = NULL WHERE subscription = ? AND key_hash = ?",
          subscription,
          keyHash);
    }
  }

  private void update(KnownEntry known, Incoming incoming) throws SQLException {
    var moved = known.keyHash().filter(hash -> hash == incoming.keyHash()).isEmpty();
    var rewritten = isRewritten(known, incoming);
    if (!moved && !rewritten) {
      unchanged++;
    }
    if (rewritten) {
      rewrite(known, incoming);
    }
    if (moved) {
      free(incoming.keyHash());
    }
    if (moved || rewritten || !known.hasSameDetails(incoming)) {
      updateDetails(known.number(), incoming);
    }
    var lastChanged = rewritten ? now : known.lastChanged();
    var key = new EntryKey(feed, incoming.entry().id());
    var stored =
        new StoredEntry(known.number(), key, incoming.entry(), known.firstSeen(), lastChanged);
    if (moved) {
      reidentified.add(stored);
    }
    if (rewritten) {
      changed.add(stored);
    }
  }

  /** A text that the entry had before is no news: servers sometimes alternate between two. */
  private boolean isRewritten(KnownEntry known, Incoming incoming) throws SQLException {
    return known.textHash() != incoming.textHash()
        && session
            .first(
                row -> 1,
                "SELECT 1 FROM version WHERE entry = ? AND text_hash = ?",
                known.number(),
                incoming.textHash())
            .isEmpty();
  }

  private void rewrite(KnownEntry known, Incoming incoming) throws SQLException {
    var number = known.number();
    session.change(
        """
        INSERT INTO version (entry, replaced, text_hash, title, content)
        SELECT id, ?, text_hash, title, ? FROM entry WHERE id = ?\
        """,
        now,
        Deflated.column(Texts.of(session, number)),
        number);
    session.change(
        """
        DELETE FROM version WHERE id IN
          (SELECT id FROM version WHERE entry = ? ORDER BY id DESC LIMIT -1 OFFSET ?)\
        """,
        number,
        VERSIONS_KEPT);
    session.change(
        "UPDATE entry SET title = ?, title_hash = ?, text_hash = ?, last_changed = ? WHERE id = ?",
        incoming.entry().title(),
        incoming.titleHash(),
        incoming.textHash(),
        now,
        number);
    Texts.replace(session, number, incoming.body());
    session.change("INSERT OR IGNORE INTO unjudged (entry) VALUES (?)", number);
  }

  private void updateDetails(long number, Incoming incoming) throws SQLException {
    var entry = incoming.entry();
    session.change(
        """
        UPDATE entry SET key = ?, key_hash = ?, link = ?, link_hash = ?, author = ?, published = ?,
          updated = ?, message_id = ?, in_reply_to = ? WHERE id = ?\
        """,
        entry.id(),
        incoming.keyHash(),
        entry.link(),
        incoming.linkHash(),
        entry.author(),
        entry.published(),
        entry.updated(),
        entry.messageId(),
        entry.inReplyTo(),
        number);
  }
}
