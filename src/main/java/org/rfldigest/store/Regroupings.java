package org.rfldigest.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a person put together or took apart lately, as the bundles were before, so that it can be
 * taken back. Only the last ones are kept, each with the decision after which it was done.
 */
final class Regroupings {

  private static final String NAME = "regrouped";
  private static final int MOST = 20;
  private static final int MOST_MEMBERS = 10_000;

  private Regroupings() {}

  /** Keeps how the bundles of these entries are, before they are changed. */
  static void note(Session session, Collection<Long> numbers) throws SQLException {
    var bundles = new TreeSet<Long>();
    for (var number : numbers) {
      bundles.add(Bundles.ensured(session, number));
    }
    var rows = new ArrayList<String>();
    for (var bundle : bundles) {
      rows.add(row(session, bundle));
    }
    var kept = kept(session);
    kept.add(lastDecision(session) + " " + String.join(" ", rows));
    keep(session, kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
  }

  /** Whether one was done after the last decision that holds. */
  static boolean isLast(Session session) throws SQLException {
    var kept = kept(session);
    return !kept.isEmpty() && Long.parseLong(kept.getLast().split(" ")[0]) >= lastDecision(session);
  }

  /** The last one, where it was done after the last decision that holds. */
  static Optional<Regrouping> last(Session session) throws SQLException {
    if (!isLast(session)) {
      return Optional.empty();
    }
    var bundles = new TreeSet<Long>();
    var moved = new TreeSet<Long>();
    var rows = List.of(kept(session).getLast().split(" "));
    for (var row : rows.subList(1, rows.size())) {
      var cells = row.split(",", -1);
      var bundle = Long.parseLong(cells[0]);
      bundles.add(bundle);
      for (var entry : members(cells)) {
        var now = Bundles.of(session, entry);
        if (now.isPresent() && now.get() != bundle) {
          bundles.add(now.get());
          moved.add(entry);
        }
      }
    }
    return Optional.of(new Regrouping(bundles, moved));
  }

  private static List<Long> members(String[] cells) {
    return Arrays.stream(cells[7].split("\\+")).map(Long::valueOf).toList();
  }

  /** Puts the bundles of the last one back; what came to them since stays with the first. */
  static void takeBack(Session session) throws SQLException {
    var kept = kept(session);
    var rows = List.of(kept.removeLast().split(" "));
    var changed = new TreeSet<Long>();
    for (var row : rows.subList(1, rows.size())) {
      restore(session, row.split(",", -1), changed);
    }
    for (var bundle : changed) {
      if (Bundles.members(session, bundle, 1).isEmpty()) {
        session.change("DELETE FROM bundle WHERE id = ?", bundle);
      } else {
        Bundles.recount(session, bundle);
      }
    }
    keep(session, kept);
  }

  private static void restore(Session session, String[] cells, TreeSet<Long> changed)
      throws SQLException {
    var bundle = Long.parseLong(cells[0]);
    session.change("INSERT OR IGNORE INTO bundle (id) VALUES (?)", bundle);
    session.change(
        "UPDATE bundle SET kind = ?, apart = ?, lead = ?, standing = ?, stood = ?, seen = ? WHERE id = ?",
        cells[1],
        Long.parseLong(cells[2]),
        number(cells[3]),
        text(cells[4]),
        number(cells[5]),
        text(cells[6]),
        bundle);
    changed.add(bundle);
    for (var entry : members(cells)) {
      var now = Bundles.of(session, entry);
      if (now.isPresent()) {
        changed.add(now.get());
        Bundles.put(session, entry, bundle);
      }
    }
  }

  private static String row(Session session, long bundle) throws SQLException {
    var members = new ArrayList<String>();
    for (var member : Bundles.members(session, bundle, MOST_MEMBERS)) {
      members.add(Long.toString(member));
    }
    return session
            .first(
                row ->
                    String.join(
                        ",",
                        Long.toString(bundle),
                        row.getString("kind"),
                        row.getString("apart"),
                        cell(row.getString("lead")),
                        cell(row.getString("standing")),
                        cell(row.getString("stood")),
                        cell(row.getString("seen"))),
                "SELECT kind, apart, lead, standing, stood, seen FROM bundle WHERE id = ?",
                bundle)
            .orElseThrow()
        + ","
        + String.join("+", members);
  }

  private static String cell(String value) {
    return value == null ? "" : "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static Optional<String> text(String cell) {
    return cell.isEmpty()
        ? Optional.empty()
        : Optional.of(URLDecoder.decode(cell.substring(1), StandardCharsets.UTF_8));
  }

  private static Optional<Long> number(String cell) {
    return text(cell).map(Long::valueOf);
  }

  private static long lastDecision(Session session) throws SQLException {
    return Journal.last(session).map(Step::step).orElse(0L);
  }

  private static List<String> kept(Session session) throws SQLException {
    var text = Memory.remembered(session, NAME).orElse("");
    return text.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(text.split("\n")));
  }

  /** As many of the last ones as fit: one that was cut off could not be read again. */
  private static void keep(Session session, List<String> kept) throws SQLException {
    var first = kept.size();
    var length = 0;
    while (first > 0 && length + kept.get(first - 1).length() < StorableText.CONTENT) {
      first--;
      length += kept.get(first).length() + 1;
    }
    Memory.remember(session, NAME, String.join("\n", kept.subList(first, kept.size())));
  }
}
