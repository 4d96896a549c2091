package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Decision;
import org.rfldigest.model.EntryKey;

/** Reads the journal with what was undone, and takes such steps in. */
final class WholeSteps {

  private static final String AFTER =
      """
      SELECT d.*, e.key, e.first_seen, e.key_hash, s.key AS feed_key FROM decision d
      CROSS JOIN entry e ON e.id = d.entry CROSS JOIN subscription s ON s.id = e.subscription
      WHERE d.id > ? ORDER BY d.id LIMIT ?\
      """;

  private WholeSteps() {}

  static List<WholeStep> after(Session session, long step, int limit) throws SQLException {
    return session.list(WholeSteps::whole, AFTER, step, limit);
  }

  private static WholeStep whole(ResultSet row) throws SQLException {
    row.getLong("key_hash");
    var idReused = row.wasNull();
    var first = row.getLong("part_of");
    var partOf = row.wasNull() ? Optional.<Long>empty() : Optional.of(first);
    return new WholeStep(
        Journal.step(row),
        partOf,
        new EntryKey(row.getString("feed_key"), row.getString("key")),
        idReused,
        Columns.instant(row, "first_seen"),
        Columns.optionalInstant(row, "undone"));
  }

  /**
   * @param steps the numbers of steps that have others here
   */
  static Taken take(Session session, WholeStep whole, Map<Long, Long> steps) throws SQLException {
    var entry = WholeEntries.number(session, whole.entry(), whole.idReused(), whole.firstSeen());
    if (entry.isEmpty()) {
      return new Taken.Homeless(
          "the store has no entry " + whole.entry().id() + " of " + whole.entry().subscription());
    }
    var number = entry.get();
    var there = there(session, number, whole);
    if (there.isPresent()) {
      moved(whole, there.get(), steps);
      return new Taken.Known();
    }
    var standing = Journal.standing(session, number).map(Step::decision);
    if (whole.undone().isEmpty() && standing.filter(WholeSteps::isFinal).isPresent()) {
      return beside(number, whole, standing.get());
    }
    moved(whole, insert(session, number, whole, steps), steps);
    if (whole.undone().isEmpty()) {
      Journal.place(session, number, Optional.of(whole.step().decision()));
      Bundles.recount(session, Bundles.ensured(session, number));
    }
    return new Taken.Added();
  }

  private static void moved(WholeStep whole, long here, Map<Long, Long> steps) {
    if (whole.step().step() != here) {
      steps.put(whole.step().step(), here);
    }
  }

  /** The number of the same step, where it is there. */
  private static Optional<Long> there(Session session, long number, WholeStep whole)
      throws SQLException {
    var same = "SELECT id FROM decision WHERE entry = ? AND kind = ? AND at = ? AND undone ";
    var at = whole.step().decision().at();
    var kind = Journal.kind(whole.step().decision());
    return whole.undone().isEmpty()
        ? session.first(row -> row.getLong(1), same + "IS NULL", number, kind, at)
        : session.first(row -> row.getLong(1), same + "= ?", number, kind, at, whole.undone());
  }

  private static boolean isFinal(Decision decision) {
    return !(decision instanceof Decision.Snoozed);
  }

  /** A decision about an entry that is decided here: it can only agree or differ. */
  private static Taken beside(long number, WholeStep whole, Decision standing) {
    var decision = whole.step().decision();
    var agrees =
        switch (decision) {
          case Decision.Snoozed _ -> true;
          case Decision.Rejected _ -> standing instanceof Decision.Rejected;
          case Decision.Accepted accepted ->
              standing instanceof Decision.Accepted(var release, _, _)
                  && release.equals(accepted.release());
        };
    return agrees
        ? new Taken.Known()
        : new Taken.Conflict(
            WholeEntries.named(number, whole.entry())
                + " is "
                + words(standing)
                + " here, which stays; in the file it is "
                + words(decision));
  }

  /** At its own place in the journal where that is behind all others, else at the end. */
  private static long insert(Session session, long number, WholeStep whole, Map<Long, Long> steps)
      throws SQLException {
    var last =
        session.first(row -> row.getLong(1), "SELECT coalesce(max(id), 0) FROM decision").get();
    var step = whole.step();
    return Journal.insert(
        session,
        Optional.of(step.step()).filter(own -> own > last),
        new Deed(number, step.decision(), step.written()),
        whole.undone(),
        whole.partOf().map(first -> steps.getOrDefault(first, first)));
  }

  private static String words(Decision decision) {
    return decision instanceof Decision.Accepted accepted
        ? "accepted into " + accepted.release()
        : Journal.kind(decision);
  }
}
