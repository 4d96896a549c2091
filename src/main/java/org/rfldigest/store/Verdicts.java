package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.rfldigest.model.Match;
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
    var rows = new Rows(session, Bundles.NAME);
    for (var names : judgement.names().entrySet()) {
      Bundles.name(rows, names.getKey(), KinNames.of(names.getValue()));
    }
    rows.end();
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
    session.change("DELETE FROM verdict WHERE entry = ?", number);
    insert(session, number, verdict);
    session.change("DELETE FROM unjudged WHERE entry = ?", number);
  }

  /** Keeps the first verdict on an entry. */
  static void insert(Session session, long number, Verdict verdict) throws SQLException {
    session.change(
        """
        INSERT INTO verdict
          (entry, relevant, score, release, components, status, series, story, reasons)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        number,
        verdict.relevant(),
        verdict.score(),
        verdict.release(),
        components(verdict),
        verdict.status().map(Status::word),
        verdict.series().map(key -> StorableText.of(key, StorableText.ID)),
        verdict.story().map(key -> StorableText.of(key, StorableText.ID)),
        reasons(verdict));
  }

  private static String components(Verdict verdict) {
    var lines = new StringJoiner("\n");
    for (var component : verdict.components()) {
      lines.add(line(component));
    }
    return lines.toString();
  }

  private static String reasons(Verdict verdict) {
    var lines = new StringJoiner("\n");
    for (var reason : verdict.reasons()) {
      lines.add(line(reason));
    }
    return lines.toString();
  }

  static Map<Long, Verdict> of(Session session, Collection<Long> numbers) throws SQLException {
    var verdicts = new HashMap<Long, Verdict>();
    for (var number : numbers) {
      session
          .first(Verdicts::of, "SELECT * FROM verdict WHERE entry = ?", number)
          .ifPresent(verdict -> verdicts.put(number, verdict));
    }
    return verdicts;
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

  /** "4.0 names rust_binder", and after tabs what it found and where, or how sure it is. */
  private static String line(Reason reason) {
    var line = reason.points() + " " + cell(reason.sentence());
    var match = reason.match().map(found -> found.where().word() + "\t" + cell(found.text()));
    if (match.isPresent() || reason.percent().isPresent()) {
      line += "\t" + (reason.percent().isPresent() ? reason.percent().getAsInt() : "");
    }
    return line + match.map(found -> "\t" + found).orElse("");
  }

  private static String cell(String text) {
    return line(text).replace('\t', ' ');
  }

  private static String line(String text) {
    return StorableText.of(text, StorableText.TITLE).replace('\n', ' ').replace('\r', ' ');
  }

  private static Reason reason(String line) {
    var space = line.indexOf(' ');
    var cells = line.substring(space + 1).split("\t", 4);
    var percent = cells.length > 1 ? percent(cells[1]) : OptionalInt.empty();
    var match =
        cells.length > 3
            ? Match.Where.parse(cells[2]).map(where -> new Match(cells[3], where))
            : Optional.<Match>empty();
    return new Reason(cells[0], Double.parseDouble(line.substring(0, space)), match, percent);
  }

  private static OptionalInt percent(String number) {
    return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));
  }
}
