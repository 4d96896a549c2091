package org.rfldigest.tui.terminal;

/** A terminal that counts what a frame costs it. */
public final class Bytes {

  private int written;
  private final Display display =
      new Display(Palette.SIXTEEN, Glyphs.UNICODE, true, bytes -> written += bytes.length);

  /** Draws the frame after the one before; the number of bytes sent. */
  public int of(Frame frame) {
    written = 0;
    display.draw(frame);
    return written;
  }
}
