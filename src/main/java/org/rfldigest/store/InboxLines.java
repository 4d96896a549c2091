package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Release;
import org.rfldigest.model.Standing;

/** What waits, a line for each bundle, newest first; the cost is that of the page. */
final class InboxLines {

  private static final int OTHERS = 200;

  /** Of a story the surest entry stands for all, of several the oldest. */
  private static final Comparator<InboxEntry> SUREST =
      (one, other) -> {
        var surer = Double.compare(other.verdict().score(), one.verdict().score());
        var older = surer != 0 ? surer : one.date().compareTo(other.date());
        return older != 0 ? older : Long.compare(one.number(), other.number());
      };

  /** A row of the table. */
  private record Row(
      Bundle.Kind kind,
      Optional<Long> lead,
      int waiting,
      boolean isDecided,
      Optional<Standing> standing,
      List<String> news) {}

  private final Session session;
  private final Instant now;
  private final Optional<Instant> looked;

  private InboxLines(Session session, Instant now) throws SQLException {
    this.session = session;
    this.now = now;
    this.looked = Memory.lastLooked(session);
  }

  static List<Bundle> page(Session session, Instant now, int limit) throws SQLException {
    var lines = new InboxLines(session, now);
    var page = new ArrayList<Bundle>();
    for (var bundle : lines.awake(limit)) {
      lines.line(bundle).ifPresent(page::add);
    }
    var woken = lines.woken(limit);
    for (var bundle : woken) {
      lines.line(bundle).ifPresent(page::add);
    }
    if (!woken.isEmpty()) {
      page.sort(Comparator.comparing(Bundle::date).thenComparing(Bundle::number).reversed());
    }
    return List.copyOf(page.subList(0, Math.min(limit, page.size())));
  }

  static long count(Session session, Instant now) throws SQLException {
    return session
        .first(
            row -> row.getLong(1),
            """
            SELECT value + (
              SELECT count(DISTINCT i.bundle) FROM inbox i CROSS JOIN bundle b ON b.id = i.bundle
              WHERE i.until > 0 AND i.until <= ? AND b.waiting = 0)
            FROM tally WHERE name = 'lines'\
            """,
            now)
        .orElse(0L);
  }

  /**
   * How many of a page's lines belong to each release, as {@link Bundle#release()} says it: by the
   * lead, else by the surest, else by the newest that knows one. Most lines are their lead alone.
   */
  static Map<Optional<Release>, Integer> releases(Session session, Instant now, int limit)
      throws SQLException {
    var counts = new HashMap<Optional<Release>, Integer>();
    session.list(
        row ->
            counts.merge(
                Columns.optionalText(row, "release").flatMap(Release::parse),
                row.getInt(2),
                Integer::sum),
        """
        SELECT coalesce(
          (SELECT release FROM verdict INDEXED BY verdict_release
            WHERE entry = line.lead AND release IS NOT NULL),
          CASE WHEN line.waiting > 1
            OR EXISTS (SELECT 1 FROM inbox WHERE until > 0 AND until <= ?1)
            OR NOT EXISTS (SELECT 1 FROM inbox WHERE entry = line.lead AND until = 0)
          THEN coalesce(
            (SELECT v.release FROM inbox i CROSS JOIN verdict v ON v.entry = i.entry
              WHERE i.bundle = line.id AND i.until <= ?1 ORDER BY v.score DESC LIMIT 1),
            (SELECT v.release FROM inbox i CROSS JOIN verdict v ON v.entry = i.entry
              WHERE i.bundle = line.id AND i.until <= ?1 AND v.release IS NOT NULL
              ORDER BY i.date DESC, i.entry DESC LIMIT 1)) END) AS release, count(*)
        FROM (
          SELECT id, lead, waiting FROM (
            SELECT id, lead, waiting FROM bundle
            WHERE waiting > 0 ORDER BY newest DESC, id DESC LIMIT ?2)
          UNION ALL SELECT id, lead, waiting FROM (
            SELECT DISTINCT b.id, b.lead, b.waiting
            FROM inbox i CROSS JOIN bundle b ON b.id = i.bundle
            WHERE i.until > 0 AND i.until <= ?1 AND b.waiting = 0 LIMIT ?2)
          LIMIT ?2) line
        GROUP BY 1\
        """,
        now,
        limit);
    return counts;
  }

  /** One bundle, as it stands now, whether it waits or not. */
  static Optional<Bundle> one(Session session, long bundle, Instant now) throws SQLException {
    return new InboxLines(session, now).line(bundle);
  }

  private List<Long> awake(int limit) throws SQLException {
    return session.list(
        row -> row.getLong(1),
        "SELECT id FROM bundle WHERE waiting > 0 ORDER BY newest DESC, id DESC LIMIT ?",
        limit);
  }

  /** Those of which all that is left was put off until a time that is over. */
  private List<Long> woken(int limit) throws SQLException {
    return session.list(
        row -> row.getLong(1),
        """
        SELECT DISTINCT i.bundle FROM inbox i CROSS JOIN bundle b ON b.id = i.bundle
        WHERE i.until > 0 AND i.until <= ? AND b.waiting = 0 ORDER BY i.until DESC LIMIT ?\
        """,
        now,
        limit);
  }

  private Optional<Bundle> line(long number) throws SQLException {
    var row = session.first(this::row, "SELECT * FROM bundle WHERE id = ?", number);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    var waiting = Inbox.ofBundle(session, number, now, OTHERS);
    var lead = lead(row.get(), number, waiting);
    return lead.isEmpty()
        ? Optional.empty()
        : Optional.of(bundle(number, row.get(), lead.get(), waiting));
  }

  private Bundle bundle(long number, Row row, InboxEntry lead, List<InboxEntry> waiting)
      throws SQLException {
    var others = new ArrayList<>(waiting);
    others.removeIf(entry -> entry.number() == lead.number());
    if (row.kind() == Bundle.Kind.PULL) {
      others.removeIf(entry -> !Bundle.isBrought(entry));
      others.sort(Comparator.comparing(InboxEntry::number));
    }
    return new Bundle(
        number,
        row.kind(),
        lead,
        others,
        Math.max(row.waiting(), waiting.size()),
        row.standing(),
        row.news(),
        row.isDecided() ? decided(number) : Optional.empty());
  }

  private Optional<InboxEntry> lead(Row row, long bundle, List<InboxEntry> waiting)
      throws SQLException {
    if (row.lead().isPresent()) {
      for (var entry : waiting) {
        if (entry.number() == row.lead().get()) {
          return Optional.of(entry);
        }
      }
      return Inbox.withoutContent(session, row.lead().get());
    }
    var surest = waiting.stream().min(SUREST);
    if (surest.isPresent()) {
      return surest;
    }
    var members = Bundles.members(session, bundle, 1);
    return members.isEmpty() ? Optional.empty() : Inbox.withoutContent(session, members.getFirst());
  }

  /** What was decided last about entries of the bundle. */
  private Optional<Decision> decided(long bundle) throws SQLException {
    return session
        .first(
            Journal::step,
            """
            SELECT d.* FROM bundled m CROSS JOIN decision d ON d.entry = m.entry
            WHERE m.bundle = ? AND d.undone IS NULL AND d.kind <> 'snoozed'
            ORDER BY d.id DESC LIMIT 1\
            """,
            bundle)
        .map(Step::decision);
  }

  private Row row(ResultSet row) throws SQLException {
    var number = row.getLong("lead");
    var lead = row.wasNull() ? Optional.<Long>empty() : Optional.of(number);
    return new Row(
        Bundle.Kind.valueOf(row.getString("kind")),
        lead,
        row.getInt("waiting"),
        row.getInt("decided") > 0,
        Standings.of(row),
        Standings.news(row, looked));
  }
}
