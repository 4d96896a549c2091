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
    var start = 0;
    do {
      var end = end(text, start, Math.max(1, columns));
      rows.add(text.substring(start, end));
      start = end;
    } while (start < text.length());
    return rows;
  }

  /**
   * Rows of at most so many columns, with the spacing as it is: broken between words where it can,
   * and then set in as far as the first row.
   */
  public static List<String> spaced(String text, int columns) {
    var rows = new ArrayList<String>();
    var indent = text.length() - text.stripLeading().length();
    var lead = indent < columns / 2 ? text.substring(0, indent) : "";
    var start = lead.length();
    do {
      while (!rows.isEmpty() && start < text.length() && text.charAt(start) == ' ') {
        start++;
      }
      var end = stop(text, start, end(text, start, Math.max(1, columns - lead.length())));
      var row = lead + text.substring(start, end);
      rows.add(end < text.length() ? row.stripTrailing() : row);
      start = end;
    } while (start < text.length());
    return rows;
  }

  /** Where a row ends that can go on to {@code end}: at a blank, or there. */
  private static int stop(String text, int start, int end) {
    for (var at = end; end < text.length() && at > start; at--) {
      if (text.charAt(at) == ' ') {
        return at;
      }
    }
    return end;
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
    var start = 0;
    for (var end = end(word, 0, columns); end < word.length(); end = end(word, start, columns)) {
      rows.add(word.substring(start, end));
      start = end;
    }
    return word.substring(start);
  }

  /** At least one cluster on, so that a wide character in one column cannot stop the way. */
  private static int end(String text, int start, int columns) {
    var end = Cut.end(text, start, columns);
    return end == start && start < text.length() ? Cluster.end(text, start) : end;
  }
}
