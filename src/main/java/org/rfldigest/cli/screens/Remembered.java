package org.rfldigest.cli.screens;

import java.util.Optional;
import org.rfldigest.store.Store;
import org.rfldigest.tui.screens.LastPlace;

/** Keeps the reader's last place in the store: its words, a line break, and its code. */
final class Remembered {

  private static final String LAST_PLACE = "last place";

  private Remembered() {}

  static Optional<LastPlace> lastPlace(Store store) {
    return store
        .reader()
        .remembered(LAST_PLACE)
        .map(kept -> kept.split("\n", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> new LastPlace(parts[0], parts[1]));
  }

  static void keep(Store store, LastPlace place) {
    store.reader().remember(LAST_PLACE, place.words().replace('\n', ' ') + "\n" + place.code());
  }
}
