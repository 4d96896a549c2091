package org.rfldigest.feed;

import java.nio.charset.StandardCharsets;
import org.jdom2.AttributeType;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.UncheckedJDOMFactory;

/** Reads the start tags of plain XML and knows which namespaces are meant where. */
final class XmlTag {

  private static final UncheckedJDOMFactory JDOM = new UncheckedJDOMFactory();
  private static final int FAILED = -1;
  private static final int ATTRIBUTES = 16;
  private static final int SPACES = 64;
  private static final int NAMES = 128;
  private static final int LONGEST = 64;

  private final byte[] xml;
  private final int end;
  private final XmlText text;
  private final String[] names = new String[NAMES];
  private final String[] prefixes = new String[ATTRIBUTES];
  private final String[] locals = new String[ATTRIBUTES];
  private final String[] values = new String[ATTRIBUTES];
  private final Namespace[] spaces = new Namespace[SPACES];
  private final int[] spaceDepths = new int[SPACES];
  private int spaceCount;
  private int attributes;
  private int declared;
  private int colon;
  private boolean empty;
  private Element element;

  XmlTag(byte[] xml, int end, XmlText text) {
    this.xml = xml;
    this.end = end;
    this.text = text;
  }

  static boolean isName(byte b) {
    return isNameStart(b) || b >= '0' && b <= '9' || b == '-' || b == '.' || b == ':';
  }

  private static boolean isNameStart(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_';
  }

  static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** The element of the tag last read. */
  Element element() {
    return element;
  }

  /** Whether the tag last read has no content. */
  boolean isEmpty() {
    return empty;
  }

  /** What was declared deeper than this is not meant any more. */
  void leave(int depth) {
    while (spaceCount > 0 && spaceDepths[spaceCount - 1] > depth) {
      spaceCount--;
    }
  }

  /** Reads the tag whose name begins here, and gives what follows it. */
  int read(int start, int depth) {
    var nameEnd = name(start);
    if (nameEnd == FAILED) {
      return FAILED;
    }
    var prefix = colon < 0 ? "" : known(start, colon);
    var local = known(colon < 0 ? start : colon + 1, nameEnd);
    var after = attributes(nameEnd);
    declared = spaceCount;
    if (after == FAILED || !areUnlike() || !declare(depth)) {
      return FAILED;
    }
    var space = space(prefix);
    if (space == null || prefix.equals("xml") || prefix.equals("xmlns")) {
      return FAILED;
    }
    element = JDOM.element(local, space);
    return fill() ? after : FAILED;
  }

  private boolean fill() {
    for (var i = declared; i < spaceCount; i++) {
      if (spaces[i] != element.getNamespace()) {
        element.addNamespaceDeclaration(spaces[i]);
      }
    }
    for (var i = 0; i < attributes; i++) {
      if (isDeclaration(i)) {
        continue;
      }
      var space = prefixes[i].isEmpty() ? Namespace.NO_NAMESPACE : space(prefixes[i]);
      if (space == null || locals[i].equals("xmlns")) {
        return false;
      }
      JDOM.setAttribute(element, JDOM.attribute(locals[i], values[i], AttributeType.CDATA, space));
    }
    return true;
  }

  /** The end of the name that begins here; where it has a prefix, {@code colon} tells its end. */
  private int name(int start) {
    colon = -1;
    var at = start;
    while (at < end && isName(xml[at])) {
      if (xml[at] == ':') {
        if (colon >= 0 || at + 1 >= end || !isNameStart(xml[at + 1])) {
          return FAILED;
        }
        colon = at;
      }
      at++;
    }
    return at == start || at == end || !isNameStart(xml[start]) || at - start > LONGEST
        ? FAILED
        : at;
  }

  private int attributes(int from) {
    attributes = 0;
    empty = false;
    for (var at = from; ; ) {
      var begin = at;
      while (at < end && isSpace(xml[at])) {
        at++;
      }
      if (at + 1 >= end && (at >= end || xml[at] != '>')) {
        return FAILED;
      }
      if (xml[at] == '>') {
        return at + 1;
      }
      if (xml[at] == '/') {
        empty = true;
        return xml[at + 1] == '>' ? at + 2 : FAILED;
      }
      at = at == begin || attributes == ATTRIBUTES ? FAILED : attribute(at);
      if (at == FAILED) {
        return FAILED;
      }
    }
  }

  private int attribute(int start) {
    var nameEnd = name(start);
    if (nameEnd == FAILED || nameEnd + 1 >= end || xml[nameEnd] != '=') {
      return FAILED;
    }
    prefixes[attributes] = colon < 0 ? "" : known(start, colon);
    locals[attributes] = known(colon < 0 ? start : colon + 1, nameEnd);
    var quote = xml[nameEnd + 1];
    var after = quote == '"' || quote == '\'' ? text.value(nameEnd + 2, quote) : FAILED;
    values[attributes++] = text.taken();
    return after;
  }

  /** No two with one name; with prefixes even less, for two prefixes can mean the same. */
  private boolean areUnlike() {
    for (var i = 1; i < attributes; i++) {
      for (var j = 0; j < i; j++) {
        if (locals[i].equals(locals[j])
            && (prefixes[i].equals(prefixes[j])
                || !prefixes[i].isEmpty() && !prefixes[j].isEmpty())) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isDeclaration(int attribute) {
    return prefixes[attribute].equals("xmlns")
        || prefixes[attribute].isEmpty() && locals[attribute].equals("xmlns");
  }

  private boolean declare(int depth) {
    for (var i = 0; i < attributes; i++) {
      if (isDeclaration(i)) {
        var prefix = prefixes[i].isEmpty() ? "" : locals[i];
        if (values[i].isEmpty()
            || values[i].startsWith("http://www.w3.org/XML/")
            || values[i].startsWith("http://www.w3.org/2000/xmlns")
            || prefix.equals("xml")
            || prefix.equals("xmlns")
            || spaceCount == SPACES) {
          return false;
        }
        spaces[spaceCount] = Namespace.getNamespace(prefix, values[i]);
        spaceDepths[spaceCount++] = depth;
      }
    }
    return true;
  }

  /** {@code null} where the prefix means nothing. */
  private Namespace space(String prefix) {
    for (var i = spaceCount - 1; i >= 0; i--) {
      if (spaces[i].getPrefix().equals(prefix)) {
        return spaces[i];
      }
    }
    return prefix.isEmpty()
        ? Namespace.NO_NAMESPACE
        : prefix.equals("xml") ? Namespace.XML_NAMESPACE : null;
  }

  /** The same string for the same name, mostly. */
  private String known(int start, int stop) {
    var hash = stop - start;
    for (var i = start; i < stop; i++) {
      hash = hash * 31 + xml[i];
    }
    var slot = hash & NAMES - 1;
    var name = names[slot];
    if (name == null || !isSame(name, start, stop)) {
      name = new String(xml, start, stop - start, StandardCharsets.ISO_8859_1);
      names[slot] = name;
    }
    return name;
  }

  private boolean isSame(String name, int start, int stop) {
    if (name.length() != stop - start) {
      return false;
    }
    for (var i = start; i < stop; i++) {
      if (name.charAt(i - start) != xml[i]) {
        return false;
      }
    }
    return true;
  }
}
