package org.rfldigest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * The names that feeds use, under whatever namespace they meant them: {@code title}, {@code
 * dc:date}, {@code content:encoded}, in lower case. Unknown vocabularies are named {@code ?:}.
 */
final class Vocabulary {

  /** For prefixes that a document uses and does not declare. */
  static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
          Map.entry("atom", "http://www.w3.org/2005/Atom"),
          Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
          Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
          Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
          Map.entry("media", "http://search.yahoo.com/mrss/"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("xhtml", "http://www.w3.org/1999/xhtml"),
          Map.entry("rss", "http://backend.userland.com/rss2"));

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("purl.org/dc/elements/1.1", "dc"),
          Map.entry("purl.org/dc/elements/1.0", "dc"),
          Map.entry("purl.org/dc/terms", "dcterms"),
          Map.entry("purl.org/rss/1.0/modules/content", "content"),
          Map.entry("purl.org/rss/modules/content", "content"),
          Map.entry("w3.org/2005/atom", "atom"),
          Map.entry("purl.org/atom/ns", "atom"),
          Map.entry("purl.org/syndication/thread/1.0", "thr"),
          Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("purl.org/rss/modules/syndication", "sy"),
          Map.entry("itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("search.yahoo.com/mrss", "media"),
          Map.entry("w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("w3.org/1999/xhtml", "xhtml"));

  private static final Set<String> PLAIN =
      Set.of(
          "",
          "purl.org/rss/1.0",
          "purl.org/rss/1.0/modules/rss091",
          "purl.org/net/rss1.1",
          "purl.org/rss/2.0",
          "my.netscape.com/rdf/simple/0.9",
          "my.netscape.com/publish/formats/rss-0.91.dtd",
          "channel.netscape.com/rdf/simple/0.9",
          "backend.userland.com/rss",
          "backend.userland.com/rss2",
          "blogs.law.harvard.edu/tech/rss",
          "cyber.law.harvard.edu/rss/rss.html",
          "rssboard.org/rss-specification");

  /** The namespaces of the elements around all others, whatever they are. */
  private final List<Namespace> home = new ArrayList<>();

  private final boolean atom;

  /** By the very namespace: one of the same address can have another prefix. */
  private final Map<Namespace, Map<String, String>> names = new IdentityHashMap<>();

  /**
   * @param atom whether Atom's are the names without a prefix
   */
  Vocabulary(Element root, boolean atom) {
    this.atom = atom;
    home.add(root.getNamespace());
    var channel = first("channel", root);
    channel.ifPresent(element -> home.add(element.getNamespace()));
    first("item", channel.orElse(root)).ifPresent(element -> home.add(element.getNamespace()));
  }

  private static Optional<Element> first(String name, Element parent) {
    return parent.getChildren().stream()
        .filter(child -> child.getName().equalsIgnoreCase(name))
        .findFirst();
  }

  String name(Element element) {
    var known = names.computeIfAbsent(element.getNamespace(), unused -> new HashMap<>());
    var name = known.get(element.getName());
    if (name == null) {
      name = named(element);
      known.put(element.getName(), name);
    }
    return name;
  }

  private String named(Element element) {
    var prefix = prefix(element);
    var local = element.getName().toLowerCase(Locale.ROOT);
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private String prefix(Element element) {
    var written = element.getNamespacePrefix().toLowerCase(Locale.ROOT);
    if (isHome(element.getNamespace()) || written.equals("rss")) {
      return "";
    }
    var space = bare(element.getNamespaceURI());
    var known = PREFIXES.get(space);
    if (known != null) {
      return atom && known.equals("atom") ? "" : known;
    }
    if (PLAIN.contains(space) || home.contains(element.getNamespace())) {
      return "";
    }
    if (NAMESPACES.containsKey(written)) {
      return atom && written.equals("atom") ? "" : written;
    }
    return written.isEmpty() && !element.getName().equals("encoded") ? "" : "?";
  }

  /** By address and prefix: what is written with another prefix is meant as that says. */
  private boolean isHome(Namespace namespace) {
    return home.stream()
        .anyMatch(own -> own.equals(namespace) && own.getPrefix().equals(namespace.getPrefix()));
  }

  /** Without what often is written wrong: the scheme, "www.", the end, the case. */
  private static String bare(String uri) {
    var bare = uri.strip().toLowerCase(Locale.ROOT);
    bare =
        bare.startsWith("http://")
            ? bare.substring(7)
            : bare.startsWith("https://") ? bare.substring(8) : bare;
    bare = bare.startsWith("www.") ? bare.substring(4) : bare;
    while (bare.endsWith("/") || bare.endsWith("#")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }
}
