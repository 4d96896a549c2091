package org.rfldigest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rfldigest.html.Readable.Block;
import org.rfldigest.html.Readable.Kind;

class HtmlLinesTest {

  @Test
  void readsParagraphsHeadingsAndLists() {
    var readable =
        HtmlLines.of(
            "<h2>News</h2><p>One <b>two</b>\n three</p><ul><li>a</li><li>b</li></ul>"
                + "<ol><li>c</li><li>d</li></ol><hr><p>end</p>",
            "");
    assertThat(readable.blocks())
        .containsExactly(
            new Block(Kind.HEADING, 0, "News"),
            new Block(Kind.PARAGRAPH, 0, "One two three"),
            new Block(Kind.ITEM, 0, "• a"),
            new Block(Kind.ITEM, 0, "• b"),
            new Block(Kind.ITEM, 0, "1. c"),
            new Block(Kind.ITEM, 0, "2. d"),
            new Block(Kind.RULE, 0, ""),
            new Block(Kind.PARAGRAPH, 0, "end"));
  }

  @Test
  void aHeadingOrAnItemWithoutWordsMakesNoneOfWhatFollows() {
    var readable = HtmlLines.of("<h2><a id='x'></a></h2><p>a</p><ul><li></li></ul><p>b</p>", "");
    assertThat(readable.blocks())
        .containsExactly(new Block(Kind.PARAGRAPH, 0, "a"), new Block(Kind.PARAGRAPH, 0, "b"));
  }

  @Test
  void anItemOutsideOfListsSetsNoLaterOneIn() {
    assertThat(HtmlLines.of("<li>a</li><ul><li>b</li></ul>", "").blocks())
        .containsExactly(new Block(Kind.ITEM, 0, "• a"), new Block(Kind.ITEM, 0, "• b"));
  }

  @Test
  void aListGoesOnFromTheNumberThatItSays() {
    assertThat(HtmlLines.of("<ol start='3'><li>c<li value='7'>g<li>h</ol>", "").lines())
        .containsExactly("3. c", "7. g", "8. h");
  }

  @Test
  void theRowsOfATableStandTogether() {
    var table = "<p>a</p><table><tr><th>x<th>y<tr><td>1<td>2</table><p>b</p><dl><dt>T<dd>D</dl>";
    assertThat(HtmlLines.of(table, "").lines())
        .containsExactly("a", "x y", "1 2", "", "b", "T", "D");
  }

  @Test
  void whatIsNotShownLeavesNoMark() {
    var readable = HtmlLines.of("<noscript><hr><ul><li>x</li></ul></noscript><p>a</p>", "");
    assertThat(readable.blocks()).containsExactly(new Block(Kind.PARAGRAPH, 0, "a"));
  }

  @Test
  void whatAPictureShowsIsToldWhereThePictureIsShown() {
    var readable =
        HtmlLines.of("<p>a<img alt='b'></p><noscript><p><img alt='c'></p></noscript>", "");
    assertThat(readable.blocks()).containsExactly(new Block(Kind.PARAGRAPH, 0, "a[b]"));
  }

  @Test
  void numbersTheLinksAndRepeatsTheNumberOfOneSeenBefore() {
    var readable =
        HtmlLines.of(
            "<p><a href='/a'>one</a>, <a href='https://b.test/'>two</a>, <a href='/a'>again</a>,"
                + " <a href='javascript:x()'>none</a></p>",
            "https://here.test/x/");
    assertThat(readable.blocks().getFirst().text()).isEqualTo("one [1], two [2], again [1], none");
    assertThat(readable.links()).containsExactly("https://here.test/a", "https://b.test/");
  }

  @Test
  void keepsTheLinesOfCodeAndMail() {
    var readable = HtmlLines.of("<pre>fn f() {\n    g();\n}</pre><p>x<br>y</p>", "");
    assertThat(readable.blocks())
        .containsExactly(
            new Block(Kind.VERBATIM, 0, "fn f() {\n    g();\n}"),
            new Block(Kind.PARAGRAPH, 0, "x\ny"));
  }

  @Test
  void marksQuotes() {
    var readable = HtmlLines.of("<blockquote><p>said</p></blockquote><p>answer</p>", "");
    assertThat(readable.lines()).containsExactly("> said", "", "answer");
  }

  @Test
  void doesNotShowScripts() {
    assertThat(HtmlLines.of("<p>a</p><script>b()</script><style>c{}</style>", "").lines())
        .containsExactly("a");
  }

  @Test
  void takesPlainTextAsItIs() {
    assertThat(HtmlLines.of("a < b\nVec<T>\n\nsecond", "").lines())
        .containsExactly("a < b", "Vec<T>", "", "second");
  }
}
