package org.rfldigest.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rfldigest.model.WebUri;

/**
 * The feeds that a web page offers in its {@code <link rel="alternate">} elements; where there is
 * none, those to which its links lead by their looks.
 */
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

  private static final Pattern LOOKS =
      Pattern.compile(
          "(?:^|.*/)(?:feed|rss|atom)/?|.*\\.(?:rss|atom|rdf)|(?:^|.*/)(?:feed|rss|atom|index)\\.(?:xml|json)",
          Pattern.CASE_INSENSITIVE);

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
    var named = absolute(page.select("link[href][rel]").stream().filter(FeedLinks::isFeed), base);
    return named.isEmpty()
        ? absolute(page.select("a[href]").stream().filter(FeedLinks::looksLikeFeed), base)
        : named;
  }

  private static List<String> absolute(Stream<Element> links, String base) {
    return links
        .flatMap(link -> Addresses.web(WebUri.behind(link.attr("href").strip()), base).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static boolean looksLikeFeed(Element link) {
    return LOOKS.matcher(link.attr("href").strip().split("[?#]", 2)[0]).matches();
  }

  private static boolean isFeed(Element link) {
    var words = List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+"));
    var type = link.attr("type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    return words.contains("feed")
        || words.contains("alternate")
            && TYPES.contains(type)
            && !link.attr("href").contains("/wp-json/"); // what WordPress has beside its feeds
  }
}
