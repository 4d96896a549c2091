package org.rfldigest.tui.terminal;

/**
 * Rows that a terminal can move by itself, so that they need not be sent again.
 *
 * @param from the first row that moves
 * @param to the row behind the last one
 * @param by how many rows up; down where negative; 0 where nothing moves
 */
record Scroll(int from, int to, int by) {

  private static final Scroll NONE = new Scroll(0, 0, 0);

  private static final int FURTHEST = 3;
  private static final int FEWEST_ROWS = 4;
  private static final int WORTH_A_ROW = 4;

  /** The move that leaves the fewest cells to send, where it spares enough of them. */
  static Scroll between(Cells before, Cells after) {
    var rows = after.size.rows();
    var from = 0;
    while (from < rows && before.unlike(after, from, from, 1) == 0) {
      from++;
    }
    var to = rows;
    while (to > from && before.unlike(after, to - 1, to - 1, 1) == 0) {
      to--;
    }
    if (to - from < FEWEST_ROWS) {
      return NONE;
    }
    var best = NONE;
    var least = before.unlike(after, from, from, to - from) - WORTH_A_ROW * (to - from);
    for (var by = -FURTHEST; by <= FURTHEST; by++) {
      var left = by == 0 ? Integer.MAX_VALUE : left(before, after, from, to, by);
      if (left < least) {
        least = left;
        best = new Scroll(from, to, by);
      }
    }
    return best;
  }

  /** How many cells are to be sent after that move. */
  private static int left(Cells before, Cells after, int from, int to, int by) {
    var moved = Math.max(0, to - from - Math.abs(by));
    var kept = before.unlike(after, by > 0 ? from + by : from, by > 0 ? from : from - by, moved);
    return kept + after.marks(by > 0 ? to - by : from, Math.abs(by));
  }
}
