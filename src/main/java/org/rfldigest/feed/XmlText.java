package org.rfldigest.feed;

import java.nio.charset.StandardCharsets;
import org.rfldigest.html.Utf8Look;

/** Gathers the characters of a text or a value, its references resolved, its line ends made one. */
final class XmlText {

  private static final int FAILED = -1;
  private static final String[] NAMES = {"lt;", "gt;", "amp;", "quot;", "apos;"};
  private static final String MEANT = "<>&\"'";

  private final byte[] xml;
  private final int end;
  private final byte[] out;
  private int size;
  private boolean ascii = true;

  /**
   * @param most bytes of one text
   */
  XmlText(byte[] xml, int end, int most) {
    this.xml = xml;
    this.end = end;
    out = new byte[most];
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** What was gathered since it was taken last. */
  String taken() {
    var charset = ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    var taken = new String(out, 0, size, charset);
    size = 0;
    ascii = true;
    return taken;
  }

  /** Takes what comes up to the next tag, and gives where that is. */
  int characters(int from) {
    var at = from;
    while (at < end && at != FAILED) {
      at = run(at);
      if (at == end || xml[at] == '<') {
        return at;
      }
      at = xml[at] == '&' ? reference(at + 1) : unusual(at);
    }
    return at;
  }

  /** Takes letters that stand for themselves. */
  private int run(int from) {
    var at = from;
    var to = size;
    for (; at < end; at++) {
      var b = xml[at];
      if (b < ' ' && b != '\n' || b == '<' || b == '&' || b == ']') {
        break;
      }
      out[to++] = b;
    }
    size = to;
    return at;
  }

  private int unusual(int at) {
    if (xml[at] == ']') {
      if (at + 2 < end && xml[at + 1] == ']' && xml[at + 2] == '>') {
        return FAILED;
      }
      out[size++] = ']';
      return at + 1;
    }
    return control(at);
  }

  /** A tab, the end of a line or a letter beyond ASCII. */
  private int control(int at) {
    return switch (xml[at]) {
      case '\t', '\n' -> {
        out[size++] = xml[at];
        yield at + 1;
      }
      case '\r' -> {
        out[size++] = '\n';
        yield at + 1 < end && xml[at + 1] == '\n' ? at + 2 : at + 1;
      }
      default -> xml[at] < 0 ? letter(at) : FAILED;
    };
  }

  private int letter(int at) {
    var length = Utf8Look.length(xml, at, xml[at] & 0xFF);
    var isNone =
        length == 0
            || at + length > end
            || length == 3
                && xml[at] == (byte) 0xEF
                && xml[at + 1] == (byte) 0xBF
                && (xml[at + 2] & 0xFF) >= 0xBE;
    if (isNone) {
      return FAILED;
    }
    ascii = false;
    for (var i = at; i < at + length; i++) {
      out[size++] = xml[i];
    }
    return at + length;
  }

  /** Takes the inside of a section or a comment, where nothing but its end has a meaning. */
  boolean literal(int start, int close) {
    for (var at = start; at < close; ) {
      if (xml[at] >= ' ') {
        out[size++] = xml[at++];
      } else {
        at = control(at);
        if (at == FAILED) {
          return false;
        }
      }
    }
    return true;
  }

  /** Takes an attribute's value up to its quote, and gives what follows that. */
  int value(int start, byte quote) {
    for (var at = start; at < end && at != FAILED; ) {
      var b = xml[at];
      if (b == quote) {
        return at + 1;
      }
      if (b == '<') {
        return FAILED;
      }
      if (b == '&') {
        at = reference(at + 1);
      } else if (b < 0) {
        at = letter(at);
      } else if (b >= ' ' || b == '\n' || b == '\t') {
        out[size++] = b < ' ' ? (byte) ' ' : b;
        at++;
      } else {
        return FAILED;
      }
    }
    return FAILED;
  }

  private int reference(int name) {
    if (name < end && xml[name] == '#') {
      return number(name + 1);
    }
    for (var i = 0; i < NAMES.length; i++) {
      if (PlainXml.stands(NAMES[i], xml, name, end)) {
        out[size++] = (byte) MEANT.charAt(i);
        return name + NAMES[i].length();
      }
    }
    return FAILED;
  }

  private int number(int start) {
    var hex = start < end && xml[start] == 'x';
    var first = hex ? start + 1 : start;
    var number = 0;
    var at = first;
    for (; at < end && xml[at] != ';' && at < first + 6; at++) {
      var digit = xml[at] < 0 ? -1 : Character.digit(xml[at], hex ? 16 : 10);
      if (digit < 0) {
        return FAILED;
      }
      number = number * (hex ? 16 : 10) + digit;
    }
    return at > first && at < end && xml[at] == ';' && put(number) ? at + 1 : FAILED;
  }

  private boolean put(int character) {
    if (character >= ' ' && character < 0x80) {
      out[size++] = (byte) character;
      return true;
    }
    if (character < 0xA0 || character > 0xFFFD && character < 0x10000 || isSurrogate(character)) {
      return false;
    }
    for (var b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
      out[size++] = b;
    }
    ascii = false;
    return true;
  }

  private static boolean isSurrogate(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
        || character > Character.MAX_CODE_POINT;
  }
}
