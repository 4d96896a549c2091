package org.rfldigest.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.rfldigest.feed.Layout.Kind;

/** The scan from the feed's root on: what belongs to the frame, and where each entry lies. */
final class FrameScan {

  private final byte[] bytes;
  private final Markup markup;
  private final int root;
  private final Kind kind;
  private final Map<String, String> entities;
  private final Problems problems;
  private final boolean bare;
  private final EntryScan entry;
  private final Excess excess;

  private final int[] openStarts = new int[Bounds.DEPTH + 1];
  private final int[] openEnds = new int[Bounds.DEPTH + 1];
  private int depth;
  private int at;
  private int end;
  private int elements;
  private int frameLimit = -1;
  private int channelStart = -1;
  private int channelTagEnd = -1;
  private int channelEnd = -1;
  private boolean asWritten;
  private boolean closed;

  FrameScan(
      byte[] bytes,
      Markup markup,
      int root,
      Kind kind,
      Map<String, String> entities,
      boolean clean,
      Problems problems) {
    this.bytes = bytes;
    this.markup = markup;
    this.root = root;
    this.kind = kind;
    this.entities = entities;
    this.problems = problems;
    bare = markup.isNamed("channel") || markup.isNamed("entry");
    asWritten = clean && !bare && entities.isEmpty();
    excess = new Excess(bytes, markup, problems);
    entry = new EntryScan(markup, kind, excess.cuts(), problems);
  }

  Scanned scan() {
    if (bare && kind == Kind.RSS) {
      problems.add("The feed's root element is missing; it was read as RSS 2.0.");
    }
    var rootName = bare ? "" : markup.name();
    var rootTagEnd = bare ? root : markup.tagEnd;
    at = root;
    end = root;
    while (!closed && depth <= Bounds.DEPTH) {
      var open = markup.next('<', at);
      excess.text(at, open < 0 ? bytes.length : open);
      boundFrame(open);
      if (open < 0 || !token(open)) {
        break;
      }
    }
    if (depth > Bounds.DEPTH) {
      return new Scanned.OverBounds(
          "The feed nests elements deeper than " + Bounds.DEPTH + " levels, so it was not read.");
    }
    finish();
    return new Scanned.Found(layout(rootName, rootTagEnd), entities);
  }

  private Layout layout(String rootName, int rootTagEnd) {
    var open = new ArrayList<String>();
    for (var i = 0; i < depth; i++) {
      open.add(
          new String(bytes, openStarts[i], openEnds[i] - openStarts[i], StandardCharsets.UTF_8));
    }
    var within = frameLimit < 0;
    return new Layout(
        kind,
        rootName,
        root,
        rootTagEnd,
        end,
        closed,
        channelStart,
        channelTagEnd,
        channelEnd,
        within ? end : frameLimit,
        entry.holes(),
        entry.leftOut(),
        open,
        excess.cuts(),
        asWritten && closed && within && excess.cuts().size() == 0 && entry.asWritten());
  }

  /** Takes what begins with this "less than"; false where the body breaks off inside it. */
  private boolean token(int open) {
    if (markup.starts("<![cdata[", open)) {
      return cdata(open);
    }
    if (markup.starts("<!--", open)) {
      return comment(open);
    }
    if (markup.starts("<?", open)) {
      at = markup.instructionEnd(open);
      return true;
    }
    if (markup.starts("</", open) && markup.isNameStart(open + 2)) {
      return markup.readTag(open + 2) && endTag(open);
    }
    if (markup.isNameStart(open + 1)) {
      return markup.readTag(open + 1) && startTag(open);
    }
    at = open + 1;
    return true;
  }

  private boolean cdata(int open) {
    var close = markup.next("]]>", open + 9);
    var lost = close < 0 ? bytes.length : close;
    var swallowed = markup.next(entry.endTag(), open);
    if (entry.isOpen()
        && swallowed >= 0
        && swallowed < lost
        && (close < 0 || opensAgain(swallowed, close))) {
      problems.add("A CDATA section was never closed; it was closed at its entry's end.");
      asWritten = false;
      at = open + 9;
      return true;
    }
    if (close < 0) {
      return false;
    }
    excess.text(open + 9, close);
    at = close + 3;
    return true;
  }

  private boolean opensAgain(int from, int to) {
    var again = markup.next("<![cdata[", from);
    return again >= 0 && again < to;
  }

  private boolean comment(int open) {
    var close = markup.next("-->", open + 4);
    at = close < 0 ? open + 4 : close + 3;
    asWritten &= close >= 0;
    return true;
  }

  private boolean startTag(int open) {
    var cutBefore = excess.cuts().length();
    excess.tag();
    var tagEnd = markup.tagEnd;
    at = tagEnd;
    if (entry.isOpen()) {
      entry.startTag(open, entry.isNamedOutside(openStarts, openEnds, depth));
      return true;
    }
    end = tagEnd;
    if (isEntry()) {
      entry.begin(open, cutBefore);
      place();
      end = open;
      closed = bare && kind == Kind.ATOM && !entry.isOpen();
      return true;
    }
    if (kind == Kind.RSS && markup.isNamed("channel") && isOwn()) {
      channel(open, tagEnd);
    }
    elements++;
    closed = markup.selfClosing && depth == 0;
    if (!markup.selfClosing) {
      openStarts[Math.min(depth, Bounds.DEPTH)] = markup.nameStart;
      openEnds[Math.min(depth, Bounds.DEPTH)] = markup.nameEnd;
      depth++;
    }
    return true;
  }

  private void boundFrame(int open) {
    if (frameLimit < 0
        && !entry.isOpen()
        && (elements > Bounds.FRAME_ELEMENTS || open - root - entry.bytes() > Bounds.FRAME_BYTES)) {
      frameLimit = open;
      problems.add(
          "The feed says more about itself than "
              + Bounds.FRAME_BYTES / 1024
              + " KiB or "
              + Bounds.FRAME_ELEMENTS
              + " elements; only the beginning of that was read.");
    }
  }

  private void channel(int open, int tagEnd) {
    if (channelStart < 0) {
      channelStart = open;
      channelTagEnd = tagEnd;
    } else {
      asWritten = false;
      problems.add("The feed has more than one channel; their entries were put together.");
    }
  }

  /** Some write RSS with Atom's entries, or Atom with items. */
  private boolean isEntry() {
    return switch (kind) {
      case RSS -> (markup.isNamed("item") || markup.isNamed("entry")) && isOwn();
      case RDF -> markup.isNamed("item");
      case ATOM -> markup.isNamed("entry") || markup.isNamed("item") && isOwn();
    };
  }

  /** Of RSS, whatever prefix its root gives that: others have items of their own. */
  private boolean isOwn() {
    return !markup.hasPrefix()
        || markup.starts("rss:", markup.nameStart)
        || markup.samePrefix(root + 1);
  }

  private void place() {
    var right =
        kind == Kind.RSS
            ? channelStart >= 0 && channelEnd < 0 && depth == (bare ? 1 : 2)
            : depth == (bare ? 0 : 1);
    if (!right) {
      asWritten = false;
      problems.add(
          "Entries stand where none belong, such as outside the channel; they were read all the same.");
    }
  }

  private boolean endTag(int open) {
    at = markup.tagEnd;
    if (entry.isOpen()) {
      var endsFrame = entry.isNamedOutside(openStarts, openEnds, depth);
      if (!entry.endTag(open, endsFrame)) {
        return true;
      }
      if (!endsFrame) {
        end = markup.tagEnd;
        closed = bare && kind == Kind.ATOM;
        return true;
      }
    }
    for (var i = Math.min(depth, Bounds.DEPTH) - 1; i >= 0; i--) {
      if (markup.sameName(openStarts[i], openEnds[i])) {
        pop(i, open);
        return true;
      }
    }
    return true;
  }

  private void pop(int index, int open) {
    if (kind == Kind.RSS
        && channelEnd < 0
        && channelStart >= 0
        && openStarts[index] == channelStart + 1) {
      channelEnd = open;
    }
    depth = index;
    end = markup.tagEnd;
    closed = index == 0;
  }

  private void finish() {
    entry.breakOff();
    if (!closed) {
      problems.add(
          entry.count() == 0
              ? "The feed breaks off before its end."
              : "The feed breaks off before its end; the "
                  + entry.count()
                  + " complete entries were kept.");
      return;
    }
    trailing();
  }

  private boolean isRoot(int open) {
    return bytes[open] == '<'
        && markup.isNameStart(open + 1)
        && markup.readTag(open + 1)
        && Stream.of("rss", "rdf", "feed").anyMatch(markup::isNamed);
  }

  private void trailing() {
    var rest = end;
    while (rest < bytes.length) {
      var comment = markup.starts("<!--", rest) ? markup.next("-->", rest) : -1;
      if (comment >= 0) {
        rest = comment + 3;
      } else if (markup.starts("<?", rest)) {
        rest = markup.instructionEnd(rest);
      } else if (bytes[rest] <= ' ' && bytes[rest] >= 0) {
        rest++;
      } else {
        problems.add(
            isRoot(rest)
                ? "Behind the feed, in line "
                    + markup.line(rest)
                    + ", another one begins; only the first was read."
                : "After the feed's end, in line "
                    + markup.line(rest)
                    + ", there was more; it was skipped.");
        return;
      }
    }
  }
}
