package org.rfldigest.tui.terminal;

import java.util.List;
import java.util.Optional;
import org.rfldigest.text.Line;

/**
 * A whole screen: one line per row, each as wide as the screen or shorter.
 *
 * @param cursor where typed text goes; empty hides the cursor
 */
public record Frame(Size size, List<Line> rows, Optional<Spot> cursor) {

  /** A place on the screen, counted from 0. */
  public record Spot(int column, int row) {}

  public Frame {
    rows = List.copyOf(rows);
  }
}
