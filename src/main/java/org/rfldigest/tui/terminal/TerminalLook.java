package org.rfldigest.tui.terminal;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The terminal as it is without screens: its size, and what it answers when asked what it is.
 *
 * @param answer without its frame, such as {@code ?62;22}; empty where it is mute
 */
public record TerminalLook(Size size, String answer) {

  private static final String DEVICE = "/dev/tty";
  private static final byte[] WHAT_ARE_YOU = {0x1B, '[', 'c'};
  private static final int LONGEST = 64;

  /** Waits three tenths of a second for each byte of the answer, no longer. */
  public static TerminalLook now() {
    return new TerminalLook(Tty.currentSize(), asked());
  }

  private static String asked() {
    try {
      var saved = Tty.quiet();
      try (var out = new FileOutputStream(DEVICE);
          var in = new FileInputStream(DEVICE)) {
        out.write(WHAT_ARE_YOU);
        return read(in);
      } finally {
        Tty.restore(saved);
      }
    } catch (IOException noTerminal) {
      return "";
    }
  }

  private static String read(FileInputStream in) throws IOException {
    var answer = new byte[LONGEST];
    var length = 0;
    while (length < LONGEST) {
      var next = in.read();
      if (next < 0) {
        return "";
      }
      if (next == 'c') {
        return new String(answer, 0, length, StandardCharsets.US_ASCII).replaceAll("[^0-9;?>]", "");
      }
      answer[length++] = (byte) next;
    }
    return "";
  }
}
