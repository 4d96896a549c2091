package org.rfldigest.html;

import java.util.Map;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Makes well-formed XML of ill-formed: open elements are closed, HTML's entities resolved, stray
 * ampersands escaped, doubled attributes and forbidden characters dropped, prefixes declared.
 */
public final class XmlRepair {

  private XmlRepair() {}

  /**
   * The text as well-formed XML without prolog, comments and processing instructions; empty where
   * it holds no element at all.
   *
   * @param namespaces the namespaces of prefixes that documents like to forget to declare
   */
  public static String repair(String text, Map<String, String> namespaces) {
    var document = parse(text);
    var root = document.firstElementChild();
    if (root == null) {
      return "";
    }
    declare(root, namespaces);
    var writer = new XmlWriter();
    NodeTraversor.traverse(writer, root);
    return writer.text();
  }

  private static Document parse(String text) {
    return Parser.xmlParser().parseInput(text, "");
  }

  private static void declare(Element root, Map<String, String> namespaces) {
    var prefixes = new PrefixesInScope();
    NodeTraversor.traverse(prefixes, root);
    for (var prefix : new TreeSet<>(prefixes.undeclared())) {
      root.attr("xmlns:" + prefix, namespaces.getOrDefault(prefix, "urn:undeclared:" + prefix));
    }
  }
}
