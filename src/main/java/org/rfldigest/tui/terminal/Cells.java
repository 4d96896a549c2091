package org.rfldigest.tui.terminal;

import java.util.Arrays;
import org.rfldigest.text.Cluster;
import org.rfldigest.text.Line;
import org.rfldigest.text.Span;
import org.rfldigest.text.Style;
import org.rfldigest.text.Width;

/** A screen as cells. A wide character holds two: its own, and an empty one that goes with it. */
final class Cells {

  static final String BLANK = " ";
  static final String CONTINUED = "";

  private static final String[] SINGLES = new String[0x2600];

  final Size size;
  private final String[] texts;
  private final Style[] styles;
  private final String[] links;
  private final boolean[] doubtful;

  /** What each row was made of: the very same line makes the same cells. */
  private final Line[] lines;

  private Cells(Size size) {
    this.size = size;
    texts = new String[size.columns() * size.rows()];
    styles = new Style[texts.length];
    links = new String[texts.length];
    doubtful = new boolean[size.rows()];
    lines = new Line[size.rows()];
    blank(0, size.rows());
  }

  static Cells blank(Size size) {
    return new Cells(size);
  }

  static Cells of(Frame frame) {
    return new Cells(frame.size()).filled(frame);
  }

  /** These cells, now those of a frame of their size. */
  Cells filled(Frame frame) {
    for (var row = 0; row < size.rows(); row++) {
      var line = row < frame.rows().size() ? frame.rows().get(row) : Line.EMPTY;
      if (lines[row] != line) {
        blank(row, row + 1);
        put(row, line);
        lines[row] = line;
      }
    }
    return this;
  }

  private void blank(int from, int to) {
    var begin = from * size.columns();
    var end = to * size.columns();
    Arrays.fill(texts, begin, end, BLANK);
    Arrays.fill(styles, begin, end, Style.PLAIN);
    Arrays.fill(links, begin, end, "");
    Arrays.fill(doubtful, from, to, false);
    Arrays.fill(lines, from, to, null);
  }

  /** Moves rows as a terminal does; those that come in are blank. */
  void scroll(Scroll scroll) {
    var by = Math.min(Math.abs(scroll.by()), scroll.to() - scroll.from());
    var kept = scroll.to() - scroll.from() - by;
    var source = scroll.by() > 0 ? scroll.from() + by : scroll.from();
    var target = scroll.by() > 0 ? scroll.from() : scroll.from() + by;
    var columns = size.columns();
    System.arraycopy(texts, source * columns, texts, target * columns, kept * columns);
    System.arraycopy(styles, source * columns, styles, target * columns, kept * columns);
    System.arraycopy(links, source * columns, links, target * columns, kept * columns);
    System.arraycopy(doubtful, source, doubtful, target, kept);
    System.arraycopy(lines, source, lines, target, kept);
    var blank = scroll.by() > 0 ? scroll.to() - by : scroll.from();
    blank(blank, blank + by);
  }

  /** In how many cells some rows differ from rows of another screen of this size. */
  int unlike(Cells other, int row, int otherRow, int rows) {
    var unlike = 0;
    for (var at = 0; at < rows; at++) {
      unlike += isSame(other, row + at, otherRow + at) ? 0 : unlike(other, row + at, otherRow + at);
    }
    return unlike;
  }

  /** Whether both rows were made of the same line; equal ones may have been made of several. */
  boolean isSame(Cells other, int row, int otherRow) {
    return lines[row] != null && lines[row] == other.lines[otherRow];
  }

  private int unlike(Cells other, int row, int otherRow) {
    var unlike = 0;
    var columns = size.columns();
    var distance = (otherRow - row) * columns;
    for (var at = row * columns; at < (row + 1) * columns; at++) {
      var there = at + distance;
      if (styles[at] != other.styles[there]
          || !texts[at].equals(other.texts[there])
          || !links[at].equals(other.links[there])) {
        unlike++;
      }
    }
    return unlike;
  }

  /** How many cells of some rows are not blank. */
  int marks(int row, int rows) {
    var marks = 0;
    for (var at = row * size.columns(); at < (row + rows) * size.columns(); at++) {
      if (styles[at] != Style.PLAIN || !texts[at].equals(BLANK)) {
        marks++;
      }
    }
    return marks;
  }

  private void put(int row, Line line) {
    var column = 0;
    for (var span : line.spans()) {
      var text = span.text();
      for (var at = 0; at < text.length(); ) {
        var end = Cluster.end(text, at);
        var wide = Width.ofCluster(text, at, end);
        if (column + wide > size.columns()) {
          return;
        }
        if (wide > 0) {
          set(row, column, cluster(text, at, end), wide, span);
        }
        column += wide;
        at = end;
      }
    }
  }

  /** Most text is of few characters: each is made once. */
  private static String cluster(String text, int from, int to) {
    var first = text.charAt(from);
    if (to - from > 1 || first >= SINGLES.length) {
      return text.substring(from, to);
    }
    var known = SINGLES[first];
    if (known == null) {
      known = String.valueOf(first);
      SINGLES[first] = known;
    }
    return known;
  }

  private void set(int row, int column, String text, int wide, Span span) {
    var at = row * size.columns() + column;
    texts[at] = text;
    styles[at] = span.style();
    links[at] = span.link();
    if (wide == 2) {
      texts[at + 1] = CONTINUED;
      styles[at + 1] = span.style();
      links[at + 1] = span.link();
    }
    doubtful[row] |= isDoubtful(text);
  }

  /** Whether terminals may differ in how wide they draw it. */
  static boolean isDoubtful(String text) {
    if (text.length() > 1) {
      return true;
    }
    if (text.isEmpty() || text.charAt(0) < 0x300) {
      return false;
    }
    var block = text.charAt(0);
    return !(block >= 0x2010 && block <= 0x2027 || block >= 0x2190 && block < 0x2600);
  }

  boolean isDoubtful(int row) {
    return doubtful[row];
  }

  String text(int row, int column) {
    return texts[row * size.columns() + column];
  }

  Style style(int row, int column) {
    return styles[row * size.columns() + column];
  }

  /** The address behind it; empty where there is none. */
  String link(int row, int column) {
    return links[row * size.columns() + column];
  }

  boolean differs(Cells other, int row, int column) {
    return !text(row, column).equals(other.text(row, column))
        || style(row, column) != other.style(row, column)
        || !link(row, column).equals(other.link(row, column));
  }

  /** The column behind the last one that is not a plain blank. */
  int end(int row) {
    var end = size.columns();
    while (end > 0 && text(row, end - 1).equals(BLANK) && style(row, end - 1) == Style.PLAIN) {
      end--;
    }
    return end;
  }
}
