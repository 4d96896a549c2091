package org.rfldigest.tui.terminal;

import java.text.Normalizer;

/**
 * The characters that may be sent: all, or their likeness in ASCII for a terminal that knows no
 * more.
 */
enum Glyphs {
  UNICODE,
  ASCII;

  /** What to send for a cell's text, as wide as the text itself. */
  String of(String text, int columns) {
    if (this == UNICODE || isAscii(text)) {
      return text;
    }
    var likeness = likeness(text.codePointAt(0));
    return columns == 2 ? likeness + " " : likeness;
  }

  private static boolean isAscii(String text) {
    return text.length() == 1 && text.charAt(0) < 0x7F;
  }

  private static String likeness(int codePoint) {
    return switch (codePoint) {
      case '─', '━', '–', '—', '‐', '‑' -> "-";
      case '│', '┃', '▌', '▏' -> "|";
      case '┼', '┬', '┴', '├', '┤', '╭', '╮', '╰', '╯', '┌', '┐', '└', '┘' -> "+";
      case '…', '·' -> ".";
      case '•', '●', '▪' -> "*";
      case '▸', '›', '→', '❯', '»' -> ">";
      case '‹', '←', '«' -> "<";
      case '↑' -> "^";
      case '↓' -> "v";
      case '“', '”', '„' -> "\"";
      case '‘', '’' -> "'";
      case '█', '▓', '▒', '■' -> "#";
      case '░', '□' -> ".";
      case '▁', '▂' -> "_";
      case '▃', '▄' -> "-";
      case '▅', '▆' -> "=";
      case '▇' -> "#";
      case '○', '◇' -> "o";
      case '◆' -> "*";
      case '≠' -> "!";
      case '≤' -> "<";
      case '≥' -> ">";
      case '×', '✗' -> "x";
      case '✓' -> "v";
      default -> unaccented(codePoint);
    };
  }

  private static String unaccented(int codePoint) {
    if (codePoint < 0xC0 || codePoint > 0x17F) {
      return "?";
    }
    var parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
    return parts.charAt(0) < 0x7F ? parts.substring(0, 1) : "?";
  }
}
