package org.rfldigest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.rfldigest.feed.Canonical.Aside;
import org.rfldigest.html.Addresses;

/**
 * Rewrites any RSS or RDF document as the plain RSS 2.0 that ROME reads without loss: known names
 * only, absolute links, dates in one form.
 */
final class RssTree {

  static final Namespace CONTENT =
      Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");

  private final Element root;
  private final Vocabulary words;
  private final Bases bases;
  private final DateTexts dates;
  private final Wishes wishes;
  private final List<Aside> asides = new ArrayList<>();

  RssTree(Document document, Bases bases, DateTexts dates, Wishes wishes) {
    root = document.getRootElement();
    words = new Vocabulary(root, false);
    this.bases = bases;
    this.dates = dates;
    this.wishes = wishes;
  }

  Canonical canonical() {
    var canonical = new Element("channel");
    var parents = new ArrayList<>(List.of(root));
    for (var child : root.getChildren()) {
      if (words.name(child).equals("channel")) {
        parents.add(child);
      }
    }
    if (parents.size() > 1) {
      describe(parents.get(1), canonical);
    }
    for (var parent : parents) {
      for (var child : parent.getChildren()) {
        if (words.name(child).equals("item") || words.name(child).equals("entry")) {
          canonical.addContent(item(child));
        }
      }
    }
    var rss = new Element("rss").setAttribute("version", "2.0").addContent(canonical);
    return new Canonical(new Document(rss), asides);
  }

  private void describe(Element channel, Element canonical) {
    var fields = Fields.of(channel, words);
    fields.each(wishes::take);
    fields.text("title", "dc:title").ifPresent(title -> add(canonical, "title", title));
    fields
        .text("link")
        .flatMap(link -> bases.web(link, channel))
        .or(() -> atomLink(fields, channel))
        .ifPresent(link -> {
          add(canonical, "link", link);
          bases.fallback(link);
        });
  }

  private Element item(Element written) {
    var fields = Fields.of(written, words);
    var item = new Element("item");
    fields
        .text("title", "dc:title", "atom:title", "itunes:title", "media:title")
        .ifPresent(title -> add(item, "title", title));
    link(fields, written).ifPresent(link -> add(item, "link", link));
    guid(fields, written)
        .ifPresent(guid -> add(item, "guid", guid).setAttribute("isPermaLink", "false"));
    body(
            fields,
            "description",
            "atom:summary",
            "summary",
            "dc:description",
            "itunes:summary",
            "abstract",
            "media:description")
        .ifPresent(text -> item.addContent(new Element("description").addContent(text)));
    body(fields, "content:encoded", "xhtml:body", "atom:content", "content", "xhtml:div")
        .ifPresent(text -> item.addContent(new Element("encoded", CONTENT).addContent(text)));
    asides.add(new Aside(published(fields), updated(fields), ""));
    author(fields).ifPresent(author -> add(item, "author", author));
    return item;
  }

  private static Element add(Element parent, String name, String text) {
    var child = new Element(name).setText(text);
    parent.addContent(child);
    return child;
  }

  private Optional<String> link(Fields fields, Element item) {
    return fields.all("link").stream()
        .flatMap(link -> bases.web(href(link), link).stream())
        .findFirst()
        .or(() -> atomLink(fields, item))
        .or(() -> permalink(fields, item))
        .or(() -> about(item).flatMap(about -> bases.web(about, item)))
        .or(() -> bases.web(attribute(item, "href"), item))
        .or(() -> Optional.of(item.getTextTrim()).filter(Addresses::isWeb))
        .or(() -> fields.text("link"));
  }

  private static String href(Element link) {
    if (!link.getTextTrim().isEmpty()) {
      return link.getTextTrim();
    }
    return attribute(link, "rel").matches("|alternate") ? attribute(link, "href") : "";
  }

  private Optional<String> atomLink(Fields fields, Element at) {
    return fields.all("atom:link").stream()
        .filter(link -> link.getAttributeValue("rel", "alternate").equals("alternate"))
        .flatMap(link -> bases.web(link.getAttributeValue("href", ""), at).stream())
        .findFirst();
  }

  /** A guid is a link too, unless it says not; a relative one only where it clearly is a path. */
  private Optional<String> permalink(Fields fields, Element item) {
    return fields.all("guid").stream()
        .filter(guid -> !attribute(guid, "isPermaLink").equalsIgnoreCase("false"))
        .map(Element::getTextTrim)
        .filter(text -> Addresses.isWeb(text) || text.startsWith("/"))
        .flatMap(text -> bases.web(text, item).stream())
        .findFirst();
  }

  private Optional<String> guid(Fields fields, Element item) {
    return fields.text("guid", "atom:id", "id", "dc:identifier").or(() -> about(item));
  }

  private static Optional<String> about(Element item) {
    return Optional.of(attribute(item, "about")).filter(about -> !about.isEmpty());
  }

  /** In whatever case and namespace its name is written; empty where there is none. */
  private static String attribute(Element element, String name) {
    return element.getAttributes().stream()
        .filter(attribute -> attribute.getName().equalsIgnoreCase(name))
        .map(attribute -> attribute.getValue().strip())
        .findFirst()
        .orElse("");
  }

  private Optional<Text> body(Fields fields, String... names) {
    var written = fields.first(names);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    var text = Fields.markup(written.get());
    var absolute = bases.absolute(text, written.get());
    return absolute.isBlank() ? Optional.empty() : Optional.of(Canonical.parsed(absolute));
  }

  private Optional<Instant> published(Fields fields) {
    return dates.first(
        fields,
        "pubdate",
        "dc:date",
        "atom:published",
        "dcterms:issued",
        "dcterms:created",
        "date",
        "published");
  }

  private Optional<Instant> updated(Fields fields) {
    return dates.first(fields, "atom:updated", "dcterms:modified", "atom:modified", "updated");
  }

  private Optional<String> author(Fields fields) {
    return Stream.of("dc:creator", "author", "atom:author", "itunes:author")
        .map(name -> names(fields.all(name)))
        .filter(names -> !names.isEmpty())
        .findFirst();
  }

  private String names(List<Element> people) {
    return people.stream()
        .map(person -> name(person).strip())
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String name(Element person) {
    var fields = Fields.of(person, words);
    return fields
        .text("name", "atom:name")
        .or(() -> fields.text("email", "atom:email"))
        .orElse(person.getValue());
  }
}
