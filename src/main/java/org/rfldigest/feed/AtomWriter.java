package org.rfldigest.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.rfldigest.feed.AtomFeed.AtomEntry;
import org.rfldigest.html.XmlNames;

/** Writes Atom 1.0, whatever characters the words have; the same bytes for the same feed. */
public final class AtomWriter {

  private static final String ATOM = "atom_1.0";
  private static final String UNTITLED = "Untitled";

  private AtomWriter() {}

  public static String write(AtomFeed feed) {
    try {
      var xml = new WireFeedOutput().outputString(wire(feed), true);
      return xml.replace("\r\n", "\n");
    } catch (FeedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Feed wire(AtomFeed feed) {
    var wire = new Feed(ATOM);
    wire.setEncoding("UTF-8");
    wire.setId(ofXml(feed.id()));
    wire.setTitleEx(content(Content.TEXT, titled(feed.title())));
    wire.setSubtitle(content(Content.TEXT, feed.subtitle()));
    wire.setUpdated(Date.from(feed.updated()));
    wire.setAuthors(authors(feed.author()));
    var links = new ArrayList<Link>();
    feed.self().ifPresent(address -> links.add(link("self", "application/atom+xml", address)));
    wire.setOtherLinks(links);
    wire.setAlternateLinks(pages(feed.page()));
    wire.setEntries(feed.entries().stream().map(AtomWriter::wire).toList());
    return wire;
  }

  private static Entry wire(AtomEntry entry) {
    var wire = new Entry();
    wire.setId(ofXml(entry.id()));
    wire.setTitleEx(content(Content.TEXT, titled(entry.title())));
    wire.setUpdated(Date.from(entry.updated()));
    wire.setAlternateLinks(pages(entry.page()));
    wire.setCategories(entry.categories().stream().map(AtomWriter::category).toList());
    wire.setContents(List.of(content(Content.HTML, entry.html())));
    return wire;
  }

  private static List<SyndPerson> authors(String name) {
    var person = new Person();
    person.setName(ofXml(name));
    return List.of(person);
  }

  private static List<Link> pages(Optional<String> page) {
    return page.map(address -> List.of(link("alternate", "text/html", address))).orElse(List.of());
  }

  private static Link link(String rel, String type, String address) {
    var link = new Link();
    link.setRel(rel);
    link.setType(type);
    link.setHref(ofXml(address));
    return link;
  }

  private static Category category(String term) {
    var category = new Category();
    category.setTerm(ofXml(term));
    return category;
  }

  private static Content content(String type, String words) {
    var content = new Content();
    content.setType(type);
    content.setValue(ofXml(words));
    return content;
  }

  private static String titled(String title) {
    return title.isBlank() ? UNTITLED : title;
  }

  /** The text without the characters that XML has no way to write. */
  private static String ofXml(String text) {
    var legal = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> XmlNames.isCharacter(point) && point != '\r' ? point : 0xFFFD)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
