package org.rfldigest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLinksTest {

  @Test
  void findsTheFeedsThatAPageOffers() {
    var page =
        """
        <head><link rel="stylesheet" href="x.css">
        <LINK REL="Alternate" TYPE="application/RSS+xml; charset=utf-8" HREF="feed.xml">
        <link rel=alternate type=application/atom+xml href="https://other.test/a">
        <link rel=alternate type=application/feed+json href="feed.xml">
        <link rel=alternate hreflang=de href="/de">
        <link rel=alternate type=application/json href="/wp-json/wp/v2/pages/1">
        <a href="/rss.xml">RSS</a>
        <link rel=alternate type=application/rss+xml href="javascript:x"></head>
        """;
    assertThat(feeds(page, "https://site.test/blog/"))
        .containsExactly("https://site.test/blog/feed.xml", "https://other.test/a");
  }

  @Test
  void honoursThePagesBase() {
    var page = "<base href=/b/><link rel=alternate type=application/rss+xml href=f>";
    assertThat(feeds(page, "https://site.test/a/")).containsExactly("https://site.test/b/f");
  }

  @ParameterizedTest
  @CsvSource({
    "/feed.xml,https://site.test/feed.xml",
    "rss/,https://site.test/blog/rss/",
    "https://other.test/news.atom?a=1,https://other.test/news.atom?a=1",
    "feed://site.test/f,http://site.test/f"
  })
  void whereAPageNamesNoFeedItsLinksAreLookedAt(String link, String feed) {
    var page = "<a href='/about'>About</a><a href='" + link + "'>Feed</a><a href='/feedback'>x</a>";
    assertThat(feeds(page, "https://site.test/blog/"))
        .isEqualTo(link.startsWith("feed:") ? List.of() : List.of(feed));
    var named = "<link rel=alternate type=application/rss+xml href='" + link + "'>" + page;
    assertThat(feeds(named, "https://site.test/blog/")).containsExactly(feed);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.test/x,,https://a.test/x",
    "' https://a.test/x y\n',,https://a.test/x%20y",
    "/p/1,https://a.test/q/,https://a.test/p/1",
    "p/1,https://a.test/q/r,https://a.test/q/p/1",
    "?a=1,https://a.test/q?b=2,https://a.test/q?a=1",
    "x,https://a.test,https://a.test/x",
    "//b.test/x,https://a.test/,https://b.test/x",
    "HTTPS://A.test/,,HTTPS://A.test/"
  })
  void makesAddressesAbsolute(String reference, String base, String address) {
    assertThat(Addresses.web(reference, base == null ? "" : base)).contains(address);
  }

  /** Row J06. */
  @ParameterizedTest
  @CsvSource({
    "http://bank.test@evil.test/x@y,http://evil.test/x@y",
    "https://a:b@bank.test@evil.test:8080,https://evil.test:8080",
    "http://b\u00fccher.test/gr\u00f6\u00dfe,http://xn--bcher-kva.test/gr\u00f6\u00dfe",
    "http://\u0430\u0440\u0440le.test:81/,http://xn--le-6kc8da.test:81/"
  })
  void namesTheHostThatIsReached(String reference, String address) {
    assertThat(Addresses.web(reference, "")).contains(address);
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:alert(1)",
    "http://\u00fc\u200e\ud800.test/",
    "file:///etc/x",
    "data:text/html",
    "mailto:a@b",
    "/p",
    "http://",
    "https:///x"
  })
  void takesNothingButWebAddresses(String reference) {
    assertThat(Addresses.web(reference, "")).isEmpty();
  }

  @Test
  void makesTheAddressesInsideATextAbsolute() {
    assertThat(ContentLinks.absolute("<p><a href=\"x\">y</a></p>", "https://a.test/b/"))
        .isEqualTo("<p><a href=\"https://a.test/b/x\">y</a></p>");
    var sound = "<p><A HREF='https://a.test'>y</A>";
    assertThat(ContentLinks.absolute(sound, "https://a.test/b/")).isSameAs(sound);
  }

  @Test
  void leavesATextAloneThatWouldBecomeManyTimesAsLong() {
    var open = new StringBuilder("<p>");
    for (var i = 0; i < 12; i++) {
      open.append("<b id='").append(i).append("x".repeat(1_000)).append("'>");
    }
    var html = open + "</p>" + "<p>word".repeat(300) + "<a href='x'>y</a>";
    assertThat(ContentLinks.absolute(html, "https://a.test/b/")).isSameAs(html);
  }

  private static List<String> feeds(String page, String address) {
    return PageLook.at(page, Optional.of(address)).feeds();
  }
}
