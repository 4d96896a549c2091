package org.rfldigest.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.rfldigest.html.BodyText;

/**
 * What a body is made of, by which the next one tells what stood there before. The numbers are
 * checksums: they are the same by chance in one case of 2⁶⁴, and who makes two parts with the same
 * number hides a change of their own feed and nothing else.
 *
 * @param frame of all that stands around the entries, with the address that its links start from
 * @param entries of the bytes of each entry, in the document's order
 */
public record Window(long frame, List<Long> entries) {

  /** Raised when the same bytes are read in another way, so that all are read once again. */
  private static final int READING = 1;

  /** What says when, or of how many, and so changes with each entry that comes. */
  private static final Pattern CHANGING =
      Pattern.compile(
          "(<(?:[\\w.-]{1,40}:)?(?:updated|lastBuildDate|pubDate|date|modified|totalResults)\\b[^<>]{0,200}>)[^<]{0,200}");

  public Window {
    entries = List.copyOf(entries);
  }

  /** Of a document that may go to the parser as it is. */
  static Window of(BodyText body, Layout layout, String url) {
    var spans = layout.entries();
    var entries = new ArrayList<Long>(spans.size());
    var frame = new StringBuilder(url).append('\n').append(READING);
    var at = layout.rootStart();
    for (var entry = 0; entry < spans.size(); entry++) {
      add(body.text(at, spans.start(entry)), frame);
      at = spans.end(entry);
      entries.add(checksum(body.utf8(), spans.start(entry), at));
    }
    add(body.text(at, layout.end()), frame);
    var bytes = frame.toString().getBytes(StandardCharsets.UTF_8);
    return new Window(checksum(bytes, 0, bytes.length), entries);
  }

  private static void add(String part, StringBuilder frame) {
    var text = part.strip();
    if (!text.isEmpty()) {
      frame.append('\n').append(CHANGING.matcher(text).replaceAll("$1"));
    }
  }

  private static long checksum(byte[] bytes, int from, int to) {
    var one = new CRC32();
    one.update(bytes, from, to - from);
    var other = new CRC32C();
    other.update(bytes, from, to - from);
    return one.getValue() << 32 | other.getValue();
  }

  /** The positions of the entries that stood in the other, in just this frame. */
  BitSet standing(Window before) {
    var standing = new BitSet(entries.size());
    if (frame == before.frame) {
      var known = new HashSet<>(before.entries);
      for (var at = 0; at < entries.size(); at++) {
        standing.set(at, known.contains(entries.get(at)));
      }
    }
    return standing;
  }
}
