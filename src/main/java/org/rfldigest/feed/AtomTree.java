package org.rfldigest.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.rfldigest.feed.Canonical.Aside;

/**
 * Rewrites any Atom document, of 0.3 or with a wrong namespace too, as the Atom 1.0 that ROME reads
 * without loss: absolute links, dates in one form, text types in their modern names.
 */
final class AtomTree {

  private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

  private final Element root;
  private final Vocabulary words;
  private final Bases bases;
  private final DateTexts dates;
  private final Wishes wishes;
  private final List<Aside> asides = new ArrayList<>();

  AtomTree(Document document, Bases bases, DateTexts dates, Wishes wishes) {
    root = document.getRootElement();
    words = new Vocabulary(root, true);
    this.bases = bases;
    this.dates = dates;
    this.wishes = wishes;
  }

  Canonical canonical() {
    var feed = new Element("feed", ATOM);
    var fields = Fields.of(root, words);
    fields.each(wishes::take);
    fields.all("link").forEach(link -> bases.fallback(self(link)));
    fields.first("title").ifPresent(title -> feed.addContent(text("title", title)));
    links(fields, feed);
    people(fields, feed);
    for (var name : new String[] {"entry", "item"}) {
      fields.all(name).forEach(entry -> feed.addContent(entry(entry)));
    }
    return new Canonical(new Document(feed), asides);
  }

  private static String self(Element link) {
    return rel(link).matches("self|alternate") ? link.getAttributeValue("href", "") : "";
  }

  /** Registered names may be written as the registry's addresses. */
  private static String rel(Element link) {
    var rel = link.getAttributeValue("rel", "").strip().toLowerCase(Locale.ROOT);
    return rel.isEmpty() ? "alternate" : rel.substring(rel.lastIndexOf('/') + 1);
  }

  private Element entry(Element written) {
    var fields = Fields.of(written, words);
    var entry = new Element("entry", ATOM);
    fields.first("title", "dc:title").ifPresent(title -> entry.addContent(text("title", title)));
    fields
        .text("id", "guid")
        .ifPresent(id -> entry.addContent(new Element("id", ATOM).setText(id)));
    links(fields, entry);
    people(fields, entry);
    if (entry.getChild("author", ATOM) == null) {
      fields.first("source").ifPresent(source -> people(Fields.of(source, words), entry));
    }
    asides.add(
        new Aside(
            dates.first(
                fields, "published", "issued", "created", "dcterms:issued", "dc:date", "pubdate"),
            dates.first(fields, "updated", "modified", "dcterms:modified"),
            inReplyTo(fields)));
    fields
        .first("summary", "description", "dc:description", "media:description")
        .ifPresent(summary -> entry.addContent(text("summary", summary)));
    fields
        .first("content", "content:encoded")
        .filter(AtomTree::isText)
        .ifPresent(content -> entry.addContent(text("content", content)));
    return entry;
  }

  private static String inReplyTo(Fields fields) {
    var mails = fields.all("thr:in-reply-to");
    return mails.isEmpty() ? "" : mails.getFirst().getAttributeValue("href", "");
  }

  private void links(Fields fields, Element to) {
    for (var link : fields.all("link")) {
      var href = link.getAttributeValue("href", link.getText());
      var absolute = bases.web(href, link).orElse(href.strip());
      to.addContent(
          new Element("link", ATOM)
              .setAttribute("rel", rel(link))
              .setAttribute("type", link.getAttributeValue("type", ""))
              .setAttribute("href", absolute));
    }
  }

  private void people(Fields fields, Element to) {
    for (var name : new String[] {"author", "dc:creator"}) {
      for (var person : fields.all(name)) {
        person(person)
            .ifPresent(text ->
                to.addContent(
                    new Element("author", ATOM)
                        .addContent(new Element("name", ATOM).setText(text))));
      }
    }
  }

  private Optional<String> person(Element person) {
    var fields = Fields.of(person, words);
    return fields
        .text("name")
        .or(() -> Optional.of(person.getTextTrim()).filter(text -> !text.isEmpty()))
        .or(() -> fields.text("email"));
  }

  /** Pictures and the like are no text to read. */
  private static boolean isText(Element content) {
    var type = type(content);
    return !type.contains("/")
        || type.startsWith("text/")
        || type.endsWith("xml")
        || type.startsWith("message/")
        || !mode(content).isEmpty();
  }

  private Element text(String name, Element written) {
    var element = new Element(name, ATOM);
    if (mode(written).equals("base64")) {
      return element
          .setAttribute("type", "html")
          .addContent(Canonical.parsed(decoded(written.getText())));
    }
    var type = type(written);
    if (Fields.hasChildren(written)) {
      return markup(element, written);
    }
    var html =
        type.equals("html")
            || type.startsWith("text/html")
            || type.contains("xhtml")
            || mode(written).equals("escaped") && !type.startsWith("text/plain")
            || words.name(written).equals("content:encoded");
    element.setAttribute("type", html ? "html" : "text");
    var text = written.getText();
    return element.addContent(Canonical.parsed(html ? bases.absolute(text, written) : text));
  }

  private Element markup(Element element, Element written) {
    var absolute = bases.absolute(Fields.markup(written), written);
    return element.setAttribute("type", "html").addContent(Canonical.parsed(absolute));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return text;
    }
  }

  private static String type(Element element) {
    return element.getAttributeValue("type", "").strip().toLowerCase(Locale.ROOT);
  }

  private static String mode(Element element) {
    return element.getAttributeValue("mode", "").strip().toLowerCase(Locale.ROOT);
  }
}
