package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.feed.Bodies.feed;
import static org.rfldigest.feed.Bodies.item;
import static org.rfldigest.feed.Bodies.parse;
import static org.rfldigest.feed.Bodies.rss;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Quiet;

class FeedFormatTest {

  static final String RDF =
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:syn="http://purl.org/rss/1.0/modules/syndication/">
        <channel rdf:about="https://weekly.test/rss"><title>Weekly</title><link>https://weekly.test/</link>
          <syn:updatePeriod>hourly</syn:updatePeriod><syn:updateFrequency>2</syn:updateFrequency>
          <items><rdf:Seq><rdf:li resource="https://weekly.test/1"/></rdf:Seq></items></channel>
        <item rdf:about="https://weekly.test/a/1"><title>A &amp;quot;quoted&amp;quot; title</title>
          <link>https://weekly.test/1</link><dc:date>2024-09-07T14:05:09+02:00</dc:date>
          <dc:creator>jo</dc:creator><description>&lt;p&gt;Text&lt;/p&gt;</description></item>
      </rdf:RDF>
      """;

  static final String LORE =
      """
      <?xml version="1.0" encoding="us-ascii"?>
      <feed
      xmlns="http://www.w3.org/2005/Atom"
      xmlns:thr="http://purl.org/syndication/thread/1.0"><title>some-list archive mirror</title><link
      rel="alternate"
      type="text/html"
      href="https://lore.kernel.org/some-list/"/><id>mailto:some-list@lists.test</id><entry><author><name>Jo Doe</name><email>jo@mail.test</email></author><title>Re: [PATCH 2/3] rust: sync: add Arc&lt;T&gt;</title><updated>2024-09-07T14:05:09Z</updated><link
      href="https://lore.kernel.org/some-list/a+b=c.2@mail.test/"/><id>urn:uuid:0</id><thr:in-reply-to
      ref="urn:uuid:1"
      href="https://lore.kernel.org/some-list/20240906-arc-v1-2@mail.test/"/><content
      type="xhtml"><div
      xmlns="http://www.w3.org/1999/xhtml"><pre>On Friday &lt;x@mail.test&gt; wrote:
      <span
      class="q">&gt; fn f() -&gt; Arc&lt;T&gt;
      </span>Looks good.
      </pre></div></content></entry></feed>
      """;

  static final String JSON =
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Notes", "home_page_url": "https://notes.test/",
       "items": [
        {"id": "https://notes.test/1", "url": "/1", "title": "One", "content_html": "<p>Hi ]}</p>",
         "date_published": "2024-09-07T14:05:09+02:00", "authors": [{"name": "Jo"}]},
        {"id": 2, "content_text": "No title here", "date_modified": "2024-09-08T00:00:00Z"}]}
      """;

  @Test
  void readsRdf() {
    var feed = feed(RDF);
    assertThat(feed.format()).isEqualTo("rdf_1.0");
    assertThat(feed.title()).isEqualTo("Weekly");
    assertThat(feed.quiet().pause()).isEqualTo(Duration.ofMinutes(30));
    assertThat(feed.problems()).isEmpty();
    var entry = feed.entries().getFirst();
    assertThat(entry.id()).isEqualTo("https://weekly.test/a/1");
    assertThat(entry.title()).isEqualTo("A \"quoted\" title");
    assertThat(entry.link()).contains("https://weekly.test/1");
    assertThat(entry.author()).contains("jo");
    assertThat(entry.published()).contains(Instant.parse("2024-09-07T12:05:09Z"));
    assertThat(entry.content()).isEqualTo("<p>Text</p>");
  }

  @Test
  void readsAMailingListArchive() {
    var entry = feed(LORE).entries().getFirst();
    assertThat(entry.id()).isEqualTo("urn:uuid:0");
    assertThat(entry.title()).isEqualTo("Re: [PATCH 2/3] rust: sync: add Arc<T>");
    assertThat(entry.messageId()).contains("a+b=c.2@mail.test");
    assertThat(entry.inReplyTo()).contains("20240906-arc-v1-2@mail.test");
    assertThat(entry.author()).contains("Jo Doe");
    assertThat(entry.updated()).contains(Instant.parse("2024-09-07T14:05:09Z"));
    assertThat(entry.content())
        .contains("Looks good.")
        .contains("&gt; fn f() -&gt; Arc&lt;T&gt;\n</span>");
  }

  @Test
  void readsJsonFeed() {
    var feed =
        feed(parse(JSON.getBytes(StandardCharsets.UTF_8), "", "https://notes.test/feed.json"));
    assertThat(feed.format()).isEqualTo("json_1.1");
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("One", "No title here");
    assertThat(feed.entries()).extracting(Entry::id).containsExactly("https://notes.test/1", "2");
    assertThat(feed.entries().getFirst().link()).contains("https://notes.test/1");
    assertThat(feed.entries().getFirst().author()).contains("Jo");
    assertThat(feed.entries().getFirst().published())
        .contains(Instant.parse("2024-09-07T12:05:09Z"));
  }

  @Test
  void keepsTheCompleteItemsOfAJsonFeedThatIsCutShort() {
    var feed = feed(JSON.substring(0, JSON.indexOf("No title")));
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("One");
    assertThat(feed.problems()).anyMatch(problem -> problem.contains("breaks off"));
  }

  @Test
  void aNumberThatIsNoneLeavesOutItsItemOnly() {
    var feed = feed(JSON.replace("{\"id\": 2", "{\"size\": 1e999999999999, \"id\": 2"));
    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.problems()).anyMatch(problem -> problem.contains("no sound object"));
  }

  @Test
  void readsAtom03() {
    var feed =
        feed(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title>
              <entry><title type="text/html" mode="escaped">a &amp;amp; b</title><id>tag:old.test,2004:1</id>
                <link rel="alternate" type="text/html" href="https://old.test/1"/>
                <issued>2004-05-06T07:08:09+02:00</issued><modified>2004-05-07T00:00:00Z</modified>
                <content type="text/html" mode="base64">PHA+SGk8L3A+</content></entry></feed>
            """);
    assertThat(feed.format()).isEqualTo("atom_0.3");
    var entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("a & b");
    assertThat(entry.published()).contains(Instant.parse("2004-05-06T05:08:09Z"));
    assertThat(entry.updated()).contains(Instant.parse("2004-05-07T00:00:00Z"));
    assertThat(entry.content()).isEqualTo("<p>Hi</p>");
  }

  @ParameterizedTest
  @CsvSource({"0.91,rss_0.91", "0.92,rss_0.92", "0.94,rss_0.94", "2.0,rss_2.0", "2.0.1,rss_2.0"})
  void readsEachVersionOfRss(String version, String format) {
    var feed = feed(rss(item(1)).replace("rss version=\"2.0\"", "rss version=\"" + version + "\""));
    assertThat(feed.format()).isEqualTo(format);
    assertThat(feed.entries()).extracting(Entry::id).containsExactly("id-1");
    assertThat(feed.problems()).isEmpty();
  }

  @Test
  void takesTheIdWhereAllLinksAreTheSame() {
    var first = item(1).replaceAll("https://news.test/1", "https://kernels.test/");
    var second =
        item(2)
            .replaceAll("https://news.test/2", "https://kernels.test/")
            .replace("id-2", "kernels.test,mainline,6.1-rc4,2024-09-07");
    assertThat(feed(rss(first, second)).entries())
        .extracting(Entry::id)
        .containsExactly("id-1", "kernels.test,mainline,6.1-rc4,2024-09-07");
  }

  @Test
  void readsAFeedThatHasNothingToSay() {
    assertThat(feed("<rss version=\"2.0\"/>").problems()).isEmpty();
    assertThat(feed("<rss version=\"2.0\"><channel/></rss>").problems()).isEmpty();
  }

  @Test
  void keepsDifferentEntriesOfOneId() {
    var feed = feed(rss(item(1), item(2).replace("id-2", "id-1"), item(1)));
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("Entry 1", "Entry 2");
    assertThat(feed.entries()).extracting(Entry::id).doesNotHaveDuplicates();
    assertThat(feed.problems()).hasSize(2);
  }

  @Test
  void makesAnIdThatStaysWhereThereIsNone() {
    var bare = rss("<item><title>Alone</title></item>");
    assertThat(feed(bare).entries().getFirst().id())
        .startsWith("hash:")
        .isEqualTo(feed(bare).entries().getFirst().id());
  }

  @Test
  void standsInForAMissingTitle() {
    var feed =
        feed(
            rss(
                "<item><description>&lt;p&gt;First words&lt;/p&gt;</description></item>",
                "<item/>"));
    assertThat(feed.entries())
        .extracting(Entry::title)
        .containsExactly("First words", "(no title)");
  }

  @Test
  void standsInForAMissingTitleWithWholeWordsAndSaysThatMoreFollow() {
    var sentence =
        "The driver for the second card of the family is merged, and what it needs of the ";
    var feed =
        feed(
            rss(
                "<item><description>" + sentence + "core</description></item>",
                "<item><description>" + "語".repeat(90) + "</description></item>"));
    assertThat(feed.entries())
        .extracting(Entry::title)
        .containsExactly(
            "The driver for the second card of the family is merged, and what it needs of…",
            "語".repeat(79) + "…");
  }

  @Test
  void resolvesRelativeLinks() {
    var based =
        rss(item(1).replace("https://news.test/1", "post/1"))
            .replace("<channel>", "<channel xml:base=\"https://base.test/a/\">");
    assertThat(feed(based).entries().getFirst().link()).contains("https://base.test/a/post/1");
    var plain =
        rss(item(1).replace("https://news.test/1", "/post/1")).getBytes(StandardCharsets.UTF_8);
    assertThat(feed(parse(plain, "", "https://here.test/feed")).entries().getFirst().link())
        .contains("https://here.test/post/1");
  }

  @Test
  void prefersTheWholeTextToTheSummary() {
    var whole =
        item(1)
            .replace(
                "</item>",
                "<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><![CDATA[<p>All of it</p>]]></content:encoded></item>");
    assertThat(feed(rss(whole)).entries().getFirst().content()).isEqualTo("<p>All of it</p>");
  }

  @Test
  void honoursTheLongestWishUpToADay() {
    assertThat(pause("<ttl>90</ttl>")).contains(Duration.ofMinutes(90));
    assertThat(pause("<ttl>10080</ttl>")).contains(Duration.ofHours(24));
    assertThat(pause("<ttl>30</ttl><skipHours><hour>10</hour><hour>11</hour></skipHours>"))
        .contains(Duration.ofMinutes(100));
    assertThat(pause("<ttl>soon</ttl>")).isEmpty();
    assertThat(feed(rss("<ttl>soon</ttl>")).problems())
        .containsExactly("The feed's ttl “soon” makes no sense; it was passed over.");
  }

  @Test
  void isLeftAloneOnTheDaysThatItNames() {
    var saturday = Instant.parse("2026-11-28T22:30:00Z");
    var weekend = "<skipDays><day>saturday</day><day>Sunday</day><day>Funday</day></skipDays>";
    var feed = feed(rss(weekend));

    assertThat(feed.quiet().from(saturday)).contains(Duration.ofHours(24));
    assertThat(feed.quiet().from(saturday.plus(Duration.ofHours(25))))
        .contains(Duration.ofMinutes(30));
    assertThat(feed.quiet().from(saturday.minus(Duration.ofDays(1)))).isEmpty();
    assertThat(feed.problems())
        .containsExactly("The feed's skipDays “Funday” makes no sense; it was passed over.");
    var all =
        rss(
            weekend.replace(
                "saturday",
                "Monday</day><day>Tuesday</day><day>Wednesday"
                    + "</day><day>Thursday</day><day>Friday</day><day>Saturday"));
    assertThat(feed(all).quiet().from(saturday)).isEmpty();
    assertThat(Quiet.of(feed.quiet().text().orElseThrow())).isEqualTo(feed.quiet());
  }

  private static Optional<Duration> pause(String wish) {
    return feed(rss(wish)).quiet().from(Bodies.NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,Привет",
    "ISO-8859-1,Café",
    "Shift_JIS,日本語",
    "GB2312,汉字",
    "Big5,漢字",
    "EUC-KR,한국어",
    "KOI8-R,Привет",
    "UTF-16,Café 日本",
    "UTF-16LE,Café 日本",
    "UTF-16BE,Café 日本",
    "UTF-32LE,Café 日本",
    "UTF-8,Café 日本",
    "ISO-2022-JP,日本語",
    "TIS-620,ไทย",
    "IBM037,Cafe"
  })
  void readsEachEncodingByItsDeclaration(String charset, String title) {
    var body = rss(item(1).replace("Entry 1", title)).replace("UTF-8", charset);
    assertThat(
            feed(parse(body.getBytes(Charset.forName(charset)), "", ""))
                .entries()
                .getFirst()
                .title())
        .isEqualTo(title);
  }

  @Test
  void readsWindows1252WhereLatin1IsDeclared() {
    var body = rss(item(1).replace("Entry 1", "“quoted” – yes")).replace("UTF-8", "iso-8859-1");
    assertThat(
            feed(parse(body.getBytes(Charset.forName("windows-1252")), "", ""))
                .entries()
                .getFirst()
                .title())
        .isEqualTo("“quoted” – yes");
  }

  @Test
  void losesOneCharacterToOneBadByte() {
    var body =
        rss(item(1).replace("Entry 1", "Caf\u00e9 x na\u00efve")).getBytes(StandardCharsets.UTF_8);
    body[new String(body, StandardCharsets.ISO_8859_1).indexOf(" x ") + 1] = (byte) 0xFF;
    var feed = feed(parse(body, "", ""));
    assertThat(feed.entries().getFirst().title()).isEqualTo("Café \uFFFD naïve");
    assertThat(feed.problems()).containsExactly("1 byte is not UTF-8; each became U+FFFD.");
  }

  @Test
  void believesTheBytesRatherThanTheLabels() {
    var body =
        rss(item(1).replace("Entry 1", "Café"))
            .replace("UTF-8", "utf-16")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(feed(parse(body, "text/xml; charset=ISO-8859-1", "")).entries().getFirst().title())
        .isEqualTo("Café");
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM037", "x-UTF-16LE-BOM", "x-MacSymbol", "no-such-set"})
  void aLabelInWhichNoMarkupCouldBeReadIsNoLabel(String charset) {
    var body = rss(item(1).replace("Entry 1", "Caf\u00e9")).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(feed(parse(body, "text/xml; charset=" + charset, "")).entries().getFirst().title())
        .isEqualTo("Café");
  }

  @Test
  void refusesAPageAndOffersItsFeeds() {
    var page =
        "<!DOCTYPE html><html><head><title>Not  found</title><link rel=alternate type=application/rss+xml href=/feed.xml></head></html>";
    assertThat(parse(page.getBytes(StandardCharsets.UTF_8), "text/html", "https://site.test/x/"))
        .isEqualTo(
            new Parsed.Refused(
                "This is a web page “Not found”, not a feed; it offers https://site.test/feed.xml.",
                List.of("https://site.test/feed.xml")));
  }

  @Test
  void saysThatABodyIsStillCompressed() {
    var reason =
        ((Parsed.Refused) parse(new byte[] {0x1F, (byte) 0x8B, 8, 0, 60, 97}, "", "")).reason();
    assertThat(reason).contains("compressed");
  }

  @Test
  void namesTheRootOfOtherXml() {
    var list = "<opml version='2.0'><head><title>x</title></head><body/></opml>";
    assertThat(parse(list).toString())
        .contains("This is XML, but not a feed: it begins with the element “opml”.");
  }

  @Test
  void namesAPageThatChecksForRobots() {
    var page =
        "<html><head><title>Making sure you're not a bot!</title></head><body></body></html>";
    assertThat(((Parsed.Refused) parse(page)).reason()).contains("checks for robots");
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "hello", "<opml><body/></opml>", "'{\"a\": 1}'", "'{\"a'"})
  void refusesWhatIsNoFeedInOneSentence(String body) {
    assertThat(((Parsed.Refused) parse(body)).reason()).endsWith(".");
  }
}
