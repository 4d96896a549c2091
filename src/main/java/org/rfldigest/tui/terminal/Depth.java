package org.rfldigest.tui.terminal;

import java.util.Map;

/** How many colours a terminal shows. */
public enum Depth {
  NONE,
  /** The terminal's own sixteen, which its owner chose. */
  SIXTEEN,
  /** 256, of which the last 240 are the same everywhere. */
  MANY,
  FULL;

  private static final int ENOUGH = 256;

  /**
   * What a setting says, or with {@code auto} what the terminal says of itself.
   *
   * @param wanted one of auto, never, 16, 256, full
   */
  public static Depth of(String wanted, Map<String, String> environment) {
    return switch (wanted) {
      case "never" -> NONE;
      case "16" -> SIXTEEN;
      case "256" -> MANY;
      case "full" -> FULL;
      default -> said(environment);
    };
  }

  private static Depth said(Map<String, String> environment) {
    var colours = environment.getOrDefault("COLORTERM", "");
    if (colours.equals("truecolor") || colours.equals("24bit")) {
      return FULL;
    }
    var type = environment.getOrDefault("TERM", "");
    if (type.startsWith("vt") && !type.startsWith("vte")) {
      return NONE;
    }
    if (type.endsWith("-direct")) {
      return FULL;
    }
    return type.endsWith("-256color") || Terminfo.colours(type, environment) >= ENOUGH
        ? MANY
        : SIXTEEN;
  }
}
