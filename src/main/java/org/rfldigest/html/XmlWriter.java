package org.rfldigest.html;

import java.util.HashSet;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes a jsoup tree as well-formed XML: elements, attributes and text, and nothing else. */
final class XmlWriter implements NodeVisitor {

  private final StringBuilder out = new StringBuilder(1 << 12);

  String text() {
    return out.toString();
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case Element element when XmlNames.isQualified(element.tagName()) -> open(element);
      case TextNode text -> escape(text.getWholeText(), false);
      case DataNode data -> escape(data.getWholeData(), false);
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && XmlNames.isQualified(element.tagName())) {
      out.append("</").append(element.tagName()).append('>');
    }
  }

  private void open(Element element) {
    out.append('<').append(element.tagName());
    var seen = new HashSet<String>();
    for (var attribute : element.attributes()) {
      var name = attribute.getKey();
      if (XmlNames.isQualified(name)
          && isDeclaration(name, attribute.getValue())
          && seen.add(name)) {
        out.append(' ').append(name).append("=\"");
        escape(attribute.getValue(), true);
        out.append('"');
      }
    }
    out.append('>');
  }

  private static boolean isDeclaration(String name, String value) {
    return !name.startsWith("xmlns:")
        || !value.isBlank() && !name.equals("xmlns:xml") && !name.equals("xmlns:xmlns");
  }

  private void escape(String text, boolean attribute) {
    for (var i = 0; i < text.length(); ) {
      var point = text.codePointAt(i);
      i += Character.charCount(point);
      switch (point) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        default -> {
          if (XmlNames.isCharacter(point)) {
            out.appendCodePoint(point);
          }
        }
      }
    }
  }
}
