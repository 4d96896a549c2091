package org.rfldigest.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rfldigest.model.Verdict;

/**
 * Keeps what was made of new entries. Nobody can have decided about them, and those that belong to
 * no other get their lines of the inbox without a question, all at once.
 */
final class Arrivals {

  private static final String ALONE = "INSERT OR FAIL INTO bundled (entry, bundle) VALUES (?, ?)";
  private static final String LINE =
      """
      INSERT OR FAIL INTO bundle (id, kind, lead, waiting, newest, standing, stood)
      VALUES (?, ?, ?, 1, ?, ?, ?)\
      """;

  private final Session session;
  private final List<Arrival> arrivals;

  private Arrivals(Session session, List<Arrival> arrivals) {
    this.session = session;
    this.arrivals = arrivals;
  }

  /**
   * @param arrivals in the order of their numbers
   * @param together entries that belong together, of which at least one arrives
   */
  static void keep(Session session, List<Arrival> arrivals, List<Set<Long>> together)
      throws SQLException {
    var arriving = new Arrivals(session, arrivals);
    arriving.judged();
    arriving.lines(arriving.joined(together));
    WordIndex.arrived(session, arrivals);
  }

  private void judged() throws SQLException {
    var names = new Rows(session, Bundles.NAME);
    for (var arrival : arrivals) {
      var number = arrival.stored().number();
      Verdicts.insert(session, number, arrival.verdict());
      Bundles.name(names, number, arrival.names());
    }
    names.end();
  }

  /** Those that belong to others. */
  private Set<Long> joined(List<Set<Long>> together) throws SQLException {
    var joined = new HashSet<Long>();
    if (together.isEmpty()) {
      return joined;
    }
    var verdicts = new HashMap<Long, Verdict>();
    arrivals.forEach(one -> verdicts.put(one.stored().number(), one.verdict()));
    for (var members : together) {
      Bundles.join(session, members, verdicts);
      joined.addAll(members);
    }
    return joined;
  }

  private void lines(Set<Long> joined) throws SQLException {
    for (var arrival : arrivals) {
      if (arrival.verdict().relevant() && joined.contains(arrival.stored().number())) {
        Offer.make(session, arrival.stored().number());
      }
    }
    var first = Bundles.next(session);
    var next = first;
    var bundles = new Rows(session, LINE);
    var bundled = new Rows(session, ALONE);
    for (var arrival : arrivals) {
      if (arrival.verdict().relevant() && !joined.contains(arrival.stored().number())) {
        bundled.add(arrival.stored().number(), next);
        line(bundles, arrival, next++);
      }
    }
    bundled.end();
    bundles.end();
    if (next > first) {
      Inbox.lay(session, first, next - first);
    }
  }

  private static void line(Rows bundles, Arrival arrival, long bundle) throws SQLException {
    var stored = arrival.stored();
    var standing = arrival.standing();
    bundles.add(
        bundle,
        standing.isPresent() ? "SERIES" : "STORY",
        standing.map(_ -> stored.number()),
        Inbox.date(stored),
        standing.map(Standings::text),
        standing.map(_ -> stored.firstSeen()));
  }
}
