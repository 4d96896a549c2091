package org.rfldigest.feed;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.rfldigest.feed.Layout.Kind;
import org.rfldigest.html.BodyText;

/**
 * Puts documents together from the parts that the scan found: the frame with some entries, so that
 * the parser never holds more than a batch, and every entry stands where it belongs.
 */
final class Assembly {

  private static final Pattern REFERENCE = Pattern.compile("&([\\w.:-]{1,100});");

  private final BodyText body;
  private final Layout layout;
  private final Map<String, String> entities;
  private int expanded;

  Assembly(BodyText body, Layout layout, Map<String, String> entities) {
    this.body = body;
    this.layout = layout;
    this.entities = entities;
  }

  /** The document just as the author wrote it, without some of its entries. */
  byte[] without(BitSet left) {
    var entries = layout.entries();
    var document = new ByteArrayOutputStream();
    var at = layout.rootStart();
    for (var entry = left.nextSetBit(0); entry >= 0; entry = left.nextSetBit(entry + 1)) {
      document.write(body.utf8(), at, entries.start(entry) - at);
      at = entries.end(entry);
    }
    document.write(body.utf8(), at, layout.end() - at);
    return document.toByteArray();
  }

  /** The start of a document with all that the feed says about itself. */
  String frame() {
    return opening() + text(frameStart(), layout.frameLimit(), layout.entries()) + unclosed();
  }

  /** The start of a document that says nothing but where the entries belong. */
  String opening() {
    if (layout.kind() != Kind.RSS) {
      return layout.bare()
          ? "<feed xmlns=\"http://www.w3.org/2005/Atom\">"
          : tag(layout.rootStart(), layout.rootTagEnd());
    }
    var root =
        layout.bare() ? "<rss version=\"2.0\">" : tag(layout.rootStart(), layout.rootTagEnd());
    return root
        + (layout.channelStart() < 0
            ? "<channel>"
            : tag(layout.channelStart(), layout.channelTagEnd()));
  }

  String closing() {
    if (layout.kind() != Kind.RSS) {
      return layout.bare() ? "</feed>" : "</" + layout.rootName() + ">";
    }
    var opening = opening();
    var channel = EntryText.name(opening.substring(opening.lastIndexOf('<')));
    return "</" + channel + "></" + (layout.bare() ? "rss" : layout.rootName()) + ">";
  }

  /** A start tag, also where it was written as an empty element's. */
  private String tag(int start, int end) {
    var tag = text(start, end, layout.cuts());
    return tag.endsWith("/>") ? tag.substring(0, tag.length() - 2) + ">" : tag;
  }

  private int frameStart() {
    return layout.channelTagEnd() >= 0 && layout.kind() == Kind.RSS
        ? layout.channelTagEnd()
        : layout.rootTagEnd();
  }

  private int frameEnd() {
    if (layout.kind() == Kind.RSS && layout.channelEnd() >= 0) {
      return Math.min(layout.channelEnd(), layout.frameLimit());
    }
    if (!layout.closed() || layout.bare() || layout.frameLimit() < layout.end()) {
      return layout.frameLimit();
    }
    var at = layout.end() - 1;
    while (at > frameStart() && body.utf8()[at] != '<') {
      at--;
    }
    return at;
  }

  private String unclosed() {
    var rss = layout.kind() == Kind.RSS;
    if (rss && layout.channelEnd() >= 0) {
      return "";
    }
    var names = new StringBuilder();
    var own = rss && layout.channelStart() >= 0 && !layout.bare() ? 2 : 1;
    for (var i = layout.open().size() - 1; i >= own; i--) {
      names.append("</").append(layout.open().get(i)).append('>');
    }
    return names.toString();
  }

  String entry(int index) {
    return EntryText.closed(
        text(layout.entries().start(index), layout.entries().end(index), layout.cuts()));
  }

  private String text(int start, int limit, Spans left) {
    var end = left == layout.entries() ? Math.min(limit, frameEnd()) : limit;
    var text = new StringBuilder();
    var at = start;
    for (var i = left.firstAfter(start); i < left.size() && left.start(i) < end; i++) {
      append(text, at, left.start(i), left);
      at = Math.max(at, left.end(i));
    }
    append(text, at, end, left);
    return text.toString();
  }

  private void append(StringBuilder text, int start, int end, Spans left) {
    if (start < end) {
      text.append(
          left == layout.cuts() || layout.cuts().size() == 0
              ? body.text(start, end)
              : text(start, end, layout.cuts()));
    }
  }

  /** With the document's own abbreviations written out; empty once that grows over bounds. */
  String expanded(String xml) {
    if (entities.isEmpty() || isOverBounds()) {
      return isOverBounds() ? "" : xml;
    }
    var out = new StringBuilder(xml.length());
    var reference = REFERENCE.matcher(xml);
    var at = 0;
    while (reference.find() && !isOverBounds()) {
      var text = entities.get(reference.group(1));
      if (text != null) {
        out.append(xml, at, reference.start()).append(text);
        at = reference.end();
        expanded += text.length();
      }
    }
    return isOverBounds() ? "" : out.append(xml, at, xml.length()).toString();
  }

  boolean isOverBounds() {
    return expanded > Bounds.ENTITY_TEXT;
  }

  int line(int entry) {
    return line(layout.entries().start(entry), 1);
  }

  /** How many lines of the body come before the one in which the feed's root begins. */
  int linesBefore() {
    return line(layout.rootStart(), 0);
  }

  private int line(int offset, int first) {
    var line = first;
    for (var i = 0; i < offset; i++) {
      line += body.utf8()[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
