package org.rfldigest.tui.terminal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.rfldigest.text.Style;

/**
 * Writes what brings a terminal from one screen to the next: only cells that changed, and never a
 * clear of the whole screen. After a character that terminals may draw in another width than ours
 * it says the column, so that what follows stands where it should.
 */
final class Painter {

  private static final String CSI = "\u001B[";

  private Palette palette;
  private final Glyphs glyphs;
  private final StringBuilder out = new StringBuilder(4096);
  private final boolean links;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private ByteBuffer encoded = ByteBuffer.allocate(16_384);
  private Style style = Style.PLAIN;
  private String link = "";
  private boolean drawn;

  Painter(Palette palette, Glyphs glyphs, boolean links) {
    this.links = links;
    this.palette = palette;
    this.glyphs = glyphs;
  }

  /** Draws with another palette from now on. */
  void use(Palette next) {
    palette = next;
  }

  /**
   * @param before what is shown when the scroll is done
   */
  byte[] paint(Scroll scroll, Cells before, Cells after, Optional<Frame.Spot> cursor) {
    out.setLength(0);
    out.append(CSI).append("?2026h").append(CSI).append("?25l").append(CSI).append("0m");
    style = Style.PLAIN;
    if (scroll.by() != 0) {
      out.append(CSI).append(scroll.from() + 1).append(';').append(scroll.to()).append('r');
      out.append(CSI).append(Math.abs(scroll.by())).append(scroll.by() > 0 ? 'S' : 'T');
      out.append(CSI).append('r');
    }
    var begun = out.length();
    for (var row = 0; row < after.size.rows(); row++) {
      row(before, after, row);
    }
    drawn = scroll.by() != 0 || out.length() > begun;
    use(Style.PLAIN);
    cursor.ifPresent(spot -> {
      move(spot.row(), spot.column());
      out.append(CSI).append("?25h");
    });
    out.append(CSI).append("?2026l");
    return bytes();
  }

  /** The text in UTF-8; the room for it is used again. */
  private byte[] bytes() {
    var most = (int) (out.length() * (double) encoder.maxBytesPerChar());
    if (encoded.capacity() < most) {
      encoded = ByteBuffer.allocate(2 * most);
    }
    encoder.reset().encode(CharBuffer.wrap(out), encoded.clear(), true);
    return Arrays.copyOf(encoded.array(), encoded.position());
  }

  /** Whether the frame that was painted last changed any cell. */
  boolean hasDrawn() {
    return drawn;
  }

  private void row(Cells before, Cells after, int row) {
    if (before.isSame(after, row, row)) {
      return;
    }
    var first = 0;
    var columns = after.size.columns();
    while (first < columns && !after.differs(before, row, first)) {
      first++;
    }
    if (first == columns) {
      return;
    }
    if (before.isDoubtful(row) || after.isDoubtful(row)) {
      move(row, 0);
      use(Style.PLAIN);
      out.append(CSI).append('K');
      cells(after, row, 0, after.end(row));
      return;
    }
    var last = columns - 1;
    while (!after.differs(before, row, last)) {
      last--;
    }
    var end = Math.min(last + 1, after.end(row));
    move(row, first);
    cells(after, row, first, Math.max(first, end));
    if (end <= last) {
      use(Style.PLAIN);
      out.append(CSI).append('K');
    }
  }

  private void cells(Cells cells, int row, int from, int to) {
    for (var column = from; column < to; column++) {
      var text = cells.text(row, column);
      if (text.isEmpty()) {
        continue;
      }
      use(cells.style(row, column));
      lead(cells.link(row, column));
      var wide = column + 1 < cells.size.columns() && cells.text(row, column + 1).isEmpty() ? 2 : 1;
      out.append(glyphs.of(text, wide));
      if (glyphs == Glyphs.UNICODE && Cells.isDoubtful(text) && column + wide < to) {
        out.append(CSI).append(column + wide + 1).append('G');
      }
    }
    lead("");
  }

  private void lead(String next) {
    if (links && !next.equals(link)) {
      out.append(next.isEmpty() ? Hyperlinks.END : Hyperlinks.begin(next));
      link = next;
    }
  }

  private void move(int row, int column) {
    out.append(CSI).append(row + 1).append(';').append(column + 1).append('H');
  }

  private void use(Style next) {
    if (next != style) {
      out.append(CSI).append(palette.parameters(next)).append('m');
      style = next;
    }
  }
}
