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

  /** A shorter text cannot come near the bound, and so need not be counted, in chars. */
  private static final int SHORT = 32 * 1024;

  /** Of what stands inside the body of a page. */
  static HtmlTree<Element> ofFragment(String html) {
    if (html.length() <= SHORT) {
      return new HtmlTree<>(Jsoup.parseBodyFragment(html).body(), true);
    }
    var body = Document.createShell("").body();
    var tree = bounded(new StreamParser(Parser.htmlParser()).parseFragment(html, body, ""));
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
        : bounded(new StreamParser(Parser.htmlParser()).parse(html, address));
  }

  private static HtmlTree<Document> bounded(StreamParser parser) {
    try (parser) {
      var elements = 0;
      for (var each = parser.iterator(); each.hasNext(); each.next()) {
        if (++elements > ELEMENTS) {
          return new HtmlTree<>(parser.stop().document(), false);
        }
      }
      return new HtmlTree<>(parser.document(), true);
    }
  }
}
