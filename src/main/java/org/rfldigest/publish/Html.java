package org.rfldigest.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rfldigest.text.Sanitizer;

/**
 * HTML as values. Words become HTML nowhere but here, so what is foreign in them shows as the words
 * it is.
 */
sealed interface Html {

  /** Words as their source has them. */
  record Words(String text) implements Html {}

  /** An element; attributes keep their order. */
  record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {

    private static final Set<String> EMPTY = Set.of("hr", "input", "link", "meta");
    private static final Set<String> INLINE =
        Set.of("a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "time");

    public Element {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      content = List.copyOf(content);
    }

    Element with(String attribute, String value) {
      var more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Element(name, more, content);
    }

    Element add(Html... more) {
      var longer = new ArrayList<>(content);
      longer.addAll(List.of(more));
      return new Element(name, attributes, longer);
    }

    Element add(List<? extends Html> more) {
      return add(more.toArray(Html[]::new));
    }
  }

  static Element element(String name, Html... content) {
    return new Element(name, Map.of(), List.of(content));
  }

  static Element element(String name, String words) {
    return element(name, words(words));
  }

  static Html words(String text) {
    return new Words(text);
  }

  /** A link within the site. */
  static Element link(String address, String words) {
    return element("a", words).with("href", address);
  }

  /** A link out of the site; only its words where the address is not of the web or of mail. */
  static Html outside(String address, String words) {
    return WebAddress.of(address)
        .<Html>map(safe -> link(safe, words).with("rel", "noopener noreferrer nofollow"))
        .orElseGet(() -> words(words));
  }

  /** The element, and what is in it, as HTML text. */
  default String text() {
    var text = new StringBuilder();
    write(this, text);
    return text.toString();
  }

  private static void write(Html html, StringBuilder text) {
    switch (html) {
      case Words words -> text.append(escaped(words.text()));
      case Element element -> write(element, text);
    }
  }

  private static void write(Element element, StringBuilder text) {
    text.append('<').append(element.name());
    element
        .attributes()
        .forEach((name, value) -> {
          text.append(' ').append(name);
          if (!value.isEmpty() || name.equals("alt")) {
            text.append("=\"").append(escaped(value)).append('"');
          }
        });
    text.append('>');
    if (!Element.EMPTY.contains(element.name())) {
      element.content().forEach(part -> write(part, text));
      text.append("</").append(element.name()).append('>');
    }
    if (!Element.INLINE.contains(element.name())) {
      text.append('\n');
    }
  }

  private static String escaped(String words) {
    return Sanitizer.line(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
