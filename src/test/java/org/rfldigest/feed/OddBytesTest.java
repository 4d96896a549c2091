package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.feed.Bodies.feed;
import static org.rfldigest.feed.Bodies.item;
import static org.rfldigest.feed.Bodies.parse;
import static org.rfldigest.feed.Bodies.rss;
import static org.rfldigest.feed.FeedFormatTest.JSON;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.model.Entry;

/**
 * Encodings under other names than Java's, bytes that fit none, and JSON that is not quite that.
 */
class OddBytesTest {

  @ParameterizedTest
  @CsvSource({
    "macintosh,x-MacRoman,“Café”",
    "x-cp1251,windows-1251,Привет",
    "iso-8859-8-i,ISO-8859-8,שלום",
    "ANSI_X3.4-1968,windows-1252,“Café”",
    "euc-cn,GB18030,镕",
    "dos-874,x-windows-874,ไทย",
    "koi8-ru,KOI8-U,Привіт",
    "korean,x-windows-949,한국",
    "iso88592,ISO-8859-2,Łódź"
  })
  void knowsEncodingsByTheNamesThatTheWebUses(String label, String charset, String title) {
    var body = rss(item(1).replace("Entry 1", title)).replace("UTF-8", label);
    var feed = feed(parse(body.getBytes(Charset.forName(charset)), "", ""));
    assertThat(feed.entries().getFirst().title()).isEqualTo(title);
    assertThat(feed.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-14,\u00D0\u00F0 \u00B9\u00FE,Ŵŵ ṗŷ",
    "ISO8859-14,\u00A1,Ḃ",
    "iso-8859-10,\u00A1\u00FF,Ąĸ",
    "latin6,\u00BF,ŋ"
  })
  void readsTheEncodingsOfTheWebThatJavaHasNot(String label, String bytes, String title) {
    var body = rss(item(1).replace("Entry 1", bytes)).replace("UTF-8", label);
    var feed = feed(parse(body.getBytes(StandardCharsets.ISO_8859_1), "", ""));
    assertThat(feed.entries().getFirst().title()).isEqualTo(title);
    assertThat(feed.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"hz-gb-2312,~{VPND~}", "utf-7,Hi +ZeVnLIqe-"})
  void saysWhichEncodingIsNotRead(String label, String title) {
    var body = rss(item(1).replace("Entry 1", title)).replace("UTF-8", label);
    assertThat(feed(body).problems())
        .containsExactly(
            "The text is said to be in %s, which is not read, by browsers neither;".formatted(label)
                + " letters beyond ASCII may look odd.");
    assertThat(feed(body.replace(title, "Привет")).problems()).isEmpty();
  }

  @Test
  void believesTheServerWhereTheDeclarationCannotBeTrue() {
    var body = rss(item(1).replace("Entry 1", "Привет"));
    var bytes = body.getBytes(Charset.forName("windows-1251"));
    assertThat(feed(parse(bytes, "text/xml; charset=windows-1251", "")).entries())
        .extracting(Entry::title)
        .containsExactly("Привет");
  }

  @Test
  void findsTheDeclarationBehindALotOfWhiteSpace() {
    var body = "\n ".repeat(3_000) + rss(item(1).replace("Entry 1", "Привет"));
    var bytes = body.replace("UTF-8", "windows-1251").getBytes(Charset.forName("windows-1251"));
    assertThat(feed(parse(bytes, "", "")).entries().getFirst().title()).isEqualTo("Привет");
  }

  @Test
  void halvesOfACharacterAreNoLettersOfWindows() {
    var body = rss(item(1).replace("Entry 1", "a*b")).getBytes(StandardCharsets.ISO_8859_1);
    var halves = new String(body, StandardCharsets.ISO_8859_1).replace("*", "\u00ED\u00A0\u00BD");
    assertThat(feed(parse(halves.getBytes(StandardCharsets.ISO_8859_1), "", "")).entries())
        .extracting(Entry::title)
        .containsExactly("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\q", "\", \"tags\": [\"a\",],\"x\": \""})
  void readsAnItemOfJsonThatIsNotQuiteJson(String written) {
    assertThat(feed(JSON.replace("One", "One" + written)).entries()).hasSize(2);
  }

  @Test
  void skipsWhatStandsAroundAJsonFeed() {
    var feed = feed("<br />\n<b>Warning</b>: x {y}\n" + JSON + "<!-- cached -->");
    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.problems())
        .containsExactly(
            "There was text before the feed; it was skipped.",
            "After the feed's end there was more; it was skipped.");
  }
}
