package org.rfldigest.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rfldigest.model.Verdict;

/**
 * Puts entries together that are one line of the inbox. What belongs together is found by indexed
 * names, however long ago it was stored; bundles grow and merge, and only a person takes one apart.
 */
final class Bundles {

  private static final int KIN_OF_A_NAME = 100;

  /** Adds a name, by which later entries find one that they belong to. */
  static final String NAME = "INSERT OR IGNORE INTO kin_name (hash, entry) VALUES (?, ?)";

  private static final String NEW = "INSERT INTO bundle (kind) VALUES ('STORY') RETURNING id";

  private Bundles() {}

  /** The bundle of an entry. */
  static Optional<Long> of(Session session, long number) throws SQLException {
    return session.first(
        row -> row.getLong(1), "SELECT bundle FROM bundled WHERE entry = ?", number);
  }

  /** The bundle of an entry; one of its own where it has none yet. */
  static long ensured(Session session, long number) throws SQLException {
    var known = of(session, number);
    if (known.isPresent()) {
      return known.get();
    }
    var bundle = session.insert(NEW);
    put(session, number, bundle);
    return bundle;
  }

  static void put(Session session, long number, long bundle) throws SQLException {
    session.change("INSERT OR REPLACE INTO bundled (entry, bundle) VALUES (?, ?)", number, bundle);
    session.change("UPDATE inbox SET bundle = ? WHERE entry = ?", bundle, number);
  }

  /**
   * Makes one bundle of entries that belong together, where at least one of them is relevant. What
   * a person has set apart stays where it is.
   */
  static void join(Session session, Set<Long> members, Map<Long, Verdict> judged)
      throws SQLException {
    var bundles = new TreeSet<Long>();
    var free = new LinkedHashSet<Long>();
    for (var member : members) {
      var bundle = of(session, member);
      if (bundle.isEmpty()) {
        free.add(member);
      } else if (!isApart(session, bundle.get())) {
        bundles.add(bundle.get());
      }
    }
    var isWanted =
        free.stream().map(judged::get).anyMatch(verdict -> verdict != null && verdict.relevant());
    if (bundles.isEmpty() && !isWanted) {
      return;
    }
    var into = bundles.isEmpty() ? session.insert(NEW) : bundles.first();
    for (var member : free) {
      put(session, member, into);
    }
    for (var other : bundles.tailSet(into, false)) {
      merge(session, other, into);
    }
  }

  /** Whatever the rules say, those entries are one from now on. */
  static void join(Session session, List<Long> members) throws SQLException {
    var into = ensured(session, members.getFirst());
    for (var member : members) {
      var other = ensured(session, member);
      if (other != into) {
        merge(session, other, into);
      }
    }
  }

  private static void merge(Session session, long bundle, long into) throws SQLException {
    session.change("UPDATE bundled SET bundle = ? WHERE bundle = ?", into, bundle);
    session.change("UPDATE inbox SET bundle = ? WHERE bundle = ?", into, bundle);
    session.change(
        """
        UPDATE bundle SET decided = decided + (SELECT decided FROM bundle WHERE id = ?),
          kind = CASE
            WHEN kind = 'PULL' THEN kind
            WHEN (SELECT kind FROM bundle WHERE id = ?) = 'STORY' THEN kind
            ELSE (SELECT kind FROM bundle WHERE id = ?) END
        WHERE id = ?\
        """,
        bundle,
        bundle,
        bundle,
        into);
    session.change("DELETE FROM bundle WHERE id = ?", bundle);
  }

  /** Gives an entry a bundle of its own, for good. */
  static void setApart(Session session, long number) throws SQLException {
    var before = ensured(session, number);
    var bundle =
        session.insert(
            "INSERT INTO bundle (kind, apart) SELECT kind, 1 FROM bundle WHERE id = ? RETURNING id",
            before);
    put(session, number, bundle);
    session.change("UPDATE bundle SET lead = NULL WHERE id = ? AND lead = ?", before, number);
    recount(session, before);
    recount(session, bundle);
  }

  /** The line of an entry, to be given to another store. */
  static Optional<WholeEntry.Line> line(Session session, long number) throws SQLException {
    return session.first(
        row ->
            new WholeEntry.Line(
                row.getLong("first"), row.getString("kind"), row.getBoolean("apart")),
        """
        SELECT b.kind, b.apart,
          (SELECT min(entry) FROM bundled m WHERE m.bundle = b.id) AS first
        FROM bundled x JOIN bundle b ON b.id = x.bundle WHERE x.entry = ?\
        """,
        number);
  }

  /** Puts an entry into the line of the first one, which came before it or is itself. */
  static void take(Session session, long number, long first, WholeEntry.Line line)
      throws SQLException {
    var own = ensured(session, number);
    if (first == number) {
      session.change(
          "UPDATE bundle SET kind = ?, apart = ? WHERE id = ?", line.kind(), line.apart(), own);
    } else if (of(session, first).isPresent()) {
      join(session, List.of(first, number));
    }
  }

  private static boolean isApart(Session session, long bundle) throws SQLException {
    return session
        .first(row -> row.getBoolean(1), "SELECT apart FROM bundle WHERE id = ?", bundle)
        .orElse(false);
  }

  /** Counts anew how many of its entries were accepted or rejected. */
  static void recount(Session session, long bundle) throws SQLException {
    session.change(
        """
        UPDATE bundle SET decided = (
          SELECT count(*) FROM bundled m WHERE m.bundle = ? AND EXISTS (
            SELECT 1 FROM decision d
            WHERE d.entry = m.entry AND d.undone IS NULL AND d.kind <> 'snoozed'))
        WHERE id = ?\
        """,
        bundle,
        bundle);
  }

  /** The number of the next bundle. */
  static long next(Session session) throws SQLException {
    return session
        .first(row -> row.getLong(1), "SELECT coalesce(max(id), 0) + 1 FROM bundle")
        .orElseThrow();
  }

  static void name(Session session, long number, KinNames names) throws SQLException {
    var rows = new Rows(session, NAME);
    name(rows, number, names);
    rows.end();
  }

  /**
   * @param rows of {@link #NAME}, to which names of several entries are added
   */
  static void name(Rows rows, long number, KinNames names) throws SQLException {
    for (var hash : names.hashes()) {
      rows.add(hash, number);
    }
  }

  /** Whether there is any name. */
  static boolean hasNames(Session session) throws SQLException {
    return session.first(row -> 1, "SELECT 1 FROM kin_name LIMIT 1").isPresent();
  }

  /**
   * The newest entries that have one of the names, about so many, first of the names that the
   * fewest have: they tell the most.
   */
  static Set<Long> named(Session session, KinNames names, int limit) throws SQLException {
    var each = new ArrayList<List<Long>>();
    for (var hash : names.hashes()) {
      each.add(named(session, hash));
    }
    each.sort((one, other) -> Integer.compare(one.size(), other.size()));
    var found = new TreeSet<Long>();
    for (var entries : each) {
      if (found.size() < limit) {
        found.addAll(entries);
      }
    }
    return found;
  }

  private static List<Long> named(Session session, long hash) throws SQLException {
    return session.list(
        row -> row.getLong(1),
        "SELECT entry FROM kin_name WHERE hash = ? ORDER BY entry DESC LIMIT ?",
        hash,
        KIN_OF_A_NAME);
  }

  /** The entries of a bundle, the newest first. */
  static List<Long> members(Session session, long bundle, int limit) throws SQLException {
    return session.list(
        row -> row.getLong(1),
        "SELECT entry FROM bundled WHERE bundle = ? ORDER BY entry DESC LIMIT ?",
        bundle,
        limit);
  }
}
