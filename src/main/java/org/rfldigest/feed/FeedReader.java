package org.rfldigest.feed;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rfldigest.html.BodyText;
import org.rfldigest.html.PageLook;
import org.rfldigest.html.PlainText;

/**
 * From a body's bytes to a feed's entries, whatever the bytes are; never throws. Bytes are decoded,
 * bounds checked, then parsed strictly, and only what is ill-formed is repaired and parsed again.
 */
public final class FeedReader {

  private static final int LONGEST_SHOWN = 500;
  private static final int PAGE_BYTES = 512 * 1024;

  private final InstantSource clock;

  public FeedReader(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param contentType as the server said, with its charset
   * @param url where the body came from, absolute: relative links are relative to it
   */
  public Parsed parse(byte[] body, Optional<String> contentType, Optional<String> url) {
    return parse(body, contentType, url, Optional.empty());
  }

  /**
   * The same without the entries that stood in the body before, where that can be told.
   *
   * @param before what the body before was made of
   */
  public Parsed parse(
      byte[] body, Optional<String> contentType, Optional<String> url, Optional<Window> before) {
    if (body.length > Bounds.BODY_BYTES) {
      return refused(
          "The feed is larger than "
              + Bounds.BODY_BYTES / (1024 * 1024)
              + " MiB, so it was not read.");
    }
    try {
      return decoded(body, contentType, url, before);
    } catch (RuntimeException | StackOverflowError bug) {
      return refused("The feed could not be read: " + bug.getClass().getSimpleName() + ".");
    }
  }

  private Parsed decoded(
      byte[] body, Optional<String> contentType, Optional<String> url, Optional<Window> before) {
    var problems = new Problems();
    if (body.length > 1 && body[0] == 0x1F && (body[1] & 0xFF) == 0x8B) {
      return refused("The answer is still compressed with gzip, so no feed can be read from it.");
    }
    var text = BodyText.of(body, contentType, problems::add);
    var start = firstVisible(text);
    if (start < 0) {
      return refused(
          body.length == 0
              ? "The server sent an empty answer."
              : "The server sent nothing but white space.");
    }
    if (text.utf8()[start] == '{' || text.utf8()[start] == '[') {
      return json(text, start, url, problems);
    }
    return switch (XmlScan.scan(text, problems)) {
      case Scanned.Found found ->
          before
              .filter(window -> problems.isEmpty())
              .flatMap(window -> xml(text, found, url, new Problems()).rest(window))
              .orElseGet(() -> xml(text, found, url, problems).read());
      case Scanned.NotAFeed none -> {
        var later = JsonFeed.begin(text, start);
        if (later < 0) {
          yield notAFeed(text, start, none, url);
        }
        problems.add("There was text before the feed; it was skipped.");
        yield json(text, later, url, problems);
      }
      case Scanned.OverBounds(var reason) -> refused(reason);
    };
  }

  private Parsed json(BodyText text, int start, Optional<String> url, Problems problems) {
    return JsonFeed.read(text, start, url, new DateTexts(clock.instant(), problems), problems);
  }

  private XmlFeed xml(BodyText text, Scanned.Found found, Optional<String> url, Problems problems) {
    var now = clock.instant();
    return new XmlFeed(
        text,
        found.layout(),
        found.entities(),
        url,
        new DateTexts(now, problems),
        new Wishes(problems),
        problems);
  }

  private static int firstVisible(BodyText text) {
    for (var i = text.from(); i < text.utf8().length; i++) {
      var b = text.utf8()[i];
      if (b > ' ' || b < 0) {
        return i;
      }
    }
    return -1;
  }

  private static Parsed notAFeed(
      BodyText text, int start, Scanned.NotAFeed none, Optional<String> url) {
    var bytes = text.utf8();
    var page = text.text(start, Math.min(bytes.length, start + PAGE_BYTES));
    if (none.html() || PlainText.isMarkup("<" + none.element() + ">")) {
      return page(PageLook.at(page, url), url);
    }
    if (none.element().isEmpty()) {
      return refused(
          "This is not a feed: no element of RSS, RDF or Atom and no JSON Feed was found in it.");
    }
    return refused(
        "This is XML, but not a feed: it begins with the element "
            + Problems.quoted(none.element())
            + ".");
  }

  /** Its own address is no offer: a page may stand where the feed that it names was. */
  private static Parsed page(PageLook page, Optional<String> url) {
    var feeds = page.feeds().stream().filter(feed -> !feed.equals(url.orElse(""))).toList();
    var named = page.title().isEmpty() ? "" : " " + Problems.quoted(page.title());
    return new Parsed.Refused(
        page.botCheck()
            ? "The server answered with a page%s that checks for robots instead of the feed."
                .formatted(named)
            : "This is a web page%s, not a feed%s.".formatted(named, offer(feeds)),
        feeds);
  }

  private static String offer(List<String> feeds) {
    return switch (feeds.size()) {
      case 0 -> "";
      case 1 -> "; it offers " + shown(feeds.getFirst());
      default -> "; it offers " + shown(feeds.getFirst()) + " and " + (feeds.size() - 1) + " more";
    };
  }

  private static String shown(String address) {
    return address.length() <= LONGEST_SHOWN ? address : address.substring(0, LONGEST_SHOWN) + "…";
  }

  private static Parsed refused(String reason) {
    return new Parsed.Refused(reason, List.of());
  }
}
