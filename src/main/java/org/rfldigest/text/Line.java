package org.rfldigest.text;

import java.util.ArrayList;
import java.util.List;

/** One row of styled text. */
public record Line(List<Span> spans) {

  public static final Line EMPTY = new Line(List.of());

  public Line {
    spans = List.copyOf(spans);
  }

  public static Line of(String text) {
    return of(text, Style.PLAIN);
  }

  public static Line of(String text, Style style) {
    return text.isEmpty() ? EMPTY : new Line(List.of(new Span(text, style)));
  }

  public Line and(String text, Style style) {
    return text.isEmpty() ? this : and(new Span(text, style));
  }

  /** Lines behind each other. */
  public static Line of(Line... parts) {
    var all = new ArrayList<Span>();
    for (var part : parts) {
      all.addAll(part.spans);
    }
    return new Line(all);
  }

  private Line and(Span span) {
    return of(this, new Line(List.of(span)));
  }

  /** And a text with an address behind it, for terminals that have links. */
  public Line andLink(String text, Style style, String address) {
    return text.isEmpty() ? this : and(new Span(text, style, address));
  }

  public Line and(String text) {
    return and(text, Style.PLAIN);
  }

  public Line and(Line other) {
    return spans.isEmpty() ? other : other.spans.isEmpty() ? this : of(this, other);
  }

  /** The same words, all in one style. */
  public Line in(Style style) {
    var all = new ArrayList<Span>(spans.size());
    for (var span : spans) {
      all.add(new Span(span.text(), style, span.link()));
    }
    return new Line(all);
  }

  public int columns() {
    var columns = 0;
    for (var span : spans) {
      columns += span.columns();
    }
    return columns;
  }

  /** Exactly so many columns: cut with an ellipsis, or filled with blanks in the given style. */
  public Line fit(int columns, Style blanks) {
    var line = Cut.to(this, columns);
    return line.and(" ".repeat(Math.max(0, columns - line.columns())), blanks);
  }

  public String text() {
    var text = new StringBuilder();
    for (var span : spans) {
      text.append(span.text());
    }
    return text.toString();
  }
}
