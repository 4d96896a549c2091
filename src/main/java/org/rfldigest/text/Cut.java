package org.rfldigest.text;

import java.util.ArrayList;

/** Shortens text to columns; what was cut off is shown by an ellipsis. */
public final class Cut {

  private static final String ELLIPSIS = "…";

  private Cut() {}

  /** The text, or as much of its beginning as fits with an ellipsis behind it. */
  public static String to(String text, int columns) {
    if (Width.of(text) <= columns) {
      return text;
    }
    return columns < 1 ? "" : head(text, columns - 1) + ELLIPSIS;
  }

  /** As many clusters from the beginning as fit, without a sign that more followed. */
  public static String head(String text, int columns) {
    return text.substring(0, end(text, 0, columns));
  }

  /** Where the clusters end that fit, beginning with the one at {@code start}. */
  static int end(String text, int start, int columns) {
    var left = columns;
    var at = start;
    while (at < text.length()) {
      var end = Cluster.end(text, at);
      left -= Width.ofCluster(text, at, end);
      if (left < 0) {
        break;
      }
      at = end;
    }
    return at;
  }

  /** The line, or as much of it as fits with an ellipsis behind it. */
  public static Line to(Line line, int columns) {
    if (line.columns() <= columns) {
      return line;
    }
    var spans = new ArrayList<Span>();
    var left = columns;
    for (var span : line.spans()) {
      var wide = span.columns();
      if (wide < left) {
        spans.add(span);
        left -= wide;
        continue;
      }
      if (left > 0) {
        spans.add(new Span(head(span.text(), left - 1) + ELLIPSIS, span.style(), span.link()));
      }
      break;
    }
    return new Line(spans);
  }
}
