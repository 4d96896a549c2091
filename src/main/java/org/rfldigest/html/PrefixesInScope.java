package org.rfldigest.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Walks a tree and gathers the name prefixes that no surrounding element declares. */
final class PrefixesInScope implements NodeVisitor {

  private final Map<String, Integer> declared = new HashMap<>(Map.of("xml", 1, "xmlns", 1));
  private final Set<String> undeclared = new HashSet<>();

  Set<String> undeclared() {
    return undeclared;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      count(element, 1);
      check(element.tagName());
      element.attributes().forEach(attribute -> check(attribute.getKey()));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      count(element, -1);
    }
  }

  private void count(Element element, int step) {
    for (var attribute : element.attributes()) {
      if (attribute.getKey().startsWith("xmlns:") && !attribute.getValue().isEmpty()) {
        declared.merge(attribute.getKey().substring("xmlns:".length()), step, Integer::sum);
      }
    }
  }

  private void check(String name) {
    var colon = name.indexOf(':');
    if (colon > 0
        && XmlNames.isQualified(name)
        && declared.getOrDefault(name.substring(0, colon), 0) == 0) {
      undeclared.add(name.substring(0, colon));
    }
  }
}
