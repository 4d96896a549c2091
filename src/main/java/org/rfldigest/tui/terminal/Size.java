package org.rfldigest.tui.terminal;

/** How many columns and rows there are to draw on. */
public record Size(int columns, int rows) {
  public Size {
    columns = Math.max(1, columns);
    rows = Math.max(1, rows);
  }
}
