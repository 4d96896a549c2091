package org.rfldigest.html;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Makes the relative addresses inside a piece of HTML absolute. */
public final class ContentLinks {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b(?:href|src)\\s*=\\s*[\"']?+(?!https?:|mailto:|data:|#)", Pattern.CASE_INSENSITIVE);

  private ContentLinks() {}

  /** The same HTML where nothing in it is relative, or the base is no web address. */
  public static String absolute(String html, String base) {
    if (!Addresses.isWeb(base) || !ADDRESS.matcher(html).find()) {
      return html;
    }
    var document = Jsoup.parseBodyFragment(html);
    document.outputSettings(new Document.OutputSettings().prettyPrint(false));
    for (var attribute : new String[] {"href", "src"}) {
      for (var element : document.select("[" + attribute + "]")) {
        Addresses.web(element.attr(attribute), base).ifPresent(web -> element.attr(attribute, web));
      }
    }
    return document.body().html();
  }
}
