package org.rfldigest.tui.terminal;

import java.util.Optional;

/** What a mouse did, read from the parameters of xterm's SGR report: button, column and row. */
final class MouseReport {

  private static final int MODIFIERS = 4 | 8 | 16;
  private static final int MOVING = 32;
  private static final int WHEEL = 64;

  private MouseReport() {}

  /** Empty for moves, for all buttons but the left one and for what is no report. */
  static Optional<Input> of(String parameters) {
    var words = parameters.split(";", -1);
    if (words.length != 3) {
      return Optional.empty();
    }
    var code = number(words[0]);
    var column = number(words[1]) - 1;
    var row = number(words[2]) - 1;
    if (code < 0 || column < 0 || row < 0 || (code & MOVING) != 0) {
      return Optional.empty();
    }
    return switch (code & ~MODIFIERS) {
      case 0 -> Optional.of(new Input.Clicked(column, row));
      case WHEEL -> Optional.of(new Input.Scrolled(column, row, Input.Direction.UP));
      case WHEEL + 1 -> Optional.of(new Input.Scrolled(column, row, Input.Direction.DOWN));
      default -> Optional.empty();
    };
  }

  private static int number(String word) {
    try {
      return word.startsWith("+") ? -1 : Integer.parseInt(word);
    } catch (NumberFormatException junk) {
      return -1;
    }
  }
}
