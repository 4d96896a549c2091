package org.rfldigest.digest;

import java.util.regex.Pattern;

/**
 * The gate for foreign text into a Markdown file: what goes through renders as the plain text it
 * is, on one line, without markup, links or raw HTML of its own.
 */
final class MarkdownText {

  private static final String MARKUP = "\\`*_[]<>&#|~!$";

  /** What ends a link's address, or would be read as something else in it. */
  private static final String ENCODED = "()<>\\\"`";

  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,9})([.)])");

  private MarkdownText() {}

  static String escape(String foreign) {
    var text = oneLine(foreign);
    var escaped = new StringBuilder(text.length() + 16);
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      if (MARKUP.indexOf(character) >= 0 && needsEscape(text, i)) {
        escaped.append('\\');
      }
      escaped.append(character);
    }
    return escaped.toString().replace("://", ":\\//").replace(" — ", " – ");
  }

  /** An address that can stand between the parentheses of a link. */
  static String address(String link) {
    var address = new StringBuilder(link.length());
    link.codePoints()
        .forEach(point -> {
          if (point <= ' ' || point == 0x7F || ENCODED.indexOf(point) >= 0) {
            address.append("%%%02X".formatted(point));
          } else {
            address.appendCodePoint(point);
          }
        });
    return address.toString();
  }

  /** Where text begins a line: as {@link #escape}, and no list, rule or underline of a heading. */
  static String startOfLine(String foreign) {
    var escaped = escape(foreign);
    if (!escaped.isEmpty() && "-+=".indexOf(escaped.charAt(0)) >= 0) {
      return "\\" + escaped;
    }
    return NUMBERED.matcher(escaped).replaceFirst("$1\\\\$2");
  }

  /** An underscore within a word or a lone mark between spaces stays readable. */
  private static boolean needsEscape(String text, int at) {
    var character = text.charAt(at);
    if (character == '_') {
      return !(at > 0
          && at + 1 < text.length()
          && Character.isLetterOrDigit(text.charAt(at - 1))
          && Character.isLetterOrDigit(text.charAt(at + 1)));
    }
    return character != '!' || (at + 1 < text.length() && text.charAt(at + 1) == '[');
  }

  static String oneLine(String foreign) {
    var line = new StringBuilder(foreign.length());
    var space = true;
    for (var point : foreign.codePoints().toArray()) {
      if (isBlank(point)) {
        if (!space) {
          line.append(' ');
        }
        space = true;
      } else if (!isInvisible(point)) {
        line.appendCodePoint(point);
        space = false;
      }
    }
    return line.toString().strip();
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.getType(point) == Character.CONTROL;
  }

  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT -> point != 0x200D;
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }
}
