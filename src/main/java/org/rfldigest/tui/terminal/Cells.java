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

  final Size size;
  private final String[] texts;
  private final Style[] styles;
  private final String[] links;
  private final boolean[] doubtful;

  private Cells(Size size) {
    this.size = size;
    texts = new String[size.columns() * size.rows()];
    styles = new Style[texts.length];
    links = new String[texts.length];
    doubtful = new boolean[size.rows()];
    Arrays.fill(texts, BLANK);
    Arrays.fill(styles, Style.PLAIN);
    Arrays.fill(links, "");
  }

  static Cells blank(Size size) {
    return new Cells(size);
  }

  static Cells of(Frame frame) {
    var cells = new Cells(frame.size());
    var rows = Math.min(frame.rows().size(), frame.size().rows());
    for (var row = 0; row < rows; row++) {
      cells.put(row, frame.rows().get(row));
    }
    return cells;
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
          set(row, column, text.substring(at, end), wide, span);
        }
        column += wide;
        at = end;
      }
    }
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
