package org.rfldigest.tui.terminal;

/** What a person sends by the terminal. Columns and rows are counted from 0. */
public sealed interface Input {
  record Pressed(Key key) implements Input {}

  /** Text that was pasted; it is never read as keys. */
  record Pasted(String text) implements Input {}

  /** The left button of the mouse went down. */
  record Clicked(int column, int row) implements Input {}

  /** The wheel of the mouse turned by one step. */
  record Scrolled(int column, int row, Direction direction) implements Input {}

  /** Nothing will ever come again. */
  record Ended() implements Input {}

  /** The ways a wheel turns. */
  enum Direction {
    UP,
    DOWN
  }
}
