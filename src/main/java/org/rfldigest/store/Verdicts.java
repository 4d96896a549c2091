package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.model.Verdict;

/** What the rules made of the entries; components and reasons stand one a line in their columns. */
final class Verdicts {

  private Verdicts() {}

  /** Keeps the verdicts; the entries wait in the inbox from now on, or no longer. */
  static void judge(Session session, Judgement judgement) throws SQLException {
    for (var verdict : judgement.verdicts().entrySet()) {
      keep(session, verdict.getKey(), verdict.getValue());
    }
    for (var names : judgement.names().entrySet()) {
      Bundles.name(session, names.getKey(), names.getValue());
    }
    for (var together : judgement.together()) {
      Bundles.join(session, together, judgement.verdicts());
    }
    for (var verdict : new TreeMap<>(judgement.verdicts()).entrySet()) {
      if (verdict.getValue().relevant()) {
        Offer.make(session, verdict.getKey());
      } else {
        Inbox.withdraw(session, verdict.getKey());
      }
    }
  }

  private static void keep(Session session, long number, Verdict verdict) throws SQLException {
    session.change(
        """
        INSERT OR REPLACE INTO verdict
          (entry, relevant, score, release, components, status, series, story, reasons)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        number,
        verdict.relevant(),
        verdict.score(),
        verdict.release(),
        String.join("\n", verdict.components().stream().map(Verdicts::line).toList()),
        verdict.status().map(Status::word),
        verdict.series().map(key -> StorableText.of(key, StorableText.ID)),
        verdict.story().map(key -> StorableText.of(key, StorableText.ID)),
        String.join("\n", verdict.reasons().stream().map(Verdicts::line).toList()));
    session.change("DELETE FROM unjudged WHERE entry = ?", number);
  }

  static Verdict of(ResultSet row) throws SQLException {
    return new Verdict(
        row.getBoolean("relevant"),
        row.getDouble("score"),
        Columns.optionalText(row, "release").flatMap(Release::parse),
        row.getString("components").lines().toList(),
        Columns.optionalText(row, "status").flatMap(Status::parse),
        Columns.optionalText(row, "series"),
        Columns.optionalText(row, "story"),
        row.getString("reasons").lines().map(Verdicts::reason).toList());
  }

  private static String line(Reason reason) {
    return reason.points() + " " + line(reason.sentence());
  }

  private static String line(String text) {
    return StorableText.of(text, StorableText.TITLE).replace('\n', ' ').replace('\r', ' ');
  }

  private static Reason reason(String line) {
    var space = line.indexOf(' ');
    return new Reason(line.substring(space + 1), Double.parseDouble(line.substring(0, space)));
  }
}
