package org.rfldigest.tui;

import java.util.Locale;

/**
 * Narrows a list to what holds all the words typed.
 *
 * @param typing whether keys go into it
 */
record Filter(TextField field, boolean typing) {

  static final Filter NONE = new Filter(TextField.EMPTY, false);

  Filter begun() {
    return new Filter(TextField.of(field.text()), true);
  }

  Filter kept() {
    return new Filter(field, false);
  }

  Filter with(TextField next) {
    return new Filter(next, typing);
  }

  boolean isOn() {
    return !field.text().isBlank();
  }

  boolean accepts(String text) {
    if (!isOn()) {
      return true;
    }
    var lower = text.toLowerCase(Locale.ROOT);
    for (var word : field.text().toLowerCase(Locale.ROOT).split(" ")) {
      if (!lower.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
