package org.rfldigest.tui.terminal;

import org.rfldigest.text.Style;

/** What the roles look like: few of the user's own sixteen colours, or none of them. */
enum Palette {
  SIXTEEN,
  MONOCHROME;

  /** The parameters of the escape sequence that begins a style. */
  String parameters(Style style) {
    return switch (this) {
      case SIXTEEN -> sixteen(style);
      case MONOCHROME -> monochrome(style);
    };
  }

  private static String sixteen(Style style) {
    return switch (style) {
      case PLAIN -> "0";
      case TITLE, STRONG -> "0;1";
      case HEADING -> "0;1;33";
      case DIM, RULE -> "0;2";
      case ACCENT -> "0;36";
      case LINK -> "0;4";
      case GOOD -> "0;32";
      case WARN -> "0;33";
      case BAD -> "0;1;31";
      case SELECTED -> "0;7";
      case MARKED -> "0;1;36";
      case FIELD -> "0;4";
    };
  }

  private static String monochrome(Style style) {
    return switch (style) {
      case PLAIN, ACCENT, GOOD -> "0";
      case TITLE, STRONG, HEADING, WARN, BAD, MARKED -> "0;1";
      case DIM, RULE -> "0;2";
      case LINK, FIELD -> "0;4";
      case SELECTED -> "0;7";
    };
  }
}
