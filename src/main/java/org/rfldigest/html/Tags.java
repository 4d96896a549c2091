package org.rfldigest.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Tag;

/**
 * Tells the tags of a text from what only looks like one, as in {@code Vec<T>}: in one pass,
 * however often one begins that never ends.
 */
final class Tags {

  private final String html;
  private final int lastEnd;
  private final Map<String, Boolean> closed = new HashMap<>();

  Tags(String html) {
    this.html = html;
    this.lastEnd = html.lastIndexOf('>');
  }

  /**
   * @param at where a "less than" stands
   */
  boolean isTag(int at) {
    if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      return true;
    }
    var start = html.startsWith("</", at) ? at + 2 : at + 1;
    var end = start;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    if (end == start || end == html.length() || lastEnd < end) {
      return false;
    }
    var name = html.substring(start, end);
    return Tag.isKnownTag(name.toLowerCase(Locale.ROOT)) && !isTypeParameter(at, end, name);
  }

  /** {@code Arc<S>}, {@code Vec<a>}, {@code a<b and c>d}: right after a name, never closed. */
  private boolean isTypeParameter(int at, int end, String name) {
    return at > 0
        && (Character.isLetterOrDigit(html.charAt(at - 1)) || html.charAt(at - 1) == ':')
        && (isCapital(name) || isBarePhrase(end, name))
        && !Tag.valueOf(name.toLowerCase(Locale.ROOT)).isEmpty()
        && !closed.computeIfAbsent(name, one -> html.contains("</" + one));
  }

  private static boolean isCapital(String name) {
    return Character.isUpperCase(name.charAt(0))
        && (name.length() == 1 || Character.isLowerCase(name.charAt(1)));
  }

  /** A block may end by itself; what has attributes with values is meant as a tag. */
  private boolean isBarePhrase(int end, String name) {
    if (Character.isUpperCase(name.charAt(0)) || Tag.valueOf(name).isBlock()) {
      return false;
    }
    var at = end;
    while (html.charAt(at) != '>' && html.charAt(at) != '<' && html.charAt(at) != '=') {
      at++;
    }
    return html.charAt(at) != '=';
  }
}
