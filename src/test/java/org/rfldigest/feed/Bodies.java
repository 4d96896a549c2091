package org.rfldigest.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Feed bodies for tests, and a reader whose clock stands still. */
final class Bodies {

  static final Instant NOW = Instant.parse("2026-06-01T10:20:00Z");

  private Bodies() {}

  static String item(int number) {
    return "<item><title>Entry "
        + number
        + "</title><link>https://news.test/"
        + number
        + "</link><guid isPermaLink=\"false\">id-"
        + number
        + "</guid><pubDate>Sat, 07 Sep 2024 14:05:09 GMT</pubDate><description>Text "
        + number
        + "</description></item>";
  }

  static String rss(String... items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>"
        + "<title>News</title><link>https://news.test/</link>"
        + String.join("", items)
        + "</channel></rss>";
  }

  static String atom(String... entries) {
    return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title>"
        + "<link href=\"https://news.test/\"/>"
        + String.join("", entries)
        + "</feed>";
  }

  static String entry(int number) {
    return "<entry><title>Entry "
        + number
        + "</title><id>id-"
        + number
        + "</id><updated>2024-09-07T14:05:09Z</updated><link href=\"https://news.test/"
        + number
        + "\"/><summary>Text "
        + number
        + "</summary></entry>";
  }

  static Parsed parse(byte[] body, String contentType, String url) {
    return new FeedReader(InstantSource.fixed(NOW))
        .parse(
            body,
            Optional.of(contentType).filter(text -> !text.isEmpty()),
            Optional.of(url).filter(text -> !text.isEmpty()));
  }

  static Parsed parse(String body) {
    return parse(body.getBytes(StandardCharsets.UTF_8), "", "");
  }

  static Feed feed(String body) {
    return feed(parse(body));
  }

  static Feed feed(Parsed parsed) {
    if (parsed instanceof Parsed.Readable(var feed, _, _)) {
      return feed;
    }
    throw new AssertionError(parsed);
  }
}
