package org.rfldigest.tui.terminal;

import org.rfldigest.text.Style;

/** A frame as a picture of its own: every cell in its place, the same bytes for the same frame. */
public final class FrameSvg {

  private static final int WIDE = 9;
  private static final int HIGH = 18;
  private static final int BASE = 14;

  /** The ground that a picture is drawn on. */
  public enum Ground {
    LIGHT("#ffffff", "#24292f", "#6e7781", "#0a6c74", "#1a7f37", "#8a5a00", "#cf222e"),
    DARK("#16181d", "#d7dae0", "#8b929e", "#56c2cd", "#7ec77b", "#dcb35c", "#f0717b");

    private final String back;
    private final String plain;
    private final String dim;
    private final String accent;
    private final String good;
    private final String warn;
    private final String bad;

    Ground(
        String back,
        String plain,
        String dim,
        String accent,
        String good,
        String warn,
        String bad) {
      this.back = back;
      this.plain = plain;
      this.dim = dim;
      this.accent = accent;
      this.good = good;
      this.warn = warn;
      this.bad = bad;
    }

    private String colour(Style style) {
      return switch (style) {
        case PLAIN, TITLE, STRONG, LINK, FIELD -> plain;
        case DIM, RULE -> dim;
        case ACCENT, MARKED -> accent;
        case GOOD -> good;
        case HEADING, WARN -> warn;
        case BAD -> bad;
        case SELECTED -> back;
      };
    }
  }

  private FrameSvg() {}

  public static String of(Frame frame, Ground ground) {
    var size = frame.size();
    var width = size.columns() * WIDE;
    var height = size.rows() * HIGH;
    var svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    svg.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
    svg.append(' ').append(height).append("\" font-family=\"monospace\" font-size=\"15\">\n");
    box(svg, 0, 0, width, height, ground.back);
    var cells = Cells.of(frame);
    for (var row = 0; row < size.rows(); row++) {
      var end = cells.end(row);
      for (var column = 0; column < end; ) {
        var stop = runEnd(cells, row, column, end);
        run(svg, cells, row, column, stop, ground);
        column = stop;
      }
    }
    return svg.append("</svg>\n").toString();
  }

  /** Text of one style; a character whose width fonts may not agree on stands alone. */
  private static int runEnd(Cells cells, int row, int from, int end) {
    var at = from + 1;
    while (at < end && cells.text(row, at).isEmpty()) {
      at++;
    }
    if (Cells.isDoubtful(cells.text(row, from))) {
      return at;
    }
    while (at < end
        && cells.style(row, at) == cells.style(row, from)
        && !Cells.isDoubtful(cells.text(row, at))) {
      at++;
    }
    return at;
  }

  private static void run(
      StringBuilder svg, Cells cells, int row, int from, int to, Ground ground) {
    var style = cells.style(row, from);
    if (style == Style.SELECTED) {
      box(svg, from * WIDE, row * HIGH, (to - from) * WIDE, HIGH, ground.plain);
    }
    var text = new StringBuilder();
    for (var at = from; at < to; at++) {
      text.append(cells.text(row, at));
    }
    if (text.toString().isBlank()) {
      return;
    }
    svg.append("<text x=\"").append(from * WIDE).append("\" y=\"").append(row * HIGH + BASE);
    svg.append("\" textLength=\"").append((to - from) * WIDE);
    svg.append("\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" fill=\"");
    svg.append(ground.colour(style)).append('"').append(attributes(style)).append('>');
    escape(svg, text);
    svg.append("</text>\n");
  }

  private static String attributes(Style style) {
    return switch (style) {
      case TITLE, STRONG, HEADING, BAD, MARKED -> " font-weight=\"bold\"";
      case LINK, FIELD -> " text-decoration=\"underline\"";
      case PLAIN, DIM, RULE, ACCENT, GOOD, WARN, SELECTED -> "";
    };
  }

  private static void box(StringBuilder svg, int x, int y, int width, int height, String colour) {
    svg.append("<rect x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"");
    svg.append(width).append("\" height=\"").append(height).append("\" fill=\"");
    svg.append(colour).append("\"/>\n");
  }

  private static void escape(StringBuilder svg, CharSequence text) {
    for (var at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '<' -> svg.append("&lt;");
        case '>' -> svg.append("&gt;");
        case '&' -> svg.append("&amp;");
        default -> svg.append(text.charAt(at));
      }
    }
  }
}
