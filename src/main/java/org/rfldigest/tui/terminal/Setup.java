package org.rfldigest.tui.terminal;

import java.nio.file.Path;
import java.util.Map;

/**
 * How the terminal is to be taken.
 *
 * @param memory the folder in which a note is kept while it is taken
 * @param themes those that can be chosen, by name
 * @param theme the one to begin with
 * @param depth how many colours are used
 * @param mouse whether clicks and the wheel are input; the terminal then selects text only while
 *     Shift is held
 */
public record Setup(
    Map<String, String> environment,
    Path memory,
    Map<String, Theme> themes,
    Theme theme,
    Depth depth,
    boolean mouse) {

  public Setup {
    environment = Map.copyOf(environment);
    themes = Map.copyOf(themes);
  }

  /** As it is usual, with the colours that the terminal says it has. */
  public static Setup usual(Map<String, String> environment, Path memory) {
    var depth = Depth.of("auto", environment);
    return new Setup(environment, memory, Map.of(), Theme.DEFAULT, depth, false);
  }
}
