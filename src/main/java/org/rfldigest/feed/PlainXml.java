package org.rfldigest.feed;

import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.UncheckedJDOMFactory;

/**
 * Parses XML of the plain kind that nearly all feeds are: names in ASCII, the five entities and
 * numbers, sections, comments. It gives the tree that {@link StrictXml} gives, straight from the
 * bytes and in a part of the time; whatever is not plain, or not well-formed, is left to that one.
 */
final class PlainXml {

  private static final UncheckedJDOMFactory JDOM = new UncheckedJDOMFactory();
  private static final int DEPTH = 48;
  private static final int FAILED = -1;

  private final byte[] xml;
  private final int end;
  private final XmlText text;
  private final XmlTag tag;
  private final int[] openNames = new int[DEPTH];
  private int depth;
  private Element root;
  private Element current;

  private PlainXml(byte[] utf8, int start, int end) {
    xml = utf8;
    this.end = end;
    text = new XmlText(utf8, end, end - start);
    tag = new XmlTag(utf8, end, text);
  }

  /**
   * @param start where the root's start tag begins
   * @param end after the root's end tag
   */
  static Optional<Document> parse(byte[] utf8, int start, int end) {
    try {
      return new PlainXml(utf8, start, end).parse(start);
    } catch (RuntimeException refusedByJdom) {
      return Optional.empty();
    }
  }

  private Optional<Document> parse(int start) {
    for (var at = start; at < end; ) {
      at = xml[at] == '<' ? markup(at) : text.characters(at);
      if (at == FAILED || depth == 0 && at < end) {
        return Optional.empty();
      }
    }
    return depth == 0 && root != null ? Optional.of(JDOM.document(root)) : Optional.empty();
  }

  private int markup(int at) {
    if (at + 1 >= end) {
      return FAILED;
    }
    return switch (xml[at + 1]) {
      case '/' -> depth == 0 ? FAILED : endTag(at + 2);
      case '!' -> depth == 0 ? FAILED : starts("<!--", at) ? comment(at + 4) : section(at);
      case '?' -> FAILED;
      default -> startTag(at + 1);
    };
  }

  private boolean starts(String wanted, int at) {
    return stands(wanted, xml, at, end);
  }

  /** Whether these ASCII letters stand there, before the end. */
  static boolean stands(String wanted, byte[] xml, int at, int end) {
    if (at + wanted.length() > end) {
      return false;
    }
    for (var i = 0; i < wanted.length(); i++) {
      if (xml[at + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int startTag(int name) {
    flush();
    var after = depth == DEPTH || root != null && depth == 0 ? FAILED : tag.read(name, depth + 1);
    if (after == FAILED) {
      return FAILED;
    }
    var element = tag.element();
    if (root == null) {
      root = element;
    } else {
      JDOM.addContent(current, element);
    }
    if (tag.isEmpty()) {
      tag.leave(depth);
    } else {
      openNames[depth++] = name;
      current = element;
    }
    return after;
  }

  private int endTag(int name) {
    flush();
    var open = openNames[depth - 1];
    var at = name;
    while (at < end && XmlTag.isName(xml[at]) && xml[at] == xml[open]) {
      at++;
      open++;
    }
    if (at == name || at >= end || XmlTag.isName(xml[at]) || XmlTag.isName(xml[open])) {
      return FAILED;
    }
    while (at < end && XmlTag.isSpace(xml[at])) {
      at++;
    }
    if (at >= end || xml[at] != '>') {
      return FAILED;
    }
    tag.leave(--depth);
    current = current.getParentElement();
    return at + 1;
  }

  private int comment(int start) {
    flush();
    var close = start;
    while (close < end && (xml[close] != '-' || !starts("--", close))) {
      close++;
    }
    if (!starts("-->", close) || !text.literal(start, close)) {
      return FAILED;
    }
    if (!text.isEmpty()) {
      JDOM.addContent(current, JDOM.comment(text.taken()));
    }
    return close + 3;
  }

  private int section(int open) {
    flush();
    var start = open + 9;
    var close = start;
    while (close < end && (xml[close] != ']' || !starts("]]>", close))) {
      close++;
    }
    if (!starts("<![CDATA[", open)
        || close >= end
        || !text.literal(start, close)
        || text.isEmpty()) {
      return FAILED;
    }
    JDOM.addContent(current, JDOM.cdata(text.taken()));
    return close + 3;
  }

  private void flush() {
    if (!text.isEmpty()) {
      JDOM.addContent(current, JDOM.text(text.taken()));
    }
  }
}
