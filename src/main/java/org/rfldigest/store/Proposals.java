package org.rfldigest.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Entry;

/** Lays what a pull request brings beside it, each a matter of its own. */
final class Proposals {

  private static final int MOST = 300;

  private Proposals() {}

  /** What another list's copy of the same message brought already is not proposed again. */
  static void keep(Session session, long pull, List<Proposed> proposed, Instant now)
      throws SQLException {
    var subscription =
        session
            .first(row -> row.getLong(1), "SELECT subscription FROM entry WHERE id = ?", pull)
            .orElseThrow();
    var bundle = Bundles.ensured(session, pull);
    session.change("UPDATE bundle SET kind = 'PULL', lead = ? WHERE id = ?", pull, bundle);
    for (var one : proposed.subList(0, Math.min(MOST, proposed.size()))) {
      var names = names(bundle, one.entry().title());
      if (Bundles.named(session, names, 1).isEmpty()) {
        var number = insert(session, subscription, one, now);
        Bundles.put(session, number, bundle);
        Bundles.name(session, number, names);
        Verdicts.judge(session, Judgement.of(Map.of(number, one.verdict())));
        WordIndex.judged(session, Map.of(number, one.verdict()));
      }
    }
  }

  /** By these it is known that the bundle's pull request brought it. */
  private static KinNames names(long bundle, String title) {
    return KinNames.of(Set.of("brought " + bundle + " " + title));
  }

  /** Lets what came from another store be known as brought, so that it is not proposed again. */
  static void recall(Session session, long number, Entry entry) throws SQLException {
    var bundle = Bundles.of(session, number);
    if (isProposed(entry) && bundle.isPresent()) {
      Bundles.name(session, number, names(bundle.get(), entry.title()));
    }
  }

  private static boolean isProposed(Entry entry) {
    return entry.id().contains(Bundle.BROUGHT);
  }

  /** Without the hash of its link where it was proposed: the pull request stands for the page. */
  static Incoming incoming(Entry entry) {
    var whole = Incoming.of(entry);
    return isProposed(entry)
        ? new Incoming(
            whole.entry(),
            whole.keyHash(),
            Optional.empty(),
            whole.titleHash(),
            whole.textHash(),
            false)
        : whole;
  }

  private static long insert(Session session, long subscription, Proposed one, Instant now)
      throws SQLException {
    var incoming = incoming(one.entry());
    var number = Entries.next(session);
    Entries.insert(session, number, subscription, incoming, incoming.keyHash(), now, now);
    Texts.insert(session, number, incoming.body());
    return number;
  }
}
