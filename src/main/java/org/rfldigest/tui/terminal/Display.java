package org.rfldigest.tui.terminal;

import java.util.function.Consumer;

/** Remembers what is on the screen and sends, in one write per frame, only what changes it. */
final class Display {

  private final Painter painter;
  private final Consumer<byte[]> out;
  private Cells shown = Cells.blank(new Size(1, 1));
  private Cells spare = shown;
  private boolean known;

  /**
   * @param links whether addresses behind text are sent
   */
  Display(Palette palette, Glyphs glyphs, boolean links, Consumer<byte[]> out) {
    this.painter = new Painter(palette, glyphs, links);
    this.out = out;
  }

  void draw(Frame frame) {
    if (!known || !shown.size.equals(frame.size())) {
      out.accept(Sequences.CLEAR);
      shown = Cells.blank(frame.size());
      known = true;
    }
    var next = spare.size.equals(frame.size()) ? spare.filled(frame) : Cells.of(frame);
    var scroll = Scroll.between(shown, next);
    shown.scroll(scroll);
    out.accept(painter.paint(scroll, shown, next, frame.cursor()));
    spare = shown;
    shown = next;
  }

  /** Draws everything anew in another palette. */
  void use(Palette palette) {
    painter.use(palette);
    forget();
  }

  void forget() {
    known = false;
  }
}
