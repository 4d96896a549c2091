package org.rfldigest.html;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The tree of a piece of HTML, within bounds: what an author left open is opened again in each
 * block that follows, so that a tree can be many times as large as its text.
 *
 * @param top a page, or the body around a fragment
 * @param whole whether it holds all of the text; else it ends where the bound was met
 */
record HtmlTree<T extends Element>(T top, boolean whole) {

  private static final int ELEMENTS = 200_000;
  private static final int FEW_ELEMENTS = 10_000;

  /** A shorter text is soon read, whatever it is, and so need not be counted, in chars. */
  private static final int SHORT = 4 * 1024;

  /** Of what stands inside the body of a page. */
  static HtmlTree<Element> ofFragment(String html) {
    if (html.length() <= SHORT) {
      return new HtmlTree<>(Jsoup.parseBodyFragment(html).body(), true);
    }
    var body = Document.createShell("").body();
    var tree =
        bounded(new StreamParser(Parser.htmlParser()).parseFragment(html, body, ""), most(html));
    return new HtmlTree<>(
        Optional.ofNullable(tree.top().selectFirst("body")).orElse(tree.top()), tree.whole());
  }

  /**
   * Of a whole page.
   *
   * @param address where it came from; may be empty
   */
  static HtmlTree<Document> ofPage(String html, String address) {
    return html.length() <= SHORT
        ? new HtmlTree<>(Jsoup.parse(html, address), true)
        : bounded(new StreamParser(Parser.htmlParser()).parse(html, address), ELEMENTS);
  }

  /** Several times as many as where all is closed, which takes two tags an element. */
  private static int most(String html) {
    var most = FEW_ELEMENTS;
    for (var at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      most += 2;
    }
    return Math.min(most, ELEMENTS);
  }

  private static HtmlTree<Document> bounded(StreamParser parser, int most) {
    try (parser) {
      var elements = 0;
      for (var each = parser.iterator(); each.hasNext(); each.next()) {
        if (++elements > most) {
          return new HtmlTree<>(parser.stop().document(), false);
        }
      }
      return new HtmlTree<>(parser.document(), true);
    }
  }
}
