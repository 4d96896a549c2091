package org.rfldigest.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into rows: between words where it can, within a word where it must. */
public final class Wrap {

  private Wrap() {}

  /**
   * Rows of at most so many columns; line breaks in the text are kept, an empty text is one row.
   */
  public static List<String> words(String text, int columns) {
    var rows = new ArrayList<String>();
    var start = 0;
    while (start <= text.length()) {
      var end = text.indexOf('\n', start);
      var stop = end < 0 ? text.length() : end;
      paragraph(text.substring(start, stop), Math.max(1, columns), rows);
      start = stop + 1;
    }
    return rows;
  }

  /** Rows of exactly the given columns, whatever the words: for text whose spacing matters. */
  public static List<String> columns(String text, int columns) {
    var rows = new ArrayList<String>();
    for (var rest = text; ; ) {
      var head = forcedHead(rest, Math.max(1, columns));
      rows.add(head);
      if (head.length() == rest.length()) {
        return rows;
      }
      rest = rest.substring(head.length());
    }
  }

  private static void paragraph(String text, int columns, List<String> rows) {
    var row = new StringBuilder();
    var used = 0;
    for (var start = 0; start < text.length(); ) {
      var blank = text.indexOf(' ', start);
      var end = blank < 0 ? text.length() : blank;
      var word = text.substring(start, end);
      start = end + 1;
      if (used > 0 && used + 1 + Width.of(word) > columns) {
        rows.add(row.toString());
        row.setLength(0);
        used = 0;
      }
      if (used > 0) {
        row.append(' ');
      }
      var tail = rowsOfLongWord(word, columns, rows);
      row.append(tail);
      used = Width.of(row.toString());
    }
    rows.add(row.toString());
  }

  /** Adds the full rows of a word that is wider than a row; what is left begins the next row. */
  private static String rowsOfLongWord(String word, int columns, List<String> rows) {
    var rest = word;
    while (Width.of(rest) > columns) {
      var head = forcedHead(rest, columns);
      if (head.length() == rest.length()) {
        break;
      }
      rows.add(head);
      rest = rest.substring(head.length());
    }
    return rest;
  }

  /** At least one cluster, so that a wide character in one column cannot stop the way. */
  private static String forcedHead(String text, int columns) {
    var head = Cut.head(text, columns);
    return head.isEmpty() && !text.isEmpty() ? text.substring(0, Cluster.end(text, 0)) : head;
  }
}
