package org.rfldigest.html;

import org.jsoup.parser.Parser;

/**
 * One line of plain text out of HTML: tags go, entities are decoded once, spaces collapse. What
 * only looks like a tag, as in {@code Vec<T>}, stays.
 */
public final class PlainText {

  private PlainText() {}

  public static String of(String html) {
    if (html.indexOf('<') >= 0) {
      return SimpleHtml.text(html).orElseGet(() -> parsed(html));
    }
    return collapsed(html.indexOf('&') >= 0 ? Parser.unescapeEntities(html, false) : html);
  }

  /** By jsoup, whatever the HTML is. */
  static String parsed(String html) {
    return collapsed(HtmlTree.ofFragment(withOnlyTags(html)).top().text());
  }

  /** Runs of white space become one space, none at the ends; no-break spaces are meant and stay. */
  public static String collapsed(String text) {
    return isCollapsed(text) ? text : collapse(text);
  }

  private static boolean isCollapsed(String text) {
    var space = true;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == ' ' ? space : c < ' ' || c > '~') {
        return false;
      }
      space = c == ' ';
    }
    return text.isEmpty() || !space;
  }

  private static String collapse(String text) {
    var out = new StringBuilder(text.length());
    var space = false;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u0085' || out.isEmpty() && Character.isSpaceChar(c)) {
        space = !out.isEmpty();
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.append(c);
    }
    while (!out.isEmpty() && Character.isSpaceChar(out.charAt(out.length() - 1))) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  /** Whether there is at least one tag or entity of HTML in it. */
  public static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && hasTag(text)
        || text.indexOf('&') >= 0 && !Parser.unescapeEntities(text, false).equals(text);
  }

  private static boolean hasTag(String text) {
    var tags = new Tags(text);
    for (var at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (tags.isTag(at)) {
        return true;
      }
    }
    return false;
  }

  private static String withOnlyTags(String html) {
    var tags = new Tags(html);
    var out = new StringBuilder();
    var done = 0;
    for (var at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (!tags.isTag(at)) {
        out.append(html, done, at).append("&lt;");
        done = at + 1;
      }
    }
    return done == 0 ? html : out.append(html, done, html.length()).toString();
  }
}
