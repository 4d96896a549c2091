package org.rfldigest.feed;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.rfldigest.feed.Layout.Kind;

/** Follows the markup inside an entry to its end, and leaves out entries that are over bounds. */
final class EntryScan {

  /** Elements of HTML that are often not closed: they do not count as nesting at once. */
  private static final List<String> LOOSE =
      List.of("br", "hr", "img", "input", "wbr", "p", "li", "td", "tr", "th", "dd", "dt");

  private static final int LONGEST_LOOSE = 5;

  /** The kind of the problem of an entry that was left out. */
  static final String OVER_BOUNDS = "entry over bounds";

  private final Markup markup;
  private final String endTag;
  private final Problems problems;
  private final Spans cuts;
  private final Spans holes = new Spans();
  private final BitSet leftOut = new BitSet();
  private final List<Integer> inner = new ArrayList<>();
  private int start = -1;
  private int firm;
  private int loose;
  private int elements;
  private int nested;
  private int frames;
  private long cutBefore;
  private int nameStart;
  private int nameEnd;
  private String over = "";
  private boolean asWritten = true;

  EntryScan(Markup markup, Kind kind, Spans cuts, Problems problems) {
    this.cuts = cuts;
    this.markup = markup;
    this.problems = problems;
    endTag = kind == Kind.ATOM ? "</entry>" : "</item>";
  }

  Spans holes() {
    return holes;
  }

  /** The positions, among the holes, of entries that are over bounds. */
  BitSet leftOut() {
    return leftOut;
  }

  int count() {
    return holes.size() - leftOut.cardinality();
  }

  boolean asWritten() {
    return asWritten;
  }

  boolean isOpen() {
    return start >= 0;
  }

  String endTag() {
    return endTag;
  }

  /** The length of all entries so far. */
  long bytes() {
    return holes.length();
  }

  void begin(int open, long cutBefore) {
    start = open;
    nameStart = markup.nameStart;
    nameEnd = markup.nameEnd;
    this.cutBefore = cutBefore;
    firm = 0;
    loose = 0;
    elements = 0;
    nested = 0;
    frames = 0;
    over = "";
    inner.clear();
    if (markup.selfClosing) {
      close(markup.tagEnd);
    }
  }

  /**
   * @param framed whether it is named as an element around all entries: the entry quotes a feed
   */
  void startTag(int open, boolean framed) {
    frames += framed && !markup.selfClosing ? 1 : 0;
    if (++elements > Bounds.ENTRY_ELEMENTS) {
      over = "has more than " + Bounds.ENTRY_ELEMENTS + " elements";
    }
    if (markup.selfClosing) {
      return;
    }
    if (markup.sameName(nameStart, nameEnd)) {
      nested++;
      inner.add(open);
      return;
    }
    if (isLoose() ? ++loose > Bounds.LOOSE_DEPTH : ++firm > Bounds.DEPTH) {
      over = "nests elements deeper than " + Bounds.DEPTH + " levels";
    }
  }

  /** Whether the tag just read is named as an element around all entries. */
  boolean isNamedOutside(int[] starts, int[] ends, int depth) {
    for (var i = 0; i < depth; i++) {
      if ((i == 0 || markup.isNamed("channel")) && markup.sameName(starts[i], ends[i])) {
        return true;
      }
    }
    return false;
  }

  /** Takes an end tag; true where the entry is over. */
  boolean endTag(int open, boolean endsFrame) {
    if (endsFrame && frames > 0) {
      frames--;
      return false;
    }
    if (endsFrame) {
      problems.add(
          "An entry was never closed; it was closed where the next begins or the feed ends.");
      asWritten = false;
      split(open);
      return true;
    }
    if (markup.sameName(nameStart, nameEnd)) {
      if (nested > 0) {
        nested--;
        return false;
      }
      close(markup.tagEnd);
      return true;
    }
    if (isLoose()) {
      loose = Math.max(0, loose - 1);
    } else {
      firm = Math.max(0, firm - 1);
    }
    return false;
  }

  /** The body ends; an entry that is open is left out, as what it says may be wrong. */
  void breakOff() {
    if (isOpen()) {
      asWritten = false;
      if (!inner.isEmpty()) {
        split(inner.getLast());
      }
      start = -1;
    }
  }

  private boolean isLoose() {
    if (markup.nameEnd - markup.nameStart > LONGEST_LOOSE) {
      return false;
    }
    for (var name : LOOSE) {
      if (markup.isNamed(name)) {
        return !markup.hasPrefix();
      }
    }
    return false;
  }

  /** Where the frame ends and an entry is open, those inside it were meant to follow it. */
  private void split(int end) {
    for (var next : inner) {
      if (next < end) {
        close(next);
        start = next;
      }
    }
    close(end);
  }

  private void close(int end) {
    if (over.isEmpty() && end - start - (cuts.length() - cutBefore) > Bounds.ENTRY_BYTES) {
      over = "is longer than " + Bounds.ENTRY_BYTES / (1024 * 1024) + " MiB";
    }
    if (!over.isEmpty()) {
      var line = start;
      asWritten = false;
      leftOut.set(holes.size());
      problems.add(
          OVER_BOUNDS,
          () -> "The entry in line " + markup.line(line) + " " + over + "; it was left out.");
    }
    holes.add(start, end);
    start = -1;
  }
}
