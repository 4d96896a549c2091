package org.rfldigest.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rfldigest.model.Verdict;

/**
 * Keeps what was made of new entries. Nobody can have decided about them, and one that belongs to
 * no other gets its line of the inbox without a question.
 */
final class Arrivals {

  private final Session session;

  /** The newest bundle, or 0 where others may have been made since. */
  private long bundle;

  private Arrivals(Session session) {
    this.session = session;
  }

  /**
   * @param arrivals in the order of their numbers
   * @param together entries that belong together, of which at least one arrives
   */
  static void keep(Session session, List<Arrival> arrivals, List<Set<Long>> together)
      throws SQLException {
    var arriving = new Arrivals(session);
    var verdicts = new HashMap<Long, Verdict>();
    for (var arrival : arrivals) {
      var number = arrival.stored().number();
      verdicts.put(number, arrival.verdict());
      Verdicts.insert(session, number, arrival.verdict());
      Bundles.name(session, number, arrival.names());
    }
    var joined = new HashSet<Long>();
    for (var members : together) {
      Bundles.join(session, members, verdicts);
      joined.addAll(members);
    }
    for (var arrival : arrivals) {
      if (arrival.verdict().relevant()) {
        arriving.offer(arrival, joined.contains(arrival.stored().number()));
      }
    }
    WordIndex.arrived(session, arrivals);
  }

  private void offer(Arrival arrival, boolean isJoined) throws SQLException {
    var number = arrival.stored().number();
    if (isJoined) {
      Offer.make(session, number);
      bundle = 0;
    } else {
      bundle = bundle == 0 ? Bundles.next(session) : bundle + 1;
      Bundles.alone(session, arrival, bundle);
      Inbox.insert(session, number, bundle);
    }
  }
}
