package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rfldigest.feed.Bodies.atom;
import static org.rfldigest.feed.Bodies.entry;
import static org.rfldigest.feed.Bodies.feed;
import static org.rfldigest.feed.Bodies.item;
import static org.rfldigest.feed.Bodies.parse;
import static org.rfldigest.feed.Bodies.rss;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.model.Entry;

/** Elements and attributes under names that no specification gives them. */
class OddNamesTest {

  private static final Instant DATE = Instant.parse("2024-09-07T14:05:09Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/2005/Atom",
        "http://www.w3.org/1999/xhtml",
        "http://search.yahoo.com/mrss/",
        "http://purl.org/dc/elements/1.1/",
        "urn:nobody:knows"
      })
  void rssIsRssUnderWhateverNamespaceItsRootOrChannelStands(String namespace) {
    var xmlns = " xmlns=\"" + namespace + "\"";
    for (var element : new String[] {"<rss version=\"2.0\"", "<channel", "<item"}) {
      var feed = feed(rss(item(1)).replace(element, element + xmlns));
      assertThat(feed.title()).isEqualTo("News");
      assertThat(feed.entries()).extracting(Entry::title).containsExactly("Entry 1");
      assertThat(feed.entries().getFirst().link()).contains("https://news.test/1");
      assertThat(feed.entries().getFirst().id()).isEqualTo("id-1");
      assertThat(feed.entries().getFirst().published()).contains(DATE);
    }
  }

  @Test
  void atomIsAtomUnderAWrongNamespaceThatIsKnownForOtherThings() {
    var feed = feed(atom(entry(1)).replace("2005/Atom", "1999/xhtml"));
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("Entry 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss", "r"})
  void rssMayHaveAPrefix(String prefix) {
    var prefixed =
        rss(item(1))
            .replaceAll("<(/?)(\\w)", "<$1" + prefix + ":$2")
            .replace(
                " version=", " xmlns:" + prefix + "=\"http://backend.userland.com/rss2\" version=");
    var feed = feed(prefixed);
    assertThat(feed.title()).isEqualTo("News");
    assertThat(feed.entries()).extracting(Entry::id).containsExactly("id-1");
    assertThat(feed.problems()).isEmpty();
  }

  @Test
  void aPrefixThatNobodyDeclaredIsRssToo() {
    var feed = feed(rss(item(1).replaceAll("<(/?)(item|title)", "<$1rss:$2")));
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("Entry 1");
  }

  @Test
  void readsAChannelWhoseItemsLinkByAnAttribute() {
    var feed =
        feed(
            "<CHANNEL HREF='https://news.test/'><TITLE>News</TITLE><ITEM HREF='https://news.test/1'>"
                + "<TITLE>One</TITLE><ABSTRACT>Text</ABSTRACT></ITEM></CHANNEL>");
    var entry = feed.entries().getFirst();
    assertThat(entry.title()).isEqualTo("One");
    assertThat(entry.link()).contains("https://news.test/1");
    assertThat(entry.content()).isEqualTo("Text");
  }

  @Test
  void aGuidThatIsNoLinkSaysSoInWhateverCase() {
    var item =
        "<item><title>One</title><guid ispermalink='False'>https://news.test/1</guid></item>";
    assertThat(feed(rss(item)).entries().getFirst().link()).isEmpty();
  }

  @Test
  void aLinkThatIsNoAddressGivesWayToTheGuid() {
    var item =
        "<item><title>One</title><link>javascript:void(0)</link><guid>https://news.test/1</guid></item>";
    assertThat(feed(rss(item)).entries().getFirst().link()).contains("https://news.test/1");
  }

  @Test
  void findsTheLinkThatAnHtmlWriterPutBehindItsElement() {
    var item = item(1).replace("<link>", "<link/>").replace("</link>", "");
    assertThat(feed(rss(item)).entries().getFirst().link()).contains("https://news.test/1");
  }

  @Test
  void rssMayHoldEntriesAndAtomItems() {
    for (var body : List.of(rss(entry(1), entry(2)), atom(item(1), item(2)))) {
      assertThat(feed(body).entries())
          .extracting(Entry::id, Entry::title, Entry::link, Entry::content)
          .containsExactly(
              tuple("id-1", "Entry 1", Optional.of("https://news.test/1"), "Text 1"),
              tuple("id-2", "Entry 2", Optional.of("https://news.test/2"), "Text 2"));
      assertThat(feed(body).entries()).allMatch(entry -> entry.date().equals(Optional.of(DATE)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<author><name>Jo Doe</name><email>jo@mail.test</email></author>|Jo Doe",
        "<author><email>jo@mail.test</email></author>|jo@mail.test",
        "<author>jo@mail.test (Jo Doe)</author>|Jo Doe",
        "<author>jo at mail.test (Jo Doe)</author>|Jo Doe",
        "<author>jo@mail.test (Jo (jd) Doe)</author>|Jo (jd) Doe",
        "<author>jo@mail.test ()</author>|jo@mail.test",
        "<author>jo@mail.test (Jo), al@mail.test (Al)</author>|Jo, Al",
        "<author>Jo Doe &lt;jo@mail.test&gt;</author>|Jo Doe",
        "<author>Doe, Jo</author>|Doe, Jo",
        "<author>Jo Doe at a place (editor)</author>|Jo Doe at a place (editor)",
        "<author>Jo</author><author>Al</author><author>Jo</author>|Jo, Al"
      })
  void anAuthorIsNamedInManyWays(String author, String name) {
    assertThat(feed(rss(item(1).replace("</item>", author + "</item>"))).entries())
        .extracting(entry -> entry.author().orElse(""))
        .containsExactly(name);
  }

  @Test
  void whatOnlyTheMediaSayIsTold() {
    var group =
        "<media:group xmlns:media='http://search.yahoo.com/mrss/'><media:title>Film</media:title>"
            + "<media:description>Words</media:description></media:group>";
    var video = entry(1).replaceAll("<summary>.*</summary>", group);
    assertThat(feed(atom(video)).entries().getFirst().content()).isEqualTo("Words");
    assertThat(feed(rss("<item><guid>1</guid>" + group + "</item>")).entries())
        .extracting(Entry::title, Entry::content)
        .containsExactly(tuple("Film", "Words"));
    assertThat(feed(atom(entry(1).replace("</entry>", group + "</entry>"))).entries())
        .extracting(Entry::title, Entry::content)
        .containsExactly(tuple("Entry 1", "Text 1"));
  }

  @Test
  void theMarksOfASectionAreNoText() {
    var item =
        item(1)
            .replace("Entry 1", "&lt;![CDATA[R&amp;amp;D]]&gt;")
            .replace("Text 1", "&lt;![CDATA[A]]&gt;");
    assertThat(feed(rss(item)).entries())
        .extracting(Entry::title, Entry::content)
        .containsExactly(tuple("R&D", "A"));
  }

  @Test
  void anEntryThatWasTakenOverHasTheAuthorOfItsSource() {
    var source = "<source><title>Blog</title><author><name>Jo Doe</name></author></source></entry>";
    var planet =
        atom(
            "<author><name>Planet</name></author>", entry(1).replace("</entry>", source), entry(2));
    assertThat(feed(planet).entries())
        .extracting(entry -> entry.author().orElse(""))
        .containsExactly("Jo Doe", "Planet");
  }

  @Test
  void theRelationOfALinkMayBeAnAddress() {
    var long1 = "<link rel='http://www.iana.org/assignments/relation/alternate' href=";
    assertThat(feed(atom(entry(1).replace("<link href=", long1))).entries().getFirst().link())
        .contains("https://news.test/1");
  }

  @Test
  void htmlWithPrefixesIsHtml() {
    var content =
        "<content type='xhtml' xmlns:h='http://www.w3.org/1999/xhtml'><h:div><h:p>One</h:p></h:div></content>";
    assertThat(feed(atom(entry(1).replace("</entry>", content + "</entry>"))).entries())
        .extracting(Entry::content)
        .containsExactly("<div><p>One</p></div>");
  }

  @Test
  void anEntryMayQuoteAFeed() {
    var quoted = "<content type='application/atom+xml'>" + atom(entry(7)) + "</content></entry>";
    var feed = feed(atom(entry(1).replace("</entry>", quoted), entry(2)));
    assertThat(feed.entries()).extracting(Entry::id).containsExactly("id-1", "id-2");
    assertThat(feed.problems()).isEmpty();
  }

  @Test
  void instructionsAndCommentsStandAnywhere() {
    var feed =
        feed(
            "<?one a>b?><!-- <rss> -->"
                + rss(
                        "<!-- <item> -->",
                        item(1).replace("<title>", "<?two a>b?><!-- </item> --><title>"))
                    .substring(39)
                + "<!-- end --><?three?>");
    assertThat(feed.entries()).extracting(Entry::title).containsExactly("Entry 1");
    assertThat(feed.problems()).isEmpty();
  }

  @Test
  void aPagesDocumentTypeBeforeAFeedMakesNoPageOfIt() {
    assertThat(feed("<!DOCTYPE html>" + rss(item(1)).substring(39)).entries()).hasSize(1);
  }

  @Test
  void noAddressLeadsAboveItsHost() {
    var body = rss(item(1).replace("https://news.test/1", "../../../../post?a=1"));
    var feed = feed(parse(body.getBytes(StandardCharsets.UTF_8), "", "https://here.test/a/b/feed"));
    assertThat(feed.entries().getFirst().link()).contains("https://here.test/post?a=1");
  }

  @Test
  void keepsALinksAmpersandsBeforeWordsThatHtmlReads() {
    var link = "https://news.test/?a=1&copy=2&lt=3&section=4";
    assertThat(feed(rss(item(1).replace("https://news.test/1", link))).entries().getFirst().link())
        .contains(link);
  }
}
