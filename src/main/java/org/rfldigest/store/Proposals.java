package org.rfldigest.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
      var name = "brought " + bundle + " " + one.entry().title();
      var names = KinNames.of(Set.of(name));
      if (Bundles.named(session, names, 1).isEmpty()) {
        var number = insert(session, subscription, one, now);
        Bundles.put(session, number, bundle);
        Bundles.name(session, number, names);
        Verdicts.judge(session, Judgement.of(Map.of(number, one.verdict())));
        WordIndex.judged(session, Map.of(number, one.verdict()));
      }
    }
  }

  /** Without the hash of its link: the pull request alone stands for the page. */
  private static long insert(Session session, long subscription, Proposed one, Instant now)
      throws SQLException {
    var whole = Incoming.of(one.entry());
    var incoming =
        new Incoming(
            whole.entry(),
            whole.keyHash(),
            Optional.empty(),
            whole.titleHash(),
            whole.textHash(),
            whole.ready(),
            false);
    return Entries.insert(
        session, subscription, Optional.empty(), incoming, whole.keyHash(), now, now);
  }
}
