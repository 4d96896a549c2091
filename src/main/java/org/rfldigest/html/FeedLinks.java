package org.rfldigest.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a web page offers in its {@code <link rel="alternate">} elements. */
final class FeedLinks {

  private static final int MOST = 20;

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "text/xml",
          "application/xml");

  private FeedLinks() {}

  /**
   * Absolute addresses in the page's order, each once.
   *
   * @param address where the page was found; without it only absolute links count
   */
  static List<String> in(Document page, Optional<String> address) {
    var base =
        Optional.ofNullable(page.selectFirst("base[href]"))
            .map(element -> Addresses.base(element.attr("href"), address.orElse("")))
            .orElse(address.orElse(""));
    return page.select("link[href][rel]").stream()
        .filter(FeedLinks::isFeed)
        .flatMap(link -> Addresses.web(link.attr("href"), base).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static boolean isFeed(Element link) {
    var words = List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
    var type = link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return words.contains("feed") || words.contains("alternate") && TYPES.contains(type);
  }
}
