package org.rfldigest.tui.terminal;

/** What a person sends by the terminal. */
public sealed interface Input {
  record Pressed(Key key) implements Input {}

  /** Text that was pasted; it is never read as keys. */
  record Pasted(String text) implements Input {}

  /** Nothing will ever come again. */
  record Ended() implements Input {}
}
