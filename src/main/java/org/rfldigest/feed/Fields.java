package org.rfldigest.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** The children of a channel or an item by name, also those that an unclosed one swallowed. */
final class Fields {

  private static final Set<String> LEAVES =
      Set.of(
          "title",
          "link",
          "guid",
          "pubdate",
          "author",
          "category",
          "comments",
          "dc:date",
          "dc:creator");

  private static final Set<String> SWALLOWED =
      with(
          LEAVES,
          "description",
          "content:encoded",
          "enclosure",
          "source",
          "id",
          "updated",
          "published",
          "summary",
          "content");

  private static final Format AS_WRITTEN = Format.getRawFormat().setLineSeparator("\n");

  private final Map<String, List<Element>> byName = new LinkedHashMap<>();
  private final Vocabulary words;

  private Fields(Vocabulary words) {
    this.words = words;
  }

  static Fields of(Element parent, Vocabulary words) {
    var fields = new Fields(words);
    parent.getChildren().forEach(fields::take);
    return fields;
  }

  private static Set<String> with(Set<String> some, String... others) {
    var all = new HashSet<>(some);
    all.addAll(List.of(others));
    return Set.copyOf(all);
  }

  private void take(Element element) {
    var name = words.name(element);
    byName.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(element);
    if (name.equals("media:group")) {
      element.getChildren().forEach(this::take);
    }
    if (LEAVES.contains(name) && hasChildren(element)) {
      for (var child : List.copyOf(element.getChildren())) {
        if (SWALLOWED.contains(words.name(child))) {
          take(child);
        }
      }
    }
  }

  void each(BiConsumer<String, Element> taker) {
    byName.forEach((name, elements) -> elements.forEach(element -> taker.accept(name, element)));
  }

  List<Element> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The first of these that says anything. */
  Optional<Element> first(String... names) {
    for (var name : names) {
      for (var element : all(name)) {
        if (hasChildren(element) || !element.getText().isBlank()) {
          return Optional.of(element);
        }
      }
    }
    return Optional.empty();
  }

  /** The first of these as text, with the markup that stands in it, without what it swallowed. */
  Optional<String> text(String... names) {
    return first(names).map(this::own).map(String::strip).filter(text -> !text.isEmpty());
  }

  private String own(Element element) {
    for (var child : element.getContent()) {
      if (child instanceof Element inner && SWALLOWED.contains(words.name(inner))) {
        return element.getText();
      }
    }
    return markup(element);
  }

  /** What is inside, tags as text. */
  static String markup(Element element) {
    return hasChildren(element)
        ? new XMLOutputter(AS_WRITTEN).outputString(unprefixed(element).getContent())
        : element.getText();
  }

  /** HTML knows its elements without a prefix only. */
  private static Element unprefixed(Element element) {
    if (prefixed(element).isEmpty()) {
      return element;
    }
    var copy = element.clone();
    for (var inner : prefixed(copy)) {
      List.copyOf(inner.getAdditionalNamespaces()).forEach(inner::removeNamespaceDeclaration);
      inner.setNamespace(Namespace.NO_NAMESPACE);
    }
    return copy;
  }

  private static List<Element> prefixed(Element element) {
    var prefixed = new ArrayList<Element>(0);
    for (var inner : element.getDescendants(Filters.element())) {
      if (!inner.getNamespacePrefix().isEmpty()
          && inner.getNamespaceURI().equals("http://www.w3.org/1999/xhtml")) {
        prefixed.add(inner);
      }
    }
    return prefixed;
  }

  /** Whether there are elements inside. */
  static boolean hasChildren(Element element) {
    for (int i = 0, size = element.getContentSize(); i < size; i++) {
      if (element.getContent(i) instanceof Element) {
        return true;
      }
    }
    return false;
  }
}
