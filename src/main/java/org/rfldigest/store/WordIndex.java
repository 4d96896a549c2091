package org.rfldigest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Tokens.Mark;

/**
 * The words of all entries. A document's number begins with the hour of its date, so that the index
 * itself gives the newest first and a span of time is a span of numbers.
 */
final class WordIndex {

  /** The version of the schema that brought them. */
  static final String TABLES =
      """
      -- A document of words is numbered by its date, see WordIndex; unindexed entries have
      -- their title there and not their text yet.
      CREATE VIRTUAL TABLE words USING fts5(
        text, content='', contentless_delete=1, detail=none, prefix='2 3', tokenize='ascii'
      );
      CREATE TABLE searchable (
        id INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL UNIQUE REFERENCES entry
      ) STRICT;
      CREATE TABLE unindexed (
        entry INTEGER PRIMARY KEY REFERENCES entry
      ) STRICT;
      INSERT INTO unindexed SELECT entry FROM verdict;
      """;

  private static final String ROW =
      """
      e.title AS title, s.key AS feed,
        min(coalesce(e.published, e.updated, e.first_seen), e.first_seen) AS date
      FROM entry e JOIN subscription s ON s.id = e.subscription
      """;
  private static final String HIT =
      """
      SELECT e.id, CASE s.title WHEN '' THEN s.key ELSE s.title END, e.title,
        coalesce(e.published, e.updated, e.first_seen)
      FROM entry e JOIN subscription s ON s.id = e.subscription WHERE e.id = ?\
      """;
  private static final String DOCUMENT = "INSERT INTO words (rowid, text) VALUES (?, ?)";
  private static final String SEARCHABLE =
      "INSERT OR FAIL INTO searchable (id, entry) VALUES (?, ?)";
  private static final String UNINDEXED = "INSERT OR FAIL INTO unindexed (entry) VALUES (?)";
  private static final long SPAN = 3_600_000L;
  private static final long IN_A_SPAN = 1_024;
  private static final long FIRST = -631_152_000_000L / SPAN;
  private static final int COUNTED = 1_000;

  private WordIndex() {}

  /** Makes titles and verdicts searchable now; the texts wait to be indexed. */
  static void judged(Session session, Map<Long, Verdict> verdicts) throws SQLException {
    var documents = new TreeMap<Long, Set<String>>();
    for (var judged : verdicts.entrySet()) {
      var number = judged.getKey();
      var row = session.first(WordIndex::row, "SELECT " + ROW + " WHERE e.id = ?", number);
      if (row.isPresent()) {
        var id = renumbered(session, number, row.get().date());
        documents.put(id, tokens(row.get(), judged.getValue()));
        session.change("INSERT OR IGNORE INTO unindexed (entry) VALUES (?)", number);
      }
    }
    insert(session, documents);
  }

  /** The same of new entries, about which the index knows nothing yet. */
  static void arrived(Session session, List<Arrival> arrivals) throws SQLException {
    var documents = new ArrayList<Document>();
    var next = new HashMap<Long, Long>();
    var marks = new HashMap<String, String>();
    var searchable = new Rows(session, SEARCHABLE);
    var unindexed = new Rows(session, UNINDEXED);
    for (var arrival : arrivals) {
      var stored = arrival.stored();
      var row = row(stored);
      var span = span(row.date());
      var known = next.get(span);
      if (known == null) {
        searchable.end();
      }
      var id = known == null ? free(session, span) : known;
      follow(next, span, id);
      searchable.add(id, stored.number());
      if (arrival.words().isEmpty()) {
        unindexed.add(stored.number());
      }
      var mark = marks.computeIfAbsent(row.feed(), feed -> Tokens.mark(Mark.FEED, feed));
      documents.add(new Document(id, text(mark, row, arrival)));
    }
    searchable.end();
    unindexed.end();
    documents.sort((one, other) -> Long.compare(one.id(), other.id()));
    for (var document : documents) {
      session.change(DOCUMENT, document.id(), document.text());
    }
  }

  private record Document(long id, String text) {}

  private static String text(String mark, Row row, Arrival arrival) {
    var text = new StringBuilder(mark);
    marks(arrival.verdict()).forEach(other -> text.append(' ').append(other));
    Tokens.write(row.title(), text);
    arrival
        .words()
        .ifPresent(words -> words.tokens().forEach(word -> text.append(' ').append(word)));
    return text.toString();
  }

  private static Row row(StoredEntry stored) {
    return new Row(stored.entry().title(), stored.key().subscription(), Inbox.date(stored));
  }

  /** Adds the words of the texts to those of titles and verdicts. */
  static void index(Session session, Map<Long, String> texts) throws SQLException {
    var documents = new TreeMap<Long, Set<String>>();
    for (var text : texts.entrySet()) {
      var number = text.getKey();
      var judged =
          session.first(
              row -> new Judged(row(row), Verdicts.of(row)),
              "SELECT v.*, " + ROW + " JOIN verdict v ON v.entry = e.id WHERE e.id = ?",
              number);
      if (judged.isPresent()) {
        var tokens = tokens(judged.get().row(), judged.get().verdict());
        tokens.addAll(Tokens.of(text.getValue()));
        documents.put(renumbered(session, number, judged.get().row().date()), tokens);
      }
      session.change("DELETE FROM unindexed WHERE entry = ?", number);
    }
    insert(session, documents);
  }

  private record Row(String title, String feed, long date) {}

  private record Judged(Row row, Verdict verdict) {}

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getString("title"), row.getString("feed"), row.getLong("date"));
  }

  private static Set<String> tokens(Row row, Verdict verdict) {
    var tokens = new LinkedHashSet<String>();
    tokens.add(Tokens.mark(Mark.FEED, row.feed()));
    tokens.addAll(marks(verdict));
    tokens.addAll(Tokens.of(row.title()));
    return tokens;
  }

  private static List<String> marks(Verdict verdict) {
    var marks = new ArrayList<String>();
    verdict.components().forEach(key -> marks.add(Tokens.mark(Mark.COMPONENT, key)));
    verdict.release().ifPresent(one -> marks.add(Tokens.mark(Mark.RELEASE, one.toString())));
    verdict.status().ifPresent(one -> marks.add(Tokens.mark(Mark.STATUS, one.word())));
    return marks;
  }

  /** Takes the document out of the index; the number for its successor. */
  private static long renumbered(Session session, long number, long date) throws SQLException {
    var known =
        session.first(row -> row.getLong(1), "SELECT id FROM searchable WHERE entry = ?", number);
    if (known.isPresent()) {
      session.change("DELETE FROM words WHERE rowid = ?", known.get());
      session.change("DELETE FROM searchable WHERE id = ?", known.get());
    }
    var id = free(session, span(date));
    session.change("INSERT INTO searchable (id, entry) VALUES (?, ?)", id, number);
    return id;
  }

  /** In the order of their numbers: for one out of order the index begins a new part. */
  private static void insert(Session session, SortedMap<Long, Set<String>> documents)
      throws SQLException {
    for (var document : documents.entrySet()) {
      session.change(DOCUMENT, document.getKey(), String.join(" ", document.getValue()));
    }
  }

  /** Where a span is full its documents lie in a later one, which may be filled by its own, too. */
  private static void follow(Map<Long, Long> next, long span, long id) {
    var lies = id / IN_A_SPAN;
    if ((id + 1) % IN_A_SPAN == 0) {
      next.remove(lies);
    } else if (lies == span || next.containsKey(lies)) {
      next.put(lies, id + 1);
    }
  }

  /** The next number of the span; where it is full, of one behind it, found in few steps. */
  private static long free(Session session, long span) throws SQLException {
    var next = next(session, span);
    if (next.isPresent()) {
      return next.get();
    }
    var full = span;
    var room = span + 1;
    for (var step = 1L; next(session, room).isEmpty(); step *= 2) {
      full = room;
      room += step;
    }
    while (room - full > 1) {
      var middle = (full + room) / 2;
      if (next(session, middle).isEmpty()) {
        full = middle;
      } else {
        room = middle;
      }
    }
    return next(session, room).orElseThrow();
  }

  private static Optional<Long> next(Session session, long span) throws SQLException {
    var end = (span + 1) * IN_A_SPAN;
    var last =
        session.first(
            row -> row.getLong(1),
            "SELECT id FROM searchable WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT 1",
            span * IN_A_SPAN,
            end);
    return Optional.of(last.map(id -> id + 1).orElse(span * IN_A_SPAN)).filter(id -> id < end);
  }

  /** Dates before 1950 count as that year. */
  private static long span(long millis) {
    return Math.max(0, Math.floorDiv(millis, SPAN) - FIRST);
  }

  static List<StoredEntry> unindexed(Session session, int limit) throws SQLException {
    return Entries.of(session, "(SELECT entry FROM unindexed ORDER BY entry DESC LIMIT ?)", limit);
  }

  static boolean isBehind(Session session) throws SQLException {
    return session
        .first(row -> row.getBoolean(1), "SELECT EXISTS (SELECT 1 FROM unindexed)")
        .orElse(false);
  }

  static Found search(Session session, Wanted wanted, int limit) throws SQLException {
    var numbers = begun(session, wanted, Math.max(limit, COUNTED) + 1);
    var hits = new ArrayList<Found.Hit>();
    for (var number : numbers.subList(0, Math.min(limit, numbers.size()))) {
      session.first(WordIndex::hit, HIT, number).ifPresent(hits::add);
    }
    var isMore = numbers.size() > Math.max(limit, COUNTED);
    return new Found(hits, isMore ? numbers.size() - 1 : numbers.size(), isMore);
  }

  private static Found.Hit hit(ResultSet row) throws SQLException {
    return new Found.Hit(
        row.getLong(1), row.getString(2), row.getString(3), Instant.ofEpochMilli(row.getLong(4)));
  }

  /** A word that stands in so many entries is what was meant, whatever else begins like it. */
  private static List<Long> begun(Session session, Wanted wanted, int limit) throws SQLException {
    var finished = wanted.finished();
    if (finished.isPresent()) {
      var numbers = numbers(session, finished.get(), limit);
      if (numbers.size() == limit) {
        return numbers;
      }
    }
    return numbers(session, wanted, limit);
  }

  private static List<Long> numbers(Session session, Wanted wanted, int limit) throws SQLException {
    var from = wanted.after().map(WordIndex::first).orElse(0L);
    var to = wanted.before().map(WordIndex::first).orElse(Long.MAX_VALUE);
    var expression = wanted.expression();
    return expression.isEmpty()
        ? session.list(
            row -> row.getLong(1),
            "SELECT entry FROM searchable WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT ?",
            from,
            to,
            limit)
        : session.list(
            row -> row.getLong(1),
            """
            SELECT s.entry FROM words w CROSS JOIN searchable s ON s.id = w.rowid
            WHERE w.words MATCH ? AND w.rowid >= ? AND w.rowid < ? ORDER BY w.rowid DESC LIMIT ?\
            """,
            expression,
            from,
            to,
            limit);
  }

  /** The first number that a date of this hour can have. */
  private static long first(Instant instant) {
    return span(Columns.millis(instant)) * IN_A_SPAN;
  }
}
