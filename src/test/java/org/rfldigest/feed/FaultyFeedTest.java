package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.feed.Bodies.entry;
import static org.rfldigest.feed.Bodies.feed;
import static org.rfldigest.feed.Bodies.item;
import static org.rfldigest.feed.Bodies.rss;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rfldigest.model.Entry;

/** One faulty body per row; each keeps its entries and says what was wrong. */
class FaultyFeedTest {

  record Row(String fault, String body, int entries, String title) {
    @Override
    public String toString() {
      return fault;
    }
  }

  private static final List<String> NOTHING_LOST =
      List.of("NULs after", "a whole entry inside", "control characters in", "a character that");
  private static final String BASED = "<description xml:base='https://base.test/'>";

  static Stream<Row> faulty() {
    return Stream.of(
        new Row("a control character", rss(item(1).replace("Entry", "En\u0007try")), 1, "Entry 1"),
        new Row(
            "a reference to a control character",
            rss(item(1).replace("Entry", "En&#7;try")),
            1,
            "Entry 1"),
        new Row(
            "a reference to half a surrogate pair",
            rss(item(1).replace("Entry", "Entry&#xDC00;")),
            1,
            "Entry 1"),
        new Row("a NUL inside", rss(item(1).replace("Entry", "En\u0000try")), 1, "Entry 1"),
        new Row("U+FFFE inside", rss(item(1).replace("Entry", "En\uFFFEtry")), 1, "Entry 1"),
        new Row("a bare ampersand", rss(item(1).replace("Entry", "R&D")), 1, "R&D 1"),
        new Row(
            "an ampersand in a link",
            rss(item(1).replace("test/1", "test/?a=1&b=2")),
            1,
            "Entry 1"),
        new Row("an entity of HTML", rss(item(1).replace("Entry", "M&uuml;ller")), 1, "Müller 1"),
        new Row(
            "an unknown entity", rss(item(1).replace("Entry", "a&nosuch;b")), 1, "a&nosuch;b 1"),
        new Row("a less-than sign in text", rss(item(1).replace("Entry", "3 < 4")), 1, "3 < 4 1"),
        new Row(
            "markup that is not closed", rss(item(1).replace("Text", "a<br>b<p>c")), 1, "Entry 1"),
        new Row("a title that is not closed", rss(item(1).replace("</title>", "")), 1, "Entry 1"),
        new Row(
            "an entry that is not closed",
            rss(item(1).replace("</item>", ""), item(2)),
            2,
            "Entry 1"),
        new Row(
            "no entry closed",
            rss(
                item(1).replace("</item>", ""),
                item(2).replace("</item>", ""),
                item(3).replace("</item>", "")),
            3,
            "Entry 1"),
        new Row(
            "an attribute twice",
            rss(item(1).replace("<title>", "<title a='1' a='2'>")),
            1,
            "Entry 1"),
        new Row(
            "an attribute without quotes",
            rss(item(1).replace("<title>", "<title a=1>")),
            1,
            "Entry 1"),
        new Row(
            "a prefix that is not declared",
            rss(item(1).replace("<link>", "<media:x url='u'/><link>")),
            1,
            "Entry 1"),
        new Row(
            "a CDATA section that is not closed",
            rss(item(1).replace("Text 1", "<![CDATA[a <b>b</b>"), item(2)),
            2,
            "Entry 1"),
        new Row(
            "a comment that is not closed",
            rss(item(1).replace("Text 1", "<!-- a"), item(2)),
            2,
            "Entry 1"),
        new Row(
            "an end tag that lacks its bracket",
            rss(item(1).replace("</description>", "</description"), item(2), item(3)),
            3,
            "Entry 1"),
        new Row(
            "a start tag that lacks its bracket",
            rss(item(1).replace("<description>", "<description"), item(2), item(3)),
            3,
            "Entry 1"),
        new Row(
            "an entry's end tag that lacks its bracket",
            rss(item(1).replace("</item>", "</item"), item(2), item(3)),
            3,
            "Entry 1"),
        new Row(
            "an entry's start tag that is half gone",
            rss(item(1), item(2).replace("<item>", "<it ")),
            1,
            "Entry 1"),
        new Row(
            "an element that is never closed around the only entry",
            rss("<image><title>Logo</title>", item(1)),
            1,
            "Entry 1"),
        new Row(
            "a section that opens in small letters",
            rss(item(1).replace("Text 1", "<![cdata[Text]]>")),
            1,
            "Entry 1"),
        new Row(
            "cut inside an entry",
            rss(item(1), item(2)).replaceFirst("(?s)Text 2.*", ""),
            1,
            "Entry 1"),
        new Row(
            "cut inside a tag",
            rss(item(1), item(2)).replaceFirst("(?s)2</title>.*", "2</ti"),
            1,
            "Entry 1"),
        new Row(
            "cut after an entry",
            rss(item(1), item(2)).replace("</channel></rss>", ""),
            2,
            "Entry 1"),
        new Row(
            "a script after the end", rss(item(1)) + "\n<script>count()</script>", 1, "Entry 1"),
        new Row("NULs after the end", rss(item(1)) + "\u0000\u0000", 1, "Entry 1"),
        new Row(
            "a warning before the start",
            "Notice: undefined index in /srv/feed.php\n" + rss(item(1)),
            1,
            "Entry 1"),
        new Row(
            "a warning in HTML before the start",
            "<br />\n<b>Warning</b>: x<br />\n" + rss(item(1)),
            1,
            "Entry 1"),
        new Row(
            "upper case",
            rss(item(1))
                .replace("rss", "RSS")
                .replace("channel", "CHANNEL")
                .replace("item", "ITEM"),
            1,
            "Entry 1"),
        new Row("no version", rss(item(1)).replace(" version=\"2.0\">", ">"), 1, "Entry 1"),
        new Row(
            "a version that does not exist",
            rss(item(1)).replace("rss version=\"2.0\"", "rss version=\"7\""),
            1,
            "Entry 1"),
        new Row(
            "entries outside the channel",
            rss("</channel>", item(1)).replaceFirst("</channel></rss>$", "</rss>"),
            1,
            "Entry 1"),
        new Row("two channels", rss(item(1), "</channel><channel>", item(2)), 2, "Entry 1"),
        new Row(
            "a channel without its root",
            rss(item(1)).replaceAll("</?rss[^>]*>", ""),
            1,
            "Entry 1"),
        new Row("no channel", rss(item(1)).replaceAll("</?channel>", ""), 1, "Entry 1"),
        new Row(
            "Atom without its namespace",
            Bodies.atom(entry(1)).replaceFirst(" xmlns=\"[^\"]*\"", ""),
            1,
            "Entry 1"),
        new Row(
            "Atom's namespace with https",
            Bodies.atom(entry(1)).replace("http://www.w3", "https://www.w3"),
            1,
            "Entry 1"),
        new Row(
            "Atom's namespace in lower case",
            Bodies.atom(entry(1)).replace("2005/Atom", "2005/atom"),
            1,
            "Entry 1"),
        new Row(
            "skipHours that are no numbers",
            rss("<skipHours><hour>night</hour></skipHours>", item(1)),
            1,
            "Entry 1"),
        new Row(
            "a ttl that is too large", rss("<ttl>99999999999999999</ttl>", item(1)), 1, "Entry 1"),
        new Row("an impossible date", rss(item(1).replace("07 Sep", "31 Sep")), 1, "Entry 1"),
        new Row(
            "a link that is no web address",
            rss(item(1).replace("https://news.test/1", "javascript:alert(1)")),
            1,
            "Entry 1"),
        new Row(
            "control characters in base64",
            Bodies.atom(
                entry(1).replace("<summary>Text 1", "<summary mode='base64'>AWEAYg=="), entry(2)),
            2,
            "Entry 1"),
        new Row(
            "a character that XML has not, in HTML with a base",
            rss(
                item(1)
                    .replace("<description>Text 1", BASED + "&amp;#xFFFF; &lt;a href='x'>y&lt;/a>"),
                item(2)),
            2,
            "Entry 1"),
        new Row(
            "a whole entry inside another",
            rss(item(1).replace("</item>", item(2) + "</item>"), item(3)),
            2,
            "Entry 1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faulty")
  void keepsTheEntriesAndTheFirstTitle(Row row) {
    var feed = feed(row.body());
    assertThat(feed.entries()).hasSize(row.entries());
    assertThat(feed.entries().getFirst().title()).isEqualTo(row.title());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faulty")
  void saysThatSomethingWasWrong(Row row) {
    if (NOTHING_LOST.stream().anyMatch(row.fault()::startsWith)) {
      return;
    }
    assertThat(feed(row.body()).problems()).isNotEmpty();
  }

  @Test
  void readsTheFirstOfTwoFeedsAndSaysThatThereIsAnother() {
    for (var second : List.of(rss(item(2)), Bodies.atom(entry(2)))) {
      var feed = feed(rss(item(1)) + "\n" + second);
      assertThat(feed.entries()).extracting(Entry::title).containsExactly("Entry 1");
      assertThat(feed.problems().getFirst())
          .endsWith("another one begins; only the first was read.");
    }
  }

  @Test
  void aLinkThatIsNotClosedKeepsWhatItSwallowed() {
    var open =
        entry(1)
            .replace("/><summary>", "><summary>")
            .replaceAll("(<updated>.*</updated>)(<link[^>]*>)", "$2$1");
    var read = feed(Bodies.atom(open, entry(2))).entries();
    assertThat(read).isEqualTo(feed(Bodies.atom(entry(1), entry(2))).entries());
  }

  @Test
  void saysNothingAboutASoundFeed() {
    assertThat(feed(rss(item(1), item(2))).problems()).isEmpty();
    assertThat(feed(Bodies.atom(entry(1), entry(2))).problems()).isEmpty();
  }

  @Test
  void entriesThatShareOneIdKeepTheirsWhateverComesBeforeThem() {
    var before = feed(rss(sharing(1), sharing(2)));
    var after = feed(rss(sharing(3), sharing(1), sharing(2), sharing(2)));
    assertThat(after.entries()).hasSize(3);
    assertThat(after.entries().subList(1, 3)).isEqualTo(before.entries());
    assertThat(after.entries()).extracting(Entry::id).doesNotHaveDuplicates();
    assertThat(after.entries()).extracting(SharedId::written).containsOnly("the-id");
  }

  private static String sharing(int number) {
    return item(number).replace("id-" + number, "the-id");
  }

  @Test
  void keepsTheAmpersandsOfALink() {
    assertThat(feed(rss(item(1).replace("test/1", "test/?a=1&b=2"))).entries().getFirst().link())
        .contains("https://news.test/?a=1&b=2");
  }

  @Test
  void namesTheLineWhereTheXmlBreaks() {
    assertThat(feed(rss("\n\n", item(1).replace("Entry", "a & b"))).problems().getFirst())
        .startsWith("The feed is not well-formed XML in line 4 (");
  }

  @Test
  void repairsOnlyTheBatchThatNeedsIt() {
    var items = new StringBuilder();
    for (var i = 0; i < 450; i++) {
      items.append(i == 300 ? item(i).replace("Entry", "a & b") : item(i));
    }
    var feed = feed(rss(items.toString()));
    assertThat(feed.entries()).hasSize(450);
    assertThat(feed.entries())
        .extracting(Entry::title)
        .contains("Entry 0", "a & b 300", "Entry 449");
  }
}
