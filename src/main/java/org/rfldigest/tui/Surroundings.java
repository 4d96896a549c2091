package org.rfldigest.tui;

import java.util.Map;
import org.rfldigest.tui.terminal.Size;

/**
 * What the screens are given, and no key changes.
 *
 * @param commands what the command line can do besides, by name, with its meaning
 */
record Surroundings(Size size, Keymap keys, Map<String, String> commands) {

  static final Surroundings USUAL = new Surroundings(new Size(80, 24), Keymap.DEFAULT, Map.of());

  Surroundings {
    commands = Map.copyOf(commands);
  }

  Surroundings with(Size next) {
    return new Surroundings(next, keys, commands);
  }

  Surroundings with(Keymap next) {
    return new Surroundings(size, next, commands);
  }

  Surroundings with(Map<String, String> next) {
    return new Surroundings(size, keys, next);
  }
}
