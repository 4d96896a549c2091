package org.rfldigest.tui;

import org.rfldigest.text.Cluster;
import org.rfldigest.text.Cut;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;
import org.rfldigest.text.Width;

/**
 * The row in which something is typed. Of a text that is longer than the row, that part is shown in
 * which the cursor stands.
 *
 * @param cursor the column of the cursor
 */
record Prompt(Line line, int cursor) {

  private static final String MORE = "…";

  /**
   * @param sign what stands before what is typed
   * @param hint what the keys do, where all that is typed leaves room for it
   */
  static Prompt of(String sign, TextField field, String hint, int columns) {
    var room = Math.max(1, columns - Width.of(sign) - 1);
    var text = field.text();
    var start = start(text, field.at(), room);
    var shown = (start > 0 ? MORE : "") + text.substring(start);
    var line = Line.of(sign, Style.ACCENT).and(Cut.head(shown, room));
    var before = Width.of(text.substring(start, field.at())) + (start > 0 ? 1 : 0);
    return new Prompt(
        start == 0 ? line.and(hint(hint, columns - line.columns())) : line,
        Math.min(Width.of(sign) + before, columns - 1));
  }

  /** As many parts of it as there is room for. */
  private static Line hint(String hint, int room) {
    var shown = Cut.toParts(Line.of("   " + hint, Style.DIM), room);
    return shown.text().endsWith(MORE) ? Line.EMPTY : shown;
  }

  private static int start(String text, int at, int room) {
    var start = 0;
    var used = Width.of(text.substring(0, at));
    while (start < at && used > (start > 0 ? room - 1 : room)) {
      var next = Cluster.end(text, start);
      used -= Width.of(text.substring(start, next));
      start = next;
    }
    return start;
  }
}
