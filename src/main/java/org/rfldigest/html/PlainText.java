package org.rfldigest.html;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

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
    return collapsed(Jsoup.parseBodyFragment(withOnlyTags(html)).body().text());
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
    for (var at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      if (isTag(text, at)) {
        return true;
      }
    }
    return text.indexOf('&') >= 0 && !Parser.unescapeEntities(text, false).equals(text);
  }

  private static String withOnlyTags(String html) {
    var out = new StringBuilder();
    var done = 0;
    for (var at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      if (!isTag(html, at)) {
        out.append(html, done, at).append("&lt;");
        done = at + 1;
      }
    }
    return done == 0 ? html : out.append(html, done, html.length()).toString();
  }

  private static boolean isTag(String html, int at) {
    if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      return true;
    }
    var start = html.startsWith("</", at) ? at + 2 : at + 1;
    var end = start;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    if (end == start || end == html.length() || html.indexOf('>', end) < 0) {
      return false;
    }
    var name = html.substring(start, end);
    return Tag.isKnownTag(name.toLowerCase(Locale.ROOT)) && !isTypeParameter(html, at, name);
  }

  /** {@code Arc<S>} or {@code Box<A, B>}: one capital right after a name, never closed. */
  private static boolean isTypeParameter(String html, int at, String name) {
    return name.length() == 1
        && Character.isUpperCase(name.charAt(0))
        && at > 0
        && Character.isLetterOrDigit(html.charAt(at - 1))
        && !html.contains("</" + name);
  }
}
