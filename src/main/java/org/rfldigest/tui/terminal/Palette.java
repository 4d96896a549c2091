package org.rfldigest.tui.terminal;

import org.rfldigest.text.Style;

/** A theme on a terminal: the sequences that its roles are drawn with. */
final class Palette {

  static final Palette SIXTEEN = of(Theme.DEFAULT, Depth.SIXTEEN);
  static final Palette MONOCHROME = of(Theme.DEFAULT, Depth.NONE);

  private final String[] parameters;

  private Palette(String[] parameters) {
    this.parameters = parameters;
  }

  static Palette of(Theme theme, Depth depth) {
    var shown = theme.at(depth);
    var parameters = new String[Style.values().length];
    for (var style : Style.values()) {
      parameters[style.ordinal()] = shown.look(style).parameters(depth);
    }
    return new Palette(parameters);
  }

  /** The parameters of the escape sequence that begins a style. */
  String parameters(Style style) {
    return parameters[style.ordinal()];
  }
}
