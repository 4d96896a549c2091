package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import org.rfldigest.text.Line;
import org.rfldigest.tui.screens.Item;

/**
 * Items below each other, and the rows they take.
 *
 * @param starts the first row of each item
 */
record Laid(List<Item> items, List<Line> rows, int[] starts) {

  static final Laid NOTHING = of(List.of());

  static Laid of(List<Item> items) {
    var rows = new ArrayList<Line>();
    var starts = new int[items.size() + 1];
    for (var at = 0; at < items.size(); at++) {
      starts[at] = rows.size();
      rows.addAll(items.get(at).rows());
    }
    starts[items.size()] = rows.size();
    return new Laid(items, rows, starts);
  }

  /** The nearest item at or behind a place at which keys stop, going a step at a time; or -1. */
  int stop(int from, int step) {
    for (var at = from; at >= 0 && at < items.size(); at += step) {
      if (items.get(at).isStop()) {
        return at;
      }
    }
    return -1;
  }

  boolean isText() {
    return stop(0, 1) < 0;
  }

  int highest(int height) {
    return Math.max(0, rows.size() - height);
  }

  /** Scrolled as little as shows the item as a whole, or its beginning. */
  Cursor showing(int item, int top, int height) {
    var start = starts[item];
    var end = Math.min(starts[item + 1], start + height);
    var first = stop(0, 1) == item ? 0 : start;
    var shown = Math.min(first, Math.max(top, end - height));
    return new Cursor(item, Math.clamp(Math.max(shown, end - height), 0, highest(height)));
  }

  /** The first stop that begins within the rows shown; the one before where there is none. */
  int firstWithin(int top, int height) {
    var before = stop(0, 1);
    for (var at = 0; at < items.size(); at++) {
      if (items.get(at).isStop()) {
        if (starts[at] >= top + height) {
          return before;
        }
        if (starts[at] >= top) {
          return at;
        }
        before = at;
      }
    }
    return before;
  }

  /** The item that holds a row; -1 where there is none. */
  int at(int row) {
    for (var at = 0; at < items.size(); at++) {
      if (row >= starts[at] && row < starts[at + 1]) {
        return at;
      }
    }
    return -1;
  }
}
