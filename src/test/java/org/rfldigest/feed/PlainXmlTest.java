package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jdom2.Content;
import org.jdom2.Document;
import org.jdom2.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trees of plain XML are those that the strict parser makes. */
class PlainXmlTest {

  private static final int COUNT = 30_000;

  private static final List<String> NAMES =
      List.of("title", "link", "dc:date", "content", "a:b", "x", "item", "_y.z-1");

  private static final List<String> TEXTS =
      List.of(
          "words",
          " ",
          "\n",
          "\r\n",
          "\t",
          "&lt;p&gt;",
          "&amp;",
          "&quot;&apos;",
          "&#8217;",
          "&#x41;",
          "é",
          "漢字",
          "😀",
          "<!-- note -->",
          "<![CDATA[a <b> & c]]>",
          "]",
          "]]",
          "&#160;",
          "\u0085");

  private static final List<String> ODD =
      List.of(
          "&nbsp;",
          "&",
          "<",
          "]]>",
          "\u0001",
          "&#1;",
          "&#xD800;",
          "&#x110000;",
          "\uFFFE",
          "<!---->",
          "<![CDATA[]]>",
          "<?php echo ?>",
          "<!-- a -- b -->",
          "&#X41;",
          "&#;",
          "</x>",
          "<x",
          "\r",
          "<é/>",
          "&#128512;",
          "&lt",
          "<![cdata[a]]>",
          "<a:x/>",
          "<q:x/>",
          "<x y=1/>",
          "\u007F");

  private static final List<String> ATTRIBUTES =
      List.of(
          " href=\"http://news.test/?a=1&amp;b=2\"",
          " rel='alternate'",
          " type=\"a\tb\nc\"",
          " xml:lang=\"en\"",
          " xmlns:a=\"http://a.test/\"",
          " xmlns=\"http://b.test/\"",
          " a:c=\"d\"",
          "\n title=\"&#8217;é\"",
          " ",
          " dc:x=\"y\"",
          " xmlns:dc=\"http://e.test/\"");

  private static final List<String> ODD_ATTRIBUTES =
      List.of(
          " x=\"<\"",
          " x",
          " x=y",
          " x = \"y\"",
          " xmlns=\"\"",
          " xmlns:b=\"\"",
          " x=\"a\" x=\"b\"",
          " b:x=\"1\"",
          " xmlns:xml=\"http://x.test/\"",
          " x=\"\r\"",
          " é=\"1\"",
          " xml:base=\"/b\"",
          "x=\"1\"",
          " x=\"&nbsp;\"",
          " a:x=\"1\" dc:x=\"2\"",
          " xmlns:c=\"http://a.test/\"");

  @Test
  void areThoseOfTheStrictParser() {
    var random = new Random(20260601);
    var strict = new StrictXml();
    var plain = 0;
    for (var i = 0; i < COUNT; i++) {
      var odd = random.nextInt(3) == 0 ? 30 : 100_000;
      var xml = "<feed xmlns:a=\"http://a.test/\">" + inside(random, 4, odd) + "</feed>";
      var utf8 = xml.getBytes(StandardCharsets.UTF_8);
      var tree = PlainXml.parse(utf8, 0, utf8.length).map(PlainXmlTest::shown);
      if (tree.isPresent()) {
        plain++;
        var written = new String(utf8, StandardCharsets.UTF_8);
        var outcome = strict.parse(written);
        assertThat(outcome).as(written).isInstanceOf(StrictXml.Outcome.Tree.class);
        assertThat(tree.get())
            .as(written)
            .isEqualTo(shown(((StrictXml.Outcome.Tree) outcome).document()));
      }
    }
    assertThat(plain).isGreaterThan(COUNT / 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version=\"2.0\" xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:date>x</dc:date></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"a&amp;b\"/><title/></feed>",
        "<a>\r\n<b>&lt;p&gt;it&#8217;s <![CDATA[<i>so</i>]]></b><!-- made by hand --></a>"
      })
  void usualFeedsArePlain(String xml) {
    var utf8 = xml.getBytes(StandardCharsets.UTF_8);
    assertThat(PlainXml.parse(utf8, 0, utf8.length)).isPresent();
  }

  /** Everything that stands in a tree. */
  private static String shown(Document document) {
    var out = new StringBuilder().append(document.getContentSize());
    show(document.getRootElement(), out);
    return out.toString();
  }

  private static void show(Content content, StringBuilder out) {
    out.append('[').append(content.getCType()).append(' ');
    if (content instanceof Element element) {
      out.append(element.getNamespace()).append(element.getName());
      out.append(element.getAdditionalNamespaces());
      for (var attribute : element.getAttributes()) {
        out.append(attribute).append(attribute.getAttributeType()).append(attribute.getNamespace());
      }
      element.getContent().forEach(child -> show(child, out));
    } else {
      out.append(content.getValue()).append(content);
    }
    out.append(']');
  }

  private static String inside(Random random, int depth, int odd) {
    var xml = new StringBuilder();
    for (var n = random.nextInt(5); n >= 0; n--) {
      if (random.nextInt(odd) == 0) {
        xml.append(one(random, ODD));
      } else if (depth == 0 || random.nextInt(2) == 0) {
        xml.append(one(random, TEXTS));
      } else {
        element(random, depth, odd, xml);
      }
    }
    return xml.toString();
  }

  private static void element(Random random, int depth, int odd, StringBuilder xml) {
    var name = one(random, NAMES);
    xml.append('<').append(name);
    while (random.nextInt(3) == 0) {
      xml.append(one(random, random.nextInt(odd) == 0 ? ODD_ATTRIBUTES : ATTRIBUTES));
    }
    if (name.startsWith("dc:")) {
      xml.append(" xmlns:dc=\"http://dc.test/\"");
    }
    if (random.nextInt(6) == 0) {
      xml.append("/>");
    } else {
      xml.append('>').append(inside(random, depth - 1, odd));
      xml.append("</").append(random.nextInt(odd) == 0 ? one(random, NAMES) : name);
      xml.append(random.nextInt(9) == 0 ? " >" : ">");
    }
  }

  private static String one(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
