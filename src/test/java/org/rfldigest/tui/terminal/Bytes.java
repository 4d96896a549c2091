package org.rfldigest.tui.terminal;

/** A terminal that counts what a frame costs it. */
public final class Bytes {

  private static final byte ESC = 0x1B;

  private int written;
  private int clears;
  private final Display display = new Display(Palette.SIXTEEN, Glyphs.UNICODE, true, this::count);

  /** Draws the frame after the one before; the number of bytes sent. */
  public int of(Frame frame) {
    written = 0;
    display.draw(frame);
    return written;
  }

  /** How often the whole screen was cleared. */
  public int clears() {
    return clears;
  }

  private void count(byte[] bytes) {
    written += bytes.length;
    for (var at = 3; at < bytes.length; at++) {
      if (bytes[at] == 'J' && bytes[at - 2] == '[' && bytes[at - 3] == ESC) {
        clears++;
      }
    }
  }
}
