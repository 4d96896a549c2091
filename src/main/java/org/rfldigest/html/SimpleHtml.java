package org.rfldigest.html;

import java.util.Optional;
import org.rfldigest.html.SimpleTag.Role;

/**
 * The plain text of HTML in which nothing has to be repaired: a few known tags in lower case,
 * rightly nested, no block inside a phrase, and the usual entities. It is the text that jsoup
 * finds, in a small part of the time; all other HTML is left to jsoup.
 */
final class SimpleHtml {

  private static final int FAILED = -1;

  /** What is read; the text takes the place of what was read already, for it is never longer. */
  private final char[] html;

  private final Nesting nesting = new Nesting();
  private int size;
  private boolean odd;
  private boolean selfClosing;

  private SimpleHtml(String html) {
    this.html = html.toCharArray();
  }

  /** On one line, white space collapsed; empty where the HTML is not that simple. */
  static Optional<String> text(String html) {
    return new SimpleHtml(html).text();
  }

  private Optional<String> text() {
    for (var at = 0; at < html.length; ) {
      at =
          switch (html[at]) {
            case '<' -> markup(at);
            case '&' -> reference(at);
            default -> words(at);
          };
      if (at == FAILED) {
        return Optional.empty();
      }
    }
    if (nesting.isInPhrase()) {
      return Optional.empty();
    }
    var text = new String(html, 0, size > 0 && html[size - 1] == ' ' ? size - 1 : size);
    return Optional.of(odd ? PlainText.collapsed(text) : text);
  }

  /** Takes what comes up to the next tag or reference. */
  private int words(int from) {
    var length = size;
    var at = from;
    for (; at < html.length; at++) {
      var c = html[at];
      if (c == '<' || c == '&') {
        break;
      }
      if (c > ' ' && c <= '~') {
        html[length++] = c;
      } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        if (length > 0 && html[length - 1] != ' ') {
          html[length++] = ' ';
        }
      } else {
        size = length;
        if (!unusual(c)) {
          return FAILED;
        }
        length = size;
      }
    }
    size = length;
    return at;
  }

  private void space() {
    if (size > 0 && html[size - 1] != ' ') {
      html[size++] = ' ';
    }
  }

  /**
   * Outside of preformatted text jsoup takes no-break spaces for spaces and leaves out what cannot
   * be seen.
   */
  private boolean unusual(char c) {
    var isSpace = c == '\u00A0';
    var isNothing = c == '\u00AD' || c == '\u200B';
    if (c < ' ' || nesting.isPreformatted() && (isSpace || isNothing)) {
      return false;
    }
    if (isSpace) {
      space();
    } else if (!isNothing) {
      html[size++] = c;
      odd = true;
    }
    return true;
  }

  private int reference(int at) {
    var end = at + 1;
    if (end == html.length || " \t\n\r<&".indexOf(html[end]) >= 0) {
      html[size++] = '&';
      return end;
    }
    while (end < html.length && end - at < 8 && html[end] != ';') {
      end++;
    }
    if (end == html.length || html[end] != ';') {
      return FAILED;
    }
    var meant = html[at + 1] == '#' ? number(at + 2, end) : named(at + 1, end);
    if (meant > ' ' && meant <= '~') {
      html[size++] = (char) meant;
      return end + 1;
    }
    return meant >= '\u00A0' && unusual((char) meant) ? end + 1 : FAILED;
  }

  /** 0 where it is not one of the few. */
  private int named(int start, int end) {
    return switch (new String(html, start, end - start)) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      case "nbsp" -> '\u00A0';
      case "rsquo" -> '\u2019';
      case "lsquo" -> '\u2018';
      case "ldquo" -> '\u201C';
      case "rdquo" -> '\u201D';
      case "ndash" -> '\u2013';
      case "mdash" -> '\u2014';
      case "hellip" -> '\u2026';
      default -> 0;
    };
  }

  /** 0 where it is no number of a character below the surrogates. */
  private int number(int start, int end) {
    var hex = html[start] == 'x';
    var number = 0;
    for (var i = hex ? start + 1 : start; i < end; i++) {
      var digit = Character.digit(html[i], hex ? 16 : 10);
      if (digit < 0 || html[i] > 'f') {
        return 0;
      }
      number = number * (hex ? 16 : 10) + digit;
    }
    return number < Character.MIN_SURROGATE ? number : 0;
  }

  private int markup(int at) {
    var next = at + 1 < html.length ? html[at + 1] : ' ';
    if (next == '/') {
      return endTag(at + 2);
    }
    if (next >= 'a' && next <= 'z') {
      return startTag(at + 1);
    }
    if (next > '~' || Character.isLetterOrDigit(next) || next == '!' || next == '?') {
      return FAILED;
    }
    html[size++] = '<';
    return at + 1;
  }

  private int nameEnd(int start) {
    var end = start;
    while (end < html.length && (html[end] >= 'a' && html[end] <= 'z' || isFigure(html[end]))) {
      end++;
    }
    return end;
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private int endTag(int start) {
    var nameEnd = nameEnd(start);
    var at = nameEnd;
    while (at < html.length && isBlank(html[at])) {
      at++;
    }
    if (nameEnd == start || at == html.length || html[at] != '>') {
      return FAILED;
    }
    var tag = SimpleTag.named(html, start, nameEnd);
    if (tag == null || !nesting.closes(tag)) {
      return FAILED;
    }
    if (tag.role() != Role.INLINE) {
      space();
    }
    return at + 1;
  }

  private int startTag(int start) {
    var nameEnd = nameEnd(start);
    var tag = SimpleTag.named(html, start, nameEnd);
    if (tag == null) {
      return FAILED;
    }
    var end = tagEnd(nameEnd);
    if (end == FAILED || !nesting.opens(tag, selfClosing)) {
      return FAILED;
    }
    if (tag.role() == Role.PICTURE ? !isElementOver(end) : tag.role() != Role.INLINE) {
      space();
    }
    return end;
  }

  private boolean isElementOver(int at) {
    return at == html.length || html[at] == '<' && at + 1 < html.length && html[at + 1] == '/';
  }

  /**
   * After the tag whose attributes begin here, all of them with values in quotes or without any.
   */
  private int tagEnd(int attributes) {
    selfClosing = false;
    for (var at = attributes; at < html.length; ) {
      var begin = at;
      while (at < html.length && isBlank(html[at])) {
        at++;
      }
      if (at < html.length && html[at] == '>') {
        return at + 1;
      }
      if (at + 1 < html.length && html[at] == '/' && html[at + 1] == '>') {
        selfClosing = true;
        return at + 2;
      }
      at = at == begin ? FAILED : attributeEnd(at);
      if (at == FAILED) {
        break;
      }
    }
    return FAILED;
  }

  private int attributeEnd(int start) {
    var at = start;
    while (at < html.length && isAttributeName(html[at])) {
      at++;
    }
    if (at == start || at + 1 >= html.length) {
      return FAILED;
    }
    if (html[at] != '=') {
      return at;
    }
    var quote = html[++at];
    if (quote != '"' && quote != '\'') {
      return FAILED;
    }
    for (at++; at < html.length; at++) {
      if (html[at] == quote) {
        return at + 1;
      }
    }
    return FAILED;
  }

  private static boolean isAttributeName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isFigure(c) || c == '-' || c == ':';
  }
}
