package org.rfldigest.store;

import java.sql.SQLException;
import org.rfldigest.model.Status;

/**
 * Whether a newly judged entry waits for a decision. Where a person has decided about its bundle, a
 * further mail or source goes the same way without asking: a new version of what was rejected stays
 * out, a further source of what was accepted is attached, what is snoozed sleeps on together. Only
 * what brings the matter a step on (applied, pulled, merged, reverted, a CVE) asks again.
 */
final class Offer {

  private Offer() {}

  /** Lets it wait, unless it waits already or a person has decided. */
  static void make(Session session, long number) throws SQLException {
    if (Journal.standing(session, number).isPresent()) {
      return;
    }
    var bundle = Bundles.ensured(session, number);
    var isDecided =
        session
            .first(
                row -> row.getInt("decided") > 0 && row.getInt("waiting") == 0,
                "SELECT decided, waiting FROM bundle WHERE id = ?",
                bundle)
            .orElse(false);
    var asleep = Inbox.asleepUntil(session, bundle);
    if (asleep.isPresent()) {
      Inbox.put(session, number, asleep.get());
    } else if (!isDecided || isStepOn(session, bundle, number)) {
      Inbox.put(session, number, 0);
    } else {
      Inbox.withdraw(session, number);
    }
  }

  /** Whether the entry tells of a step that no other entry of the bundle has told of. */
  private static boolean isStepOn(Session session, long bundle, long number) throws SQLException {
    var before = 0;
    for (var word :
        session.list(
            row -> row.getString(1),
            """
            SELECT DISTINCT v.status FROM bundled m CROSS JOIN verdict v ON v.entry = m.entry
            WHERE m.bundle = ? AND m.entry <> ? AND v.status IS NOT NULL\
            """,
            bundle,
            number)) {
      before = Math.max(before, Status.parse(word).map(Offer::step).orElse(0));
    }
    var now =
        session
            .first(
                row -> Columns.optionalText(row, "status"),
                "SELECT status FROM verdict WHERE entry = ?",
                number)
            .flatMap(word -> word);
    return now.flatMap(Status::parse).map(Offer::step).orElse(0) > before;
  }

  private static int step(Status status) {
    return switch (status) {
      case APPLIED -> 1;
      case PULLED -> 2;
      case MERGED -> 3;
      case REVERTED, REMOVED, NOT_MERGED -> 4;
      case CVE -> 5;
      default -> 0;
    };
  }
}
