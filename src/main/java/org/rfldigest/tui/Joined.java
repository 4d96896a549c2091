package org.rfldigest.tui;

import org.rfldigest.text.Line;

/**
 * Rows that are made of other rows. Of the very same rows the very same row is made, as long as it
 * is remembered: the display then knows without a look that nothing changed. Safe for several
 * threads.
 */
final class Joined {

  /** How a row is made of two others; a function without a state. */
  interface Way {
    Line of(Line left, Line right, int columns);
  }

  private record Made(Way way, Line left, Line right, int columns, Line row) {}

  private static final Made[] MADE = new Made[1024];

  private Joined() {}

  static Line of(Way way, Line left, Line right, int columns) {
    var mixed = 31 * System.identityHashCode(left) + System.identityHashCode(right) + columns;
    var slot = (mixed ^ mixed >>> 10) & MADE.length - 1;
    var known = MADE[slot];
    if (known != null
        && known.left == left
        && known.right == right
        && known.columns == columns
        && known.way == way) {
      return known.row;
    }
    var row = way.of(left, right, columns);
    MADE[slot] = new Made(way, left, right, columns, row);
    return row;
  }
}
