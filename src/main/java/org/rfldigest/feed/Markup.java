package org.rfldigest.feed;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds tags, comments and sections in UTF-8 bytes, by the letters alone; forgiving, and linear.
 */
final class Markup {

  private final byte[] bytes;
  private final Map<String, int[]> found = new HashMap<>();

  /** Of the tag last read: its name, where it ends, and what is over bounds in it. */
  int nameStart;

  int nameEnd;
  int tagEnd;
  int excessStart;
  boolean selfClosing;

  Markup(byte[] bytes) {
    this.bytes = bytes;
  }

  int next(char wanted, int from) {
    for (var i = from; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** As long as nothing was found before the offset, the last answer still holds: linear in all. */
  int next(String wanted, int from) {
    var last = found.computeIfAbsent(wanted, unused -> new int[] {0, -2});
    if (last[1] != -2 && from >= last[0] && (last[1] == -1 || from <= last[1])) {
      return last[1];
    }
    var at = next(wanted.charAt(0), from);
    while (at >= 0 && !starts(wanted, at)) {
      at = next(wanted.charAt(0), at + 1);
    }
    last[0] = from;
    last[1] = at;
    return at;
  }

  /** Without regard to the case of ASCII letters; the wanted letters are lower case. */
  boolean starts(String wanted, int at) {
    if (at + wanted.length() > bytes.length) {
      return false;
    }
    for (var i = 0; i < wanted.length(); i++) {
      if (lower(bytes[at + i]) != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean isBlank(int start, int end) {
    for (var i = start; i < end; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  boolean isNameStart(int at) {
    if (at >= bytes.length) {
      return false;
    }
    var c = lower(bytes[at]);
    return c >= 'a' && c <= 'z' || c == '_' || bytes[at] < 0;
  }

  /**
   * Reads the start or end tag whose name begins here; false where the body ends in it. The next
   * one ends a tag that lacks its bracket.
   */
  boolean readTag(int name) {
    nameStart = name;
    var i = name;
    while (i < bytes.length && isName(bytes[i])) {
      i++;
    }
    nameEnd = i;
    excessStart = -1;
    var attributes = 0;
    for (var before = ' '; i < bytes.length; i++) {
      var c = (char) (bytes[i] & 0xFF);
      if (c == '>' || c == '<') {
        tagEnd = c == '>' ? i + 1 : i;
        selfClosing = before == '/';
        return true;
      }
      if ((c == '"' || c == '\'') && before == '=') {
        i = valueEnd(i);
        if (i < 0) {
          return false;
        }
        before = c;
        continue;
      }
      if (isSpace(before)
          && !isSpace(c)
          && c != '/'
          && ++attributes > Bounds.ATTRIBUTES
          && excessStart < 0) {
        excessStart = i;
      }
      before = isSpace(c) && before == '=' ? before : c;
    }
    return false;
  }

  /** Where the quoted value ends; a quote that is never closed ends with its tag. */
  private int valueEnd(int quote) {
    var closing = -1;
    for (var i = quote + 1; i < bytes.length; i++) {
      if (bytes[i] == bytes[quote]) {
        return i;
      }
      if (bytes[i] == '>' && closing < 0) {
        closing = i;
      }
      if (bytes[i] == '<' && closing >= 0) {
        return closing - 1;
      }
    }
    return closing < 0 ? -1 : closing - 1;
  }

  String name() {
    return new String(bytes, nameStart, nameEnd - nameStart, StandardCharsets.UTF_8);
  }

  /** Whether the tag's name, without a prefix, is this one. */
  boolean isNamed(String local) {
    var start = nameStart;
    for (var i = nameStart; i < nameEnd; i++) {
      if (bytes[i] == ':') {
        start = i + 1;
      }
    }
    return nameEnd - start == local.length() && starts(local, start);
  }

  boolean hasPrefix() {
    for (var i = nameStart; i < nameEnd; i++) {
      if (bytes[i] == ':') {
        return true;
      }
    }
    return false;
  }

  /** Whether the tag's name begins with the prefix, up to its colon, that the name there has. */
  boolean samePrefix(int name) {
    for (var i = 0; nameStart + i < nameEnd; i++) {
      if (bytes[name + i] != bytes[nameStart + i]) {
        return false;
      }
      if (bytes[name + i] == ':') {
        return true;
      }
    }
    return false;
  }

  boolean sameName(int start, int end) {
    if (end - start != nameEnd - nameStart) {
      return false;
    }
    for (var i = 0; i < end - start; i++) {
      if (lower(bytes[start + i]) != lower(bytes[nameStart + i])) {
        return false;
      }
    }
    return true;
  }

  /** The end of a declaration that may hold others between brackets. */
  int declarationEnd(int at) {
    var brackets = 0;
    for (var i = at; i < bytes.length; i++) {
      switch (bytes[i]) {
        case '[' -> brackets++;
        case ']' -> brackets--;
        case '"', '\'' -> {
          var quote = next((char) bytes[i], i + 1);
          i = quote < 0 ? i : quote;
        }
        case '>' -> {
          if (brackets <= 0) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return bytes.length;
  }

  /** The end of a processing instruction, also of one that lacks its second question mark. */
  int instructionEnd(int open) {
    var close = next("?>", open + 2);
    var tag = next('<', open + 2);
    if (close >= 0 && (tag < 0 || close < tag)) {
      return close + 2;
    }
    var end = next(">", open + 2);
    return end < 0 ? open + 2 : end + 1;
  }

  int line(int offset) {
    var line = 1;
    for (var i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static boolean isName(byte b) {
    return b > ' ' && b != '>' && b != '/' && b != '<' && b != '=' && b != '"' && b != '\''
        || b < 0;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + 32 : b & 0xFF;
  }
}
