package org.rfldigest.tui;

/**
 * A place in a list of equally high rows.
 *
 * @param at the chosen row of the list
 * @param top the row of the list that is drawn first
 */
record Cursor(int at, int top) {

  static final Cursor START = new Cursor(0, 0);

  /** At a row, or the nearest that exists, with the list scrolled as little as shows it. */
  Cursor to(int row, int count, int height) {
    var next = Math.clamp(row, 0, Math.max(0, count - 1));
    var highest = Math.max(0, count - height);
    var nearTop = Math.min(top, next);
    var shown = Math.max(nearTop, next - Math.max(1, height) + 1);
    return new Cursor(next, Math.clamp(shown, 0, highest));
  }

  Cursor by(int rows, int count, int height) {
    return to(at + rows, count, height);
  }
}
