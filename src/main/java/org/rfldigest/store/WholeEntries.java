package org.rfldigest.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.EntryKey;
import org.rfldigest.model.Verdict;

/** Reads entries with all that is remembered of them, and takes such entries in. */
final class WholeEntries {

  private WholeEntries() {}

  static List<WholeEntry> after(Session session, long number, int limit) throws SQLException {
    var whole = new ArrayList<WholeEntry>();
    for (var stored : Entries.after(session, number, limit)) {
      whole.add(whole(session, stored));
    }
    return whole;
  }

  private static WholeEntry whole(Session session, StoredEntry stored) throws SQLException {
    var number = stored.number();
    return new WholeEntry(
        stored,
        session
            .first(row -> 1, "SELECT 1 FROM entry WHERE id = ? AND key_hash IS NULL", number)
            .isPresent(),
        Entries.versions(session, number).reversed(),
        verdict(session, number),
        session.first(
            row -> Columns.instant(row, "until"),
            "SELECT until FROM inbox WHERE entry = ?",
            number),
        Bundles.line(session, number),
        session.first(row -> 1, "SELECT 1 FROM unjudged WHERE entry = ?", number).isPresent(),
        Memory.draft(session, number));
  }

  private static Optional<Verdict> verdict(Session session, long number) throws SQLException {
    return session.first(Verdicts::of, "SELECT * FROM verdict WHERE entry = ?", number);
  }

  /** The number of an entry by what makes it itself. */
  static Optional<Long> number(Session session, EntryKey key, boolean idReused, Instant firstSeen)
      throws SQLException {
    var subscription = Subscriptions.known(session, key.subscription()).orElse(-1L);
    return idReused
        ? session.first(
            row -> row.getLong(1),
            """
            SELECT id FROM entry WHERE subscription = ? AND first_seen = ? AND key = ?
            AND key_hash IS NULL\
            """,
            subscription,
            firstSeen,
            key.id())
        : session.first(
            row -> row.getLong(1),
            "SELECT id FROM entry WHERE subscription = ? AND key_hash = ?",
            subscription,
            Fingerprint.ofId(key.id()));
  }

  /**
   * @param numbers those of entries that have others here
   */
  static Taken take(Session session, WholeEntry whole, Set<String> names, Map<Long, Long> numbers)
      throws SQLException {
    var stored = whole.stored();
    var incoming = Proposals.incoming(stored.entry());
    var number = number(session, stored.key(), whole.idReused(), stored.firstSeen());
    if (number.isEmpty()) {
      var added = add(session, whole, incoming, numbers);
      Bundles.name(session, added, KinNames.of(names));
      Proposals.recall(session, added, stored.entry());
      moved(whole, added, numbers);
      return new Taken.Added();
    }
    moved(whole, number.get(), numbers);
    return meet(session, number.get(), whole, incoming);
  }

  private static void moved(WholeEntry whole, long here, Map<Long, Long> numbers) {
    if (whole.line().isPresent() && whole.stored().number() != here) {
      numbers.put(whole.stored().number(), here);
    }
  }

  private static long add(
      Session session, WholeEntry whole, Incoming incoming, Map<Long, Long> numbers)
      throws SQLException {
    var stored = whole.stored();
    var isTaken = session.first(row -> 1, "SELECT 1 FROM entry WHERE id = ?", stored.number());
    var number = isTaken.isPresent() ? Entries.next(session) : stored.number();
    Entries.insert(
        session,
        number,
        Subscriptions.id(session, stored.key().subscription()),
        incoming,
        whole.idReused() ? Optional.empty() : incoming.keyHash(),
        stored.firstSeen(),
        stored.lastChanged());
    Texts.insert(session, number, incoming.body());
    for (var version : whole.versions()) {
      keepVersion(session, number, version);
    }
    if (whole.verdict().isPresent()) {
      judge(session, number, whole.verdict().get());
    }
    if (whole.waitsForJudging() || whole.verdict().isEmpty()) {
      session.change("INSERT OR IGNORE INTO unjudged (entry) VALUES (?)", number);
    }
    if (whole.draft().isPresent()) {
      Memory.keepDraft(session, number, whole.draft().get());
    }
    if (whole.line().isPresent()) {
      var line = whole.line().get();
      Bundles.take(session, number, numbers.getOrDefault(line.first(), line.first()), line);
    }
    if (whole.waitsFrom().isPresent()) {
      Inbox.put(session, number, Math.max(0, Columns.millis(whole.waitsFrom().get())));
    } else {
      Inbox.remove(session, number);
    }
    return number;
  }

  /** Its words are put into the index with those of the next refresh. */
  private static void judge(Session session, long number, Verdict verdict) throws SQLException {
    Verdicts.judge(session, Judgement.of(Map.of(number, verdict)));
    session.change("INSERT OR IGNORE INTO unindexed (entry) VALUES (?)", number);
  }

  private static void keepVersion(Session session, long number, Version version)
      throws SQLException {
    session.change(
        """
        INSERT INTO version (entry, replaced, text_hash, title, content) VALUES (?, ?, ?, ?, ?)\
        """,
        number,
        version.replaced(),
        Fingerprint.ofText(version.title(), version.content()),
        StorableText.of(version.title(), StorableText.TITLE),
        Deflated.column(StorableText.of(version.content(), StorableText.CONTENT)));
  }

  /** The store has the entry: it stays, and is given only what it has nothing of. */
  private static Taken meet(Session session, long number, WholeEntry whole, Incoming incoming)
      throws SQLException {
    if (whole.verdict().isPresent() && verdict(session, number).isEmpty()) {
      judge(session, number, whole.verdict().get());
    }
    var draft = Memory.draft(session, number);
    if (draft.isEmpty() && whole.draft().isPresent()) {
      Memory.keepDraft(session, number, whole.draft().get());
    }
    if (isOther(session, number, incoming)) {
      var stored = whole.stored();
      var other =
          new Version(incoming.entry().title(), incoming.entry().content(), stored.lastChanged());
      keepVersion(session, number, other);
      return new Taken.Conflict(
          named(number, stored.key())
              + " has another text here, which stays; the file's is kept as an earlier version");
    }
    return whole.draft().isPresent() && draft.isPresent() && !draft.equals(whole.draft())
        ? new Taken.Conflict(
            named(number, whole.stored().key()) + " has another draft here, which stays")
        : new Taken.Known();
  }

  /** Whether the entry never had this text here. */
  private static boolean isOther(Session session, long number, Incoming incoming)
      throws SQLException {
    return session
        .first(
            row -> 1,
            """
            SELECT 1 FROM entry WHERE id = ? AND text_hash = ?
            UNION ALL SELECT 1 FROM version WHERE entry = ? AND text_hash = ?\
            """,
            number,
            incoming.textHash(),
            number,
            incoming.textHash())
        .isEmpty();
  }

  static String named(long number, EntryKey key) {
    return "entry " + number + " (" + key.subscription() + ", " + key.id() + ")";
  }
}
