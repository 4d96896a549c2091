package org.rfldigest.feed;

import java.util.regex.Pattern;

/** The text of one entry, closed where its author forgot to. */
final class EntryText {

  private static final Pattern LAST_TAGS = Pattern.compile("(?:</[\\w:.-]+>\\s*){2}$");

  private static final Pattern SECTION = Pattern.compile("<!\\[CDATA\\[", Pattern.CASE_INSENSITIVE);

  private EntryText() {}

  /** The name of the tag that the text begins with. */
  static String name(String text) {
    var end = 1;
    while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(1, end);
  }

  static String closed(String text) {
    var trimmed = text.stripTrailing();
    var endTag = "</" + name(trimmed);
    var last = trimmed.lastIndexOf('<');
    return trimmed.regionMatches(true, last, endTag, 0, endTag.length())
            || last == 0 && trimmed.endsWith("/>")
        ? trimmed
        : trimmed + endTag + ">";
  }

  /** With sections and comments closed or opened no more, for the repair. */
  static String mended(String text) {
    var mended = SECTION.matcher(text).replaceAll("<![CDATA[");
    if (mended.lastIndexOf("<![CDATA[") > mended.lastIndexOf("]]>")) {
      var tags = LAST_TAGS.matcher(mended);
      var end = tags.find() ? tags.start() : mended.lastIndexOf("</");
      mended = mended.substring(0, end) + "]]>" + mended.substring(end);
    }
    var comment = mended.lastIndexOf("<!--");
    return comment > mended.lastIndexOf("-->")
        ? mended.substring(0, comment) + mended.substring(comment + 4)
        : mended;
  }
}
