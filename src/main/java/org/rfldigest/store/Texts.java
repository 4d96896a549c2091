package org.rfldigest.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The texts of entries. Those that came together lie deflated in one piece, which is smaller and
 * costs less than each alone; a text that came alone, is long or was changed lies in a row of its
 * own, which goes before.
 */
final class Texts {

  /** The version of the schema that brought them. */
  static final String TABLES =
      """
      -- Texts that came together: of so many entries, numbered one after another from the first.
      -- Deflated are their lengths in bytes, four bytes each, and behind these the texts.
      CREATE TABLE texts (
        first INTEGER PRIMARY KEY,
        many INTEGER NOT NULL,
        content BLOB NOT NULL
      ) STRICT;
      """;

  /** Who wants one of them inflates all. */
  private static final int MOST = 16;

  private static final int LONGEST = 32_000;

  private Texts() {}

  /**
   * Texts made ready to be kept.
   *
   * @param column of so many in one piece, or of one alone
   */
  record Piece(int many, Object column) {}

  /** The texts in pieces, in their order. */
  static List<Piece> pieces(List<String> texts) {
    var pieces = new ArrayList<Piece>();
    for (var from = 0; from < texts.size(); ) {
      var to = end(texts, from);
      pieces.add(piece(texts.subList(from, to)));
      from = to;
    }
    return pieces;
  }

  private static int end(List<String> texts, int from) {
    var length = texts.get(from).length();
    var to = from + 1;
    while (to < texts.size() && to - from < MOST) {
      length += texts.get(to).length();
      if (length > LONGEST) {
        break;
      }
      to++;
    }
    return to;
  }

  private static Piece piece(List<String> texts) {
    if (texts.size() == 1) {
      return new Piece(1, Deflated.column(texts.getFirst()));
    }
    var each = texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    var length = each.stream().mapToInt(bytes -> bytes.length).sum();
    var all = ByteBuffer.allocate(Integer.BYTES * each.size() + length);
    each.forEach(bytes -> all.putInt(bytes.length));
    each.forEach(all::put);
    return new Piece(each.size(), Deflated.of(all.array()));
  }

  /**
   * Keeps the texts of entries that are numbered one after another.
   *
   * @param first the number of the first, of which no text is kept yet
   */
  static void keep(Session session, long first, List<Piece> pieces) throws SQLException {
    var next = first;
    for (var piece : pieces) {
      if (piece.many() == 1) {
        insert(session, next, piece.column());
      } else {
        session.change(
            "INSERT INTO texts (first, many, content) VALUES (?, ?, ?)",
            next,
            piece.many(),
            piece.column());
      }
      next += piece.many();
    }
  }

  static void insert(Session session, long entry, Object column) throws SQLException {
    session.change("INSERT INTO body (entry, content) VALUES (?, ?)", entry, column);
  }

  /** Puts a text in the place of the one before. */
  static void replace(Session session, long entry, Object column) throws SQLException {
    session.change("INSERT OR REPLACE INTO body (entry, content) VALUES (?, ?)", entry, column);
  }

  /** The text of an entry that is stored. */
  static String of(Session session, long entry) throws SQLException {
    var own =
        session.first(
            row -> row.getObject("content"), "SELECT content FROM body WHERE entry = ?", entry);
    return own.isPresent() ? Deflated.text(own.get()) : shared(session, entry);
  }

  /**
   * The same where the text that the entry may have for itself was read already.
   *
   * @param own a column, null where it has none
   */
  static String of(Session session, long entry, Object own) throws SQLException {
    return own == null ? shared(session, entry) : Deflated.text(own);
  }

  private static String shared(Session session, long entry) throws SQLException {
    return session
        .first(
            row -> inflated(session, row),
            "SELECT first, many, content FROM texts WHERE first <= ? ORDER BY first DESC LIMIT 1",
            entry)
        .flatMap(texts -> texts.of(entry))
        .orElse("");
  }

  /** Who reads one reads the next one, too, most often. */
  private static Inflated inflated(Session session, ResultSet row) throws SQLException {
    var first = row.getLong("first");
    var small = row.getBytes("content");
    var last = session.lastTexts();
    if (last.isPresent() && last.get().first == first && Arrays.equals(last.get().small, small)) {
      return last.get();
    }
    var texts = new Inflated(first, row.getInt("many"), small, Deflated.inflate(small));
    session.keepLast(texts);
    return texts;
  }

  /** Texts that were read last. */
  static final class Inflated {

    private final long first;
    private final int many;
    private final byte[] small;
    private final ByteBuffer all;

    private Inflated(long first, int many, byte[] small, byte[] all) {
      this.first = first;
      this.many = many;
      this.small = small;
      this.all = ByteBuffer.wrap(all);
    }

    /** Empty where it is none of them, or the piece is damaged. */
    private Optional<String> of(long entry) {
      var index = entry - first;
      var start = Integer.BYTES * many;
      if (index >= many || all.capacity() < start) {
        return Optional.empty();
      }
      for (var before = 0; before < index; before++) {
        start += all.getInt(Integer.BYTES * before);
      }
      var length = all.getInt(Integer.BYTES * (int) index);
      return start < 0 || length < 0 || length > all.capacity() - start
          ? Optional.empty()
          : Optional.of(new String(all.array(), start, length, StandardCharsets.UTF_8));
    }
  }
}
