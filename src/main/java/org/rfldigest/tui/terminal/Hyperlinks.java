package org.rfldigest.tui.terminal;

import java.util.Map;
import java.util.Set;

/** Links behind text, by OSC 8, for terminals that are known to have it. */
final class Hyperlinks {

  private static final int FIRST_VTE = 5000;
  private static final Set<String> PROGRAMS =
      Set.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby");
  private static final String[] TYPES = {
    "xterm-kitty", "foot", "alacritty", "wezterm", "xterm-ghostty", "contour"
  };

  static final String END = "\u001B]8;;\u001B\\";

  private Hyperlinks() {}

  /** Whether the terminal says of itself that it is one of them; not within a multiplexer. */
  static boolean knownBy(Map<String, String> environment) {
    var type = environment.getOrDefault("TERM", "");
    if (environment.containsKey("TMUX") || type.startsWith("screen") || type.startsWith("tmux")) {
      return false;
    }
    for (var known : TYPES) {
      if (type.startsWith(known)) {
        return true;
      }
    }
    return environment.containsKey("KITTY_WINDOW_ID")
        || environment.containsKey("WEZTERM_PANE")
        || PROGRAMS.contains(environment.getOrDefault("TERM_PROGRAM", ""))
        || version(environment.getOrDefault("VTE_VERSION", "")) >= FIRST_VTE;
  }

  private static int version(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException unknown) {
      return 0;
    }
  }

  /** Begins a link. Its parts in several rows have the same id and so light up together. */
  static String begin(String address) {
    return "\u001B]8;id=" + Integer.toHexString(address.hashCode()) + ";" + address + "\u001B\\";
  }
}
