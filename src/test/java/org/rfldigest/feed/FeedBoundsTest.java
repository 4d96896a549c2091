package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;
import static org.rfldigest.feed.Bodies.atom;
import static org.rfldigest.feed.Bodies.feed;
import static org.rfldigest.feed.Bodies.item;
import static org.rfldigest.feed.Bodies.parse;
import static org.rfldigest.feed.Bodies.rss;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rfldigest.model.Entry;

class FeedBoundsTest {

  @Test
  void takesNothingFromAFile(@TempDir Path folder) throws Exception {
    var secret = Files.writeString(folder.resolve("secret"), "the secret words");
    var body = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + feedSaying("&x;");
    assertThat(parse(body)).isInstanceOf(Parsed.Refused.class);
    assertThat(parse(body).toString()).doesNotContain("the secret words");
  }

  @Test
  void asksNoServerForADocumentType() throws Exception {
    var requests = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.close();
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/rss.dtd";
      var body = "<!DOCTYPE rss SYSTEM \"" + address + "\">" + feedSaying("Hello");
      assertThat(feed(body).entries()).extracting(Entry::title).containsExactly("Hello");
      parse("<!DOCTYPE rss [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>" + feedSaying("Hello"));
      parse("<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + address + "\">]>" + feedSaying("&x;"));
      parse(
          feedSaying(
              "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + address + "'/>"));
    } finally {
      server.stop(0);
    }
    assertThat(requests).hasValue(0);
  }

  @Test
  void refusesEntitiesMadeOfEntities() {
    var laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (var i = 1; i < 10; i++) {
      laughs
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    assertThat(parse(laughs + "]>" + feedSaying("&a9;"))).isInstanceOf(Parsed.Refused.class);
  }

  @Test
  void refusesOneEntityUsedTooOften() {
    var body =
        "<!DOCTYPE rss [<!ENTITY a \""
            + "x".repeat(200)
            + "\">]>"
            + feedSaying("&a;".repeat(50_000));
    assertThat(parse(body)).isInstanceOf(Parsed.Refused.class);
  }

  @ParameterizedTest
  @MethodSource("bodiesThatNeverClose")
  @Timeout(value = 30, threadMode = SEPARATE_THREAD)
  void readsInOnePassWhatOpensAgainAndAgainAndNeverCloses(String body) {
    assertThat(parse(body)).isNotNull();
  }

  static Stream<Named<String>> bodiesThatNeverClose() {
    var reply = "https://lore.kernel.org/l/" + "@".repeat(60_000) + "?";
    return Stream.of(
        Named.of("instructions", "<?".repeat(2_000_000)),
        Named.of("an author of signs", rss("<item><author>" + "@".repeat(500_000) + "</author>")),
        Named.of("an author of blanks", rss(author("a" + " ".repeat(100_000) + "b ".repeat(9)))),
        Named.of(
            "answers to a mail that is none",
            atom(
                ("<entry><title>t</title><in-reply-to"
                        + " xmlns=\"http://purl.org/syndication/thread/1.0\" href=\""
                        + reply
                        + "\"/></entry>")
                    .repeat(20))),
        Named.of("a title of tags", rss(titled("<b ".repeat(160_000)))),
        Named.of("a title of type parameters", rss(titled("x<B".repeat(160_000) + ">"))));
  }

  private static String author(String text) {
    return "<item><title>t</title><author>" + text + "</author></item>";
  }

  private static String titled(String text) {
    return "<item><title><![CDATA[" + text + "]]></title></item>";
  }

  @Test
  void aNumberWithAHugeExponentIsNoTextOfThatManyDigits() {
    var body =
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\","
            + "\"items\":[{\"id\":1e2000000000,\"title\":\"one\"}]}";
    assertThat(feed(body).entries()).extracting(Entry::id).containsExactly("1E+2000000000");
  }

  @Test
  void writesOutAFewShortEntities() {
    var body = "<!DOCTYPE rss [<!ENTITY name \"R &#38; D\">]>" + feedSaying("From &name;");
    assertThat(feed(body).entries().getFirst().title()).isEqualTo("From R & D");
  }

  @Test
  void leavesOutAnEntryNestedTooDeepAndKeepsTheOthers() {
    var deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    var feed = feed(rss(item(1).replace("Text", deep), item(2)));
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("Entry 2");
    assertThat(feed.problems()).anyMatch(problem -> problem.contains("deeper than 200 levels"));
  }

  @Test
  void saysWhyNoEntryIsLeftWhateverElseIsWrong() {
    var unclosed = "<item><title>a<item></title></b></item>".repeat(20_001);
    assertThat(((Parsed.Refused) parse(rss(unclosed))).reason())
        .startsWith("No entry of the feed is within bounds: The entry in line 2 has more than");
  }

  @Test
  void refusesAFrameNestedTooDeep() {
    assertThat(parse("<rss>" + "<a>".repeat(100_000))).isInstanceOf(Parsed.Refused.class);
  }

  @Test
  void cutsATitleOfTwoMillionCharacters() {
    var feed = feed(rss(item(1).replace("Entry", "x".repeat(2_000_000)), item(2)));
    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.entries().getFirst().title()).hasSize(1_000);
    assertThat(feed.problems())
        .anyMatch(problem -> problem.contains("longer than 1000 characters"));
  }

  @Test
  void keepsTheBeginningOfALongTextThatIsAllReferences() {
    var feed = feed(rss(item(1).replace("Text", "&lt;".repeat(300_000)), item(2)));
    assertThat(feed.entries().getFirst().content())
        .hasSizeGreaterThan(100_000)
        .startsWith("<<<")
        .doesNotContain("&");
    assertThat(feed.problems()).hasSize(1);
  }

  @Test
  void leavesOutAttributesBeyondTheBound() {
    var attributes = new StringBuilder("<item");
    for (var i = 0; i < 20_000; i++) {
      attributes.append(" a").append(i).append("='1'");
    }
    assertThat(feed(rss(item(1).replace("<item", attributes), item(2))).entries()).hasSize(2);
  }

  @Test
  void keepsTheNewestOfTooManyEntries() {
    var items = new StringBuilder();
    for (var i = 0; i < 6_000; i++) {
      var year = 2000 + i / 300;
      items.append(item(i).replace("07 Sep 2024", "07 Sep " + year));
    }
    var feed = feed(rss(items.toString()));
    assertThat(feed.entries()).hasSize(5_000);
    assertThat(feed.entries().getLast().title()).isEqualTo("Entry 5999");
    assertThat(feed.entries()).extracting(Entry::title).doesNotContain("Entry 0");
    assertThat(feed.problems())
        .containsExactly("The feed has 6,000 entries; the newest 5,000 were kept.");
  }

  @Test
  void keepsTheNewestAlsoAfter2038() {
    var items = new StringBuilder();
    for (var i = 0; i < 6_000; i++) {
      items.append(item(i).replace("07 Sep 2024", "07 Sep " + (2030 + i / 300)));
    }
    assertThat(feed(rss(items.toString())).entries())
        .extracting(Entry::title)
        .contains("Entry 5999")
        .doesNotContain("Entry 0");
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    assertThat(Bodies.parse(new byte[10 * 1024 * 1024 + 1], "", ""))
        .isInstanceOf(Parsed.Refused.class);
  }

  @Test
  void keepsTextLiteralThatOthersWouldRun() {
    var title = "${jndi:ldap://x/} $(id) %n%s '; DROP TABLE x =cmd()";
    assertThat(feed(feedSaying(title)).entries().getFirst().title()).isEqualTo(title);
  }

  private static String feedSaying(String title) {
    return "<rss version='2.0'><channel><title>News</title><item><title>"
        + title
        + "</title><guid>1</guid></item></channel></rss>";
  }
}
