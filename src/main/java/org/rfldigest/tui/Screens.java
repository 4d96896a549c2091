package org.rfldigest.tui;

import java.util.Optional;
import org.rfldigest.tui.screens.Item;

/** Moves through a {@link Screen}, by items where keys stop at some, else by rows. */
final class Screens {

  private Screens() {}

  /** The item that keys act on. */
  static Optional<Item> chosen(Screen screen, Layout layout) {
    if (screen.isMatrix()) {
      return Matrix.chosen(screen);
    }
    var items = screen.laid(layout).items();
    var at = screen.cursor().at();
    return at >= 0 && at < items.size() && items.get(at).isStop()
        ? Optional.of(items.get(at))
        : Optional.empty();
  }

  static Screen moved(Screen screen, Action action, Layout layout) {
    if (screen.isMatrix()) {
      return Matrix.moved(screen, action, layout);
    }
    var laid = screen.laid(layout);
    var height = layout.body();
    if (laid.isText()) {
      var top = Moves.scrolled(screen.cursor().top(), action, laid.rows().size(), height);
      return screen.with(new Cursor(-1, top));
    }
    return screen.with(
        switch (action) {
          case DOWN, NEXT_NEIGHBOUR, NEXT_MATCH -> step(laid, screen.cursor(), 1, height);
          case UP, PREVIOUS_NEIGHBOUR, PREVIOUS_MATCH -> step(laid, screen.cursor(), -1, height);
          case TOP -> laid.showing(laid.stop(0, 1), 0, height);
          case BOTTOM -> bottom(laid, height);
          default -> page(laid, screen.cursor(), action, height);
        });
  }

  /** The next stop; where it lies beyond the rows shown, a row at a time towards it. */
  private static Cursor step(Laid laid, Cursor place, int step, int height) {
    var next = laid.stop(place.at() + step, step);
    if (next < 0) {
      return new Cursor(place.at(), Math.clamp((long) place.top() + step, 0, laid.highest(height)));
    }
    var distance =
        step > 0
            ? laid.starts()[next] - (place.top() + height)
            : place.top() - laid.starts()[next + 1];
    return distance > 1
        ? new Cursor(place.at(), Math.clamp((long) place.top() + step, 0, laid.highest(height)))
        : laid.showing(next, place.top(), height);
  }

  private static Cursor bottom(Laid laid, int height) {
    var last = laid.stop(laid.items().size() - 1, -1);
    return new Cursor(last, laid.highest(height));
  }

  private static Cursor page(Laid laid, Cursor place, Action action, int height) {
    var top = Moves.scrolled(place.top(), action, laid.rows().size(), height);
    if (top == place.top()) {
      var isUp = action == Action.HALF_UP || action == Action.PAGE_UP;
      return isUp ? laid.showing(laid.stop(0, 1), 0, height) : bottom(laid, height);
    }
    return new Cursor(laid.firstWithin(top, height), top);
  }

  /** The same place, made to fit after the size, the filter or the facts changed. */
  static Screen settled(Screen screen, Layout layout) {
    if (screen.isMatrix()) {
      return Matrix.settled(screen, layout);
    }
    var laid = screen.laid(layout);
    var height = layout.body();
    if (laid.isText()) {
      return screen.with(new Cursor(-1, Math.min(screen.cursor().top(), laid.highest(height))));
    }
    var at = Math.min(screen.cursor().at(), laid.items().size() - 1);
    var before = at < 0 ? laid.stop(0, 1) : laid.stop(at, 1);
    var stop = before >= 0 ? before : laid.stop(laid.items().size() - 1, -1);
    return screen.with(laid.showing(stop, screen.cursor().top(), height));
  }
}
