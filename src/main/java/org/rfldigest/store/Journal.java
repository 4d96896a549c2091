package org.rfldigest.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Release;
import org.rfldigest.store.Step.Written;

/** The decisions in their order. A step is never deleted: undoing marks it. */
final class Journal {

  /**
   * Of a decision d about an entry e: what stood in the digest before it came was decided by
   * nobody.
   */
  static final String DECIDED =
      "(d.kind <> 'accepted' OR d.file IS NOT NULL OR d.at >= e.first_seen)";

  private Journal() {}

  /** Appends deeds as one step: the first, and the others as its parts. */
  static long append(Session session, List<Deed> deeds) throws SQLException {
    var whole = Optional.<Long>empty();
    var bundles = new TreeSet<Long>();
    for (var deed : deeds) {
      var step = insert(session, Optional.empty(), deed, Optional.empty(), whole);
      whole = whole.or(() -> Optional.of(step));
      place(session, deed.number(), Optional.of(deed.decision()));
      bundles.add(Bundles.ensured(session, deed.number()));
    }
    for (var bundle : bundles) {
      Bundles.recount(session, bundle);
    }
    return whole.orElseThrow();
  }

  /**
   * Writes a step into the journal, and nothing else.
   *
   * @param step its number, where it is not to be the next one
   * @param partOf the step that it was decided together with
   * @return its number
   */
  static long insert(
      Session session,
      Optional<Long> step,
      Deed deed,
      Optional<Instant> undone,
      Optional<Long> partOf)
      throws SQLException {
    var accepted = of(Decision.Accepted.class, deed.decision());
    return session.insert(
        """
        INSERT INTO decision (id, entry, kind, at, release, bullet, file, hash_before, hash_after,
          until, why, undone, part_of)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id\
        """,
        step,
        deed.number(),
        kind(deed.decision()),
        deed.decision().at(),
        accepted.map(Decision.Accepted::release),
        accepted.map(decision -> decision.bullet().getBytes(StandardCharsets.UTF_8)),
        deed.written().map(Written::file),
        deed.written().map(Written::hashBefore),
        deed.written().map(Written::hashAfter),
        of(Decision.Snoozed.class, deed.decision()).map(Decision.Snoozed::until),
        of(Decision.Rejected.class, deed.decision())
            .map(decision -> StorableText.of(decision.why(), StorableText.TITLE)),
        undone,
        partOf);
  }

  private static <T extends Decision> Optional<T> of(Class<T> kind, Decision decision) {
    return Optional.of(decision).filter(kind::isInstance).map(kind::cast);
  }

  /** The word for it in the table. */
  static String kind(Decision decision) {
    return switch (decision) {
      case Decision.Accepted _ -> "accepted";
      case Decision.Rejected _ -> "rejected";
      case Decision.Snoozed _ -> "snoozed";
    };
  }

  /** The parts of a step that are not undone, newest first. */
  static List<Step> parts(Session session, long step) throws SQLException {
    return session.list(
        Journal::step,
        "SELECT * FROM decision WHERE part_of = ? AND undone IS NULL ORDER BY id DESC",
        step);
  }

  /** The step that a step is a part of, or else itself. */
  static Optional<Step> whole(Session session, Step step) throws SQLException {
    return session.first(
        Journal::step,
        """
        SELECT * FROM decision WHERE undone IS NULL
          AND id = (SELECT coalesce(part_of, id) FROM decision WHERE id = ?)\
        """,
        step.step());
  }

  /** The last that can be taken back: not what was found in the digest. */
  static Optional<Step> last(Session session) throws SQLException {
    return session.first(
        Journal::step,
        """
        SELECT * FROM decision
        WHERE undone IS NULL AND part_of IS NULL AND NOT (kind = 'accepted' AND file IS NULL)
        ORDER BY id DESC LIMIT 1\
        """);
  }

  static List<Step> newest(Session session, int limit) throws SQLException {
    return session.list(
        Journal::step,
        """
        SELECT d.* FROM decision d JOIN entry e ON e.id = d.entry
        WHERE d.undone IS NULL AND d.part_of IS NULL AND \
        """
            + DECIDED
            + " ORDER BY d.id DESC LIMIT ?",
        limit);
  }

  static Optional<Step> standing(Session session, long number) throws SQLException {
    return session.first(
        Journal::step,
        "SELECT * FROM decision WHERE entry = ? AND undone IS NULL ORDER BY id DESC LIMIT 1",
        number);
  }

  static List<Judged> judged(Session session, long afterStep, int limit) throws SQLException {
    return session.list(
        row ->
            new Judged(
                row.getString("title"),
                row.getString("kind").equals("accepted"),
                Columns.optionalText(row, "why").orElse("")),
        """
        SELECT e.title, d.kind, d.why FROM decision d CROSS JOIN entry e ON e.id = d.entry
        WHERE d.undone IS NULL AND d.part_of IS NULL AND d.id > ? AND d.kind <> 'snoozed'
        ORDER BY d.id DESC LIMIT ?\
        """,
        afterStep,
        limit);
  }

  static Set<Long> decidedAmong(Session session, Collection<Long> numbers) throws SQLException {
    var decided = new HashSet<Long>();
    for (var number : numbers) {
      if (standing(session, number).isPresent()) {
        decided.add(number);
      }
    }
    return decided;
  }

  /** Undoes a step with its parts; false where it is undone already. */
  static boolean undo(Session session, long step, Instant at) throws SQLException {
    var entries =
        session.list(
            row -> row.getLong(1),
            """
            SELECT entry FROM decision WHERE id = ?1 AND undone IS NULL
            UNION ALL SELECT entry FROM decision WHERE part_of = ?1 AND undone IS NULL\
            """,
            step);
    session.change("UPDATE decision SET undone = ? WHERE id = ? AND undone IS NULL", at, step);
    session.change("UPDATE decision SET undone = ? WHERE part_of = ? AND undone IS NULL", at, step);
    var bundles = new TreeSet<Long>();
    for (var entry : entries) {
      place(session, entry, standing(session, entry).map(Step::decision));
      bundles.add(Bundles.ensured(session, entry));
    }
    for (var bundle : bundles) {
      Bundles.recount(session, bundle);
    }
    return !entries.isEmpty();
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
