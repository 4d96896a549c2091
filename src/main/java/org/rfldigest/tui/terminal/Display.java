package org.rfldigest.tui.terminal;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Remembers what is on the screen and sends, in one write per frame, only what changes it: nothing
 * where all is as it was.
 */
final class Display {

  private final Painter painter;
  private final Consumer<byte[]> out;
  private Cells shown = Cells.blank(new Size(1, 1));
  private Cells spare = shown;
  private Optional<Frame.Spot> cursor = Optional.empty();
  private boolean known;

  /**
   * @param links whether addresses behind text are sent
   */
  Display(Palette palette, Glyphs glyphs, boolean links, Consumer<byte[]> out) {
    this.painter = new Painter(palette, glyphs, links);
    this.out = out;
  }

  void draw(Frame frame) {
    var isAnew = !known || !shown.size.equals(frame.size());
    if (isAnew) {
      out.accept(Sequences.CLEAR);
      shown = Cells.blank(frame.size());
      known = true;
    }
    var next = spare.size.equals(frame.size()) ? spare.filled(frame) : Cells.of(frame);
    var scroll = Scroll.between(shown, next);
    shown.scroll(scroll);
    var painted = painter.paint(scroll, shown, next, frame.cursor());
    if (isAnew || painter.hasDrawn() || !cursor.equals(frame.cursor())) {
      out.accept(painted);
    }
    spare = shown;
    shown = next;
    cursor = frame.cursor();
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
