package org.rfldigest.tui.terminal;

import java.util.Optional;

/**
 * How a role looks: words such as {@code bold cyan}, {@code #0a6c74 underline} or {@code white on
 * blue}.
 *
 * @param attributes parameters of the sequence, each with its semicolon
 */
record Look(String attributes, Optional<Ink> ink, Optional<Ink> ground) {

  static final String EXPECTED =
      "words such as \"bold cyan\", \"#0a6c74 underline\", \"white on 24\" or \"plain\"";

  /** What the words say; empty where one of them says nothing. */
  static Optional<Look> of(String words) {
    var attributes = new StringBuilder();
    Optional<Ink> ink = Optional.empty();
    Optional<Ink> ground = Optional.empty();
    var behind = false;
    for (var from = 0; from < words.length(); ) {
      var blank = words.indexOf(' ', from);
      var end = blank < 0 ? words.length() : blank;
      var word = words.substring(from, end);
      from = end + 1;
      var attribute = attribute(word);
      if (word.isEmpty() || word.equals("plain")) {
        continue;
      }
      if (word.equals("on")) {
        behind = true;
      } else if (attribute > 0) {
        attributes.append(';').append(attribute);
      } else {
        var colour = Ink.of(word);
        if (colour.isEmpty()) {
          return Optional.empty();
        }
        ground = behind ? colour : ground;
        ink = behind ? ink : colour;
        behind = false;
      }
    }
    return behind ? Optional.empty() : Optional.of(new Look(attributes.toString(), ink, ground));
  }

  private static int attribute(String word) {
    return switch (word) {
      case "bold" -> 1;
      case "dim" -> 2;
      case "italic" -> 3;
      case "underline" -> 4;
      case "reverse" -> 7;
      default -> 0;
    };
  }

  /** The parameters of the sequence that begins it, whatever was before. */
  String parameters(Depth depth) {
    return "0" + attributes + colour(ink, depth, false) + colour(ground, depth, true);
  }

  private static String colour(Optional<Ink> ink, Depth depth, boolean isGround) {
    return ink.isEmpty() || depth == Depth.NONE ? "" : ";" + ink.get().parameters(depth, isGround);
  }
}
