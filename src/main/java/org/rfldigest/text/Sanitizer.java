package org.rfldigest.text;

import java.text.Normalizer;

/**
 * The one gate for foreign text on its way to a terminal. What could steer the terminal, reorder a
 * row or hide in it becomes a visible substitute or is taken out; words in every script come
 * through.
 */
public final class Sanitizer {

  private static final int MARKS_PER_BASE = 2;
  private static final int REPLACEMENT = 0xFFFD;
  private static final int DROP = -1;
  private static final int TAB_STOP = 8;

  private Sanitizer() {}

  /** Safe text of one row: line breaks and tabs become blanks. */
  public static String line(String text) {
    return isPlain(text) ? text : rebuild(text, false);
  }

  /** Safe text of several rows: line breaks stay, tabs go on to the next eighth column. */
  public static String text(String text) {
    return isPlain(text) ? text : rebuild(text, true);
  }

  private static boolean isPlain(String text) {
    for (var at = 0; at < text.length(); at++) {
      var character = text.charAt(at);
      if (character < 0x20 || (character > 0x7E && !isQuiet(character))) {
        return false;
      }
    }
    return true;
  }

  /** Letters and signs that are met often, take one column and combine with nothing. */
  private static boolean isQuiet(char character) {
    return (character > 0xA0 && character < 0x300 && character != 0xAD)
        || (character >= 0x2010 && character <= 0x2027)
        || (character >= 0x2190 && character < 0x2300)
        || (character >= 0x2500 && character < 0x25FD);
  }

  private static String rebuild(String text, boolean rows) {
    var safe = new StringBuilder(text.length());
    var out = new Gate(safe);
    var composed = composed(text);
    for (var at = 0; at < composed.length(); ) {
      var codePoint = composed.codePointAt(at);
      at += Character.charCount(codePoint);
      if (rows && codePoint == '\n') {
        safe.append('\n');
        out.endRow();
      } else if (rows && codePoint == '\t') {
        out.tab();
      } else {
        out.accept(codePoint, at < composed.length() ? composed.codePointAt(at) : 0);
      }
    }
    return safe.toString();
  }

  private static String composed(String text) {
    for (var at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 0x300) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /** What stands for a character that may not pass as it is; {@link #DROP} takes it out. */
  static int substitute(int codePoint) {
    if (codePoint < 0x20) {
      return codePoint == '\n' || codePoint == '\t' || codePoint == '\r' ? ' ' : 0x2400 + codePoint;
    }
    if (codePoint < 0x7F) {
      return codePoint;
    }
    if (codePoint == 0x7F) {
      return 0x2421;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          REPLACEMENT;
      case Character.SPACE_SEPARATOR -> codePoint == 0x3000 ? codePoint : ' ';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.FORMAT -> DROP;
      default -> isInvisible(codePoint) ? DROP : codePoint;
    };
  }

  /** Letters and marks that Unicode draws as nothing: Hangul fillers and variation selectors. */
  private static boolean isInvisible(int codePoint) {
    return codePoint == 0x115F
        || codePoint == 0x1160
        || codePoint == 0x3164
        || codePoint == 0xFFA0
        || codePoint == 0x034F
        || codePoint == 0x17B4
        || codePoint == 0x17B5
        || (codePoint >= 0x180B && codePoint <= 0x180F)
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /** Decides on each character by what stands before it. */
  private static final class Gate {

    private final StringBuilder safe;
    private int rowStart;
    private int before;
    private int marks;

    Gate(StringBuilder safe) {
      this.safe = safe;
    }

    void endRow() {
      rowStart = safe.length();
      before = 0;
    }

    void tab() {
      var column = Width.of(safe.substring(rowStart));
      safe.repeat(' ', TAB_STOP - column % TAB_STOP);
      rowStart = safe.length(); // columns are counted from here on: it is a stop
      before = ' ';
    }

    void accept(int codePoint, int next) {
      if (codePoint == Cluster.EMOJI_SELECTOR || codePoint == Cluster.JOINER) {
        join(codePoint, next);
        return;
      }
      if (Cluster.isMark(codePoint)) {
        mark(codePoint);
        return;
      }
      var shown = substitute(codePoint);
      if (shown != DROP) {
        safe.appendCodePoint(shown);
        before = shown;
        marks = 0;
      }
    }

    private void mark(int codePoint) {
      if (before > ' ' && marks < MARKS_PER_BASE && substitute(codePoint) == codePoint) {
        safe.appendCodePoint(codePoint);
        marks++;
      }
    }

    /** Emoji are joined and coloured by invisible characters; elsewhere these have no business. */
    private void join(int codePoint, int next) {
      var follows = Character.isEmoji(before) && before > 0x7F || before == Cluster.EMOJI_SELECTOR;
      var goesOn = codePoint == Cluster.EMOJI_SELECTOR || Character.isExtendedPictographic(next);
      if (follows && goesOn && before != codePoint) {
        safe.appendCodePoint(codePoint);
        before = codePoint == Cluster.EMOJI_SELECTOR ? codePoint : 0x1F600;
      }
    }
  }
}
