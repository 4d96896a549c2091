package org.rfldigest.html;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Makes well-formed XML of ill-formed: open elements are closed, HTML's entities resolved, stray
 * ampersands escaped, doubled attributes and forbidden characters dropped, prefixes declared.
 */
public final class XmlRepair {

  /** Sections and comments, and ampersands that begin no reference: HTML takes many for one. */
  private static final Pattern STRAY =
      Pattern.compile(
          "<!\\[CDATA\\[.*?(?:]]>|\\z)|<!--.*?(?:-->|\\z)|&(?![A-Za-z][A-Za-z0-9]{1,31};|#)",
          Pattern.DOTALL);

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
    return Parser.xmlParser().parseInput(withReferences(text), "");
  }

  private static String withReferences(String text) {
    return STRAY
        .matcher(text)
        .replaceAll(
            found -> found.group().equals("&") ? "&amp;" : Matcher.quoteReplacement(found.group()));
  }

  private static void declare(Element root, Map<String, String> namespaces) {
    var prefixes = new PrefixesInScope();
    NodeTraversor.traverse(prefixes, root);
    for (var prefix : new TreeSet<>(prefixes.undeclared())) {
      root.attr("xmlns:" + prefix, namespaces.getOrDefault(prefix, "urn:undeclared:" + prefix));
    }
  }
}
