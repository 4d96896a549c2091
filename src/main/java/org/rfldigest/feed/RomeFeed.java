package org.rfldigest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Where ROME's changeable beans become values, at once.
 *
 * @param title plain text, may be empty
 * @param link as written, may be empty
 */
record RomeFeed(String title, String link, List<Draft> drafts) {

  private static final Namespace DATES =
      Namespace.getNamespace("dcterms", "http://purl.org/dc/terms/");

  /** Holds no state of a document, so one is enough. */
  private static final WireFeedInput ROME = rome();

  private static WireFeedInput rome() {
    var rome = new WireFeedInput(false, Locale.ROOT);
    rome.setXmlHealerOn(false);
    rome.setAllowDoctypes(false);
    return rome;
  }

  /** Empty where ROME refuses the document, by whatever exception. */
  static Optional<RomeFeed> of(Document document) {
    try {
      return Optional.of(of(ROME.build(document)));
    } catch (FeedException | RuntimeException | StackOverflowError refused) {
      return Optional.empty();
    }
  }

  private static RomeFeed of(WireFeed feed) {
    return switch (feed) {
      case Channel channel -> RssDrafts.of(channel);
      case Feed atom -> AtomDrafts.of(atom);
      default -> throw new IllegalArgumentException("neither RSS nor Atom");
    };
  }

  static String text(String text) {
    return text == null ? "" : text;
  }

  /** ROME reads dates slowly, and some wrong; the trees carry them where ROME leaves them alone. */
  static Optional<Instant> date(List<Element> foreign, String name) {
    for (var element : foreign) {
      if (element.getName().equals(name) && element.getNamespace().equals(DATES)) {
        return Optional.of(Instant.ofEpochMilli(Long.parseLong(element.getText())));
      }
    }
    return Optional.empty();
  }

  static Element date(String name, String millis) {
    return new Element(name, DATES).setText(millis);
  }
}
