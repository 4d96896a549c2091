package org.rfldigest.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes the relative addresses inside a piece of HTML absolute. */
public final class ContentLinks {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b(?:href|src)\\s*=\\s*[\"']?+(?!https?:|mailto:|data:|#)", Pattern.CASE_INSENSITIVE);

  /** So many times as long as it came, and a little more, it may become. */
  private static final int MOST_TIMES = 2;

  private static final int SPARE = 1_000;

  private ContentLinks() {}

  /**
   * The same HTML where nothing in it is relative, the base is no web address, or what its author
   * left open would make it many times as long.
   */
  public static String absolute(String html, String base) {
    if (!Addresses.isWeb(base) || !ADDRESS.matcher(html).find()) {
      return html;
    }
    var tree = HtmlTree.ofFragment(html);
    var body = tree.top();
    for (var attribute : new String[] {"href", "src"}) {
      for (var element : body.select("[" + attribute + "]")) {
        Addresses.web(element.attr(attribute), base).ifPresent(web -> element.attr(attribute, web));
      }
    }
    if (!tree.whole() || length(body) > MOST_TIMES * html.length() + SPARE) {
      return html;
    }
    body.ownerDocument().outputSettings(new Document.OutputSettings().prettyPrint(false));
    return body.html();
  }

  /** About the length of what it would be written as, in chars. */
  private static long length(Element body) {
    var length = 0L;
    for (var element : body.getAllElements()) {
      length += 2L * element.tagName().length();
      for (var attribute : element.attributes()) {
        length += attribute.getKey().length() + attribute.getValue().length();
      }
    }
    return length;
  }
}
