package org.rfldigest.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rfldigest.feed.Canonical.Aside;
import org.rfldigest.html.PlainText;

/**
 * Where ROME's changeable beans become values, at once.
 *
 * @param title plain text, may be empty
 * @param link as written, may be empty
 */
record RomeFeed(String title, String link, List<Draft> drafts) {

  /** Holds no state of a document, so one is enough. */
  private static final WireFeedInput ROME = rome();

  private static final int LONGEST = 20 * Bounds.TITLE;

  private static WireFeedInput rome() {
    var rome = new WireFeedInput(false, Locale.ROOT);
    rome.setXmlHealerOn(false);
    rome.setAllowDoctypes(false);
    return rome;
  }

  /** Empty where ROME refuses the document, by whatever exception. */
  static Optional<RomeFeed> of(Canonical canonical) {
    try {
      return Optional.of(of(ROME.build(canonical.document()), canonical.asides()));
    } catch (FeedException | RuntimeException | StackOverflowError refused) {
      return Optional.empty();
    }
  }

  private static RomeFeed of(WireFeed feed, List<Aside> asides) {
    return switch (feed) {
      case Channel channel -> RssDrafts.of(channel, asides);
      case Feed atom -> AtomDrafts.of(atom, asides);
      default -> throw new IllegalArgumentException("neither RSS nor Atom");
    };
  }

  static String text(String text) {
    return text == null ? "" : text;
  }

  /** One line of plain text; of what is far longer than a line, the beginning. */
  static String plain(String html) {
    var text = Cleaned.unwrapped(text(html));
    return PlainText.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
  }
}
