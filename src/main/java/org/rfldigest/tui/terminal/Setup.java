package org.rfldigest.tui.terminal;

import java.nio.file.Path;
import java.util.Map;

/**
 * How the terminal is to be taken.
 *
 * @param memory the folder in which a note is kept while it is taken
 * @param mouse whether clicks and the wheel are input; the terminal then selects text only while
 *     Shift is held
 */
public record Setup(Map<String, String> environment, Path memory, boolean mouse) {

  public Setup {
    environment = Map.copyOf(environment);
  }
}
