package org.rfldigest.tui.terminal;

import java.util.List;
import java.util.Optional;

/**
 * A colour as a theme names it: one of the terminal's sixteen, one of 256, or red, green and blue.
 * On a terminal that shows fewer, the nearest that it has.
 *
 * @param number the place among sixteen or 256, or 0xRRGGBB
 */
record Ink(Depth depth, int number) {

  private static final List<String> NAMES =
      List.of("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white");
  private static final String BRIGHT = "bright-";
  private static final int SIXTEEN = 16;
  private static final int GREYS = 232;
  private static final int CUBE = 6;
  private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

  /** The usual red, green and blue of the sixteen, to find the nearest by. */
  private static final int[] USUAL = {
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  };

  /** A name such as {@code cyan} or {@code bright-red}, {@code 0} to {@code 255}, or #rrggbb. */
  static Optional<Ink> of(String word) {
    if (word.length() == 7 && word.charAt(0) == '#') {
      return number(word.substring(1), 16).map(rgb -> new Ink(Depth.FULL, rgb));
    }
    var isBright = word.startsWith(BRIGHT);
    var name = NAMES.indexOf(isBright ? word.substring(BRIGHT.length()) : word);
    if (name >= 0) {
      return Optional.of(new Ink(Depth.SIXTEEN, name + (isBright ? NAMES.size() : 0)));
    }
    return number(word, 10)
        .filter(number -> number < 256)
        .map(number -> new Ink(number < SIXTEEN ? Depth.SIXTEEN : Depth.MANY, number));
  }

  private static Optional<Integer> number(String digits, int base) {
    for (var at = 0; at < digits.length(); at++) {
      if (Character.digit(digits.charAt(at), base) < 0 || digits.charAt(at) > 'f') {
        return Optional.empty();
      }
    }
    return digits.isEmpty() || digits.length() > 6
        ? Optional.empty()
        : Optional.of(Integer.parseInt(digits, base));
  }

  /** The parameters of the sequence that sets it, as far as the terminal's depth allows. */
  String parameters(Depth shown, boolean isGround) {
    return switch (shown.compareTo(depth) < 0 ? shown : depth) {
      case NONE -> "";
      case SIXTEEN -> sixteen(depth == Depth.SIXTEEN ? number : nearest(rgb()), isGround);
      case MANY -> (isGround ? "48;5;" : "38;5;") + (depth == Depth.MANY ? number : of256(rgb()));
      case FULL ->
          (isGround ? "48;2;" : "38;2;")
              + (number >> 16)
              + ";"
              + (number >> 8 & 0xFF)
              + ";"
              + (number & 0xFF);
    };
  }

  private static String sixteen(int place, boolean isGround) {
    var first = (place < NAMES.size() ? 30 : 90) + (isGround ? 10 : 0);
    return Integer.toString(first + place % NAMES.size());
  }

  private int rgb() {
    if (depth == Depth.FULL) {
      return number;
    }
    if (number >= GREYS) {
      var grey = 8 + 10 * (number - GREYS);
      return grey << 16 | grey << 8 | grey;
    }
    var cube = number - SIXTEEN;
    return STEPS[cube / (CUBE * CUBE)] << 16 | STEPS[cube / CUBE % CUBE] << 8 | STEPS[cube % CUBE];
  }

  private static int nearest(int rgb) {
    var best = 0;
    for (var at = 1; at < USUAL.length; at++) {
      if (distance(rgb, USUAL[at]) < distance(rgb, USUAL[best])) {
        best = at;
      }
    }
    return best;
  }

  private static int of256(int rgb) {
    var best = SIXTEEN;
    for (var at = SIXTEEN + 1; at < 256; at++) {
      if (distance(rgb, new Ink(Depth.MANY, at).rgb())
          < distance(rgb, new Ink(Depth.MANY, best).rgb())) {
        best = at;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    var red = (one >> 16) - (other >> 16);
    var green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    var blue = (one & 0xFF) - (other & 0xFF);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }
}
