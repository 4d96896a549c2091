package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Standing;

/** How far series have come, and how far they were when the reader last looked. */
final class Standings {

  private Standings() {}

  /**
   * Keeps how far a series has come now. What stood before was seen where the reader has looked
   * since.
   *
   * @param lead the entry that stands for the series
   */
  static void keep(Session session, long bundle, long lead, Standing now, Instant at)
      throws SQLException {
    var looked = Memory.lastLooked(session).map(Columns::millis).orElse(Long.MIN_VALUE);
    session.change(
        """
        UPDATE bundle SET kind = CASE kind WHEN 'PULL' THEN kind ELSE 'SERIES' END, lead = ?1,
          seen = CASE WHEN standing IS NOT NULL AND stood <= ?2 THEN standing ELSE seen END,
          stood = CASE WHEN standing IS ?3 THEN stood ELSE ?4 END, standing = ?3
        WHERE id = ?5\
        """,
        lead,
        looked,
        text(now),
        at,
        bundle);
  }

  /** The reader has seen how far it has come. */
  static void see(Session session, long bundle) throws SQLException {
    session.change(
        "UPDATE bundle SET seen = standing WHERE id = ? AND standing IS NOT seen", bundle);
  }

  /** Series that have come further since then, the last first. */
  static List<Long> moved(Session session, Instant since, int limit) throws SQLException {
    return session.list(
        row -> row.getLong(1),
        """
        SELECT id FROM bundle WHERE stood > ? AND lead IS NOT NULL
          AND seen IS NOT NULL AND standing IS NOT seen
        ORDER BY stood DESC LIMIT ?\
        """,
        since,
        limit);
  }

  static Optional<Standing> of(ResultSet row) throws SQLException {
    return Columns.optionalText(row, "standing").map(Standings::read);
  }

  /** What is new in it since it was last seen, in words. */
  static List<String> news(ResultSet row, Optional<Instant> looked) throws SQLException {
    var now = of(row);
    var stood = Columns.optionalInstant(row, "stood");
    if (now.isEmpty() || looked.isEmpty() || !stood.filter(looked.get()::isBefore).isPresent()) {
      return List.of();
    }
    var seen = Columns.optionalText(row, "seen").map(Standings::read);
    return seen.map(before -> now.get().since(before)).orElse(List.of("new"));
  }

  static String text(Standing standing) {
    var lines = new ArrayList<String>();
    lines.add(counts(standing));
    lines.add(standing.appliedTo().map(Standings::line).orElse(""));
    standing.repliers().forEach(name -> lines.add(line(name)));
    return String.join("\n", lines);
  }

  private static String counts(Standing standing) {
    return standing.version()
        + " "
        + standing.parts()
        + " "
        + standing.mails()
        + " "
        + standing.reviewed()
        + " "
        + standing.acked()
        + " "
        + standing.tested()
        + (standing.merged() ? " 1" : " 0");
  }

  private static Standing read(String text) {
    var lines = text.split("\n", -1);
    var numbers = new ArrayList<Integer>();
    for (var word : lines[0].split(" ")) {
      numbers.add(Integer.parseInt(word));
    }
    return new Standing(
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        List.of(lines).subList(2, lines.length),
        numbers.get(3),
        numbers.get(4),
        numbers.get(5),
        Optional.of(lines[1]).filter(tree -> !tree.isEmpty()),
        numbers.get(6) == 1);
  }

  private static String line(String text) {
    return StorableText.of(text, StorableText.AUTHOR).replace('\n', ' ').replace('\r', ' ');
  }
}
