package org.rfldigest.tui.terminal;

import java.nio.charset.StandardCharsets;

/** The fixed sequences that take a terminal and give it back. None of them asks for an answer. */
final class Sequences {

  /** Alternate screen, cursor hidden, no wrapping at the edge, pastes marked as such. */
  static final byte[] ENTER = bytes("\u001B[?1049h\u001B[?25l\u001B[?7l\u001B[?2004h");

  /** Clicks and the wheel, each reported with its place in digits. */
  static final byte[] MOUSE = bytes("\u001B[?1000h\u001B[?1006h");

  static final byte[] LEAVE =
      bytes(
          "\u001B[?2026l\u001B[0m\u001B[?1006l\u001B[?1000l\u001B[?2004l\u001B[?7h\u001B[?25h\u001B[?1049l");

  static final byte[] CLEAR = bytes("\u001B[0m\u001B[2J");

  private Sequences() {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
