package org.rfldigest.text;

import java.util.ArrayList;
import java.util.List;

/** A line in the making, for one of many parts. */
public final class LineParts {

  private final List<Span> spans = new ArrayList<>(12);
  private int columns;

  public LineParts and(String text, Style style) {
    if (!text.isEmpty()) {
      and(new Span(text, style));
    }
    return this;
  }

  public LineParts and(Line line) {
    line.spans().forEach(this::and);
    return this;
  }

  private void and(Span span) {
    spans.add(span);
    columns += span.columns();
  }

  /** The text in exactly so many columns: cut with an ellipsis, or with blanks behind it. */
  public LineParts fit(String text, int columns, Style style) {
    var cut = Cut.to(Sanitizer.line(text), columns);
    var room = columns - Width.of(cut);
    return and(cut, style).and(" ".repeat(Math.max(0, room)), Style.PLAIN);
  }

  public int columns() {
    return columns;
  }

  public Line line() {
    return new Line(spans);
  }
}
