package org.rfldigest.text;

import java.util.ArrayList;

/** Shortens text to columns; what was cut off is shown by an ellipsis. */
public final class Cut {

  private static final String ELLIPSIS = "…";
  private static final String DOT = " · ";

  private Cut() {}

  /** The text, or as much of its beginning as fits with an ellipsis behind it. */
  public static String to(String text, int columns) {
    if (Width.of(text) <= columns) {
      return text;
    }
    return columns < 1 ? "" : head(text, columns - 1) + ELLIPSIS;
  }

  /** As many parts of the line, with dots between them, as fit whole; of the first one its head. */
  public static Line toParts(Line line, int columns) {
    if (line.columns() <= columns) {
      return line;
    }
    var text = line.text();
    for (var end = text.lastIndexOf(DOT); end > 0; end = text.lastIndexOf(DOT, end - 1)) {
      if (Width.of(text.substring(0, end)) <= columns) {
        return beginning(line, end);
      }
    }
    return to(line, columns);
  }

  private static Line beginning(Line line, int length) {
    var spans = new ArrayList<Span>();
    var left = length;
    for (var span : line.spans()) {
      var text = span.text().substring(0, Math.min(left, span.text().length()));
      left -= text.length();
      if (!text.isEmpty()) {
        spans.add(new Span(text, span.style(), span.link()));
      }
    }
    return new Line(spans);
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
