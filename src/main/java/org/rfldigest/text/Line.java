package org.rfldigest.text;

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
    var count = 0;
    for (var part : parts) {
      count += part.spans.size();
    }
    var all = new Span[count];
    var at = 0;
    for (var part : parts) {
      part.fill(all, at);
      at += part.spans.size();
    }
    return new Line(List.of(all));
  }

  private Line and(Span span) {
    var all = new Span[spans.size() + 1];
    fill(all, 0);
    all[spans.size()] = span;
    return new Line(List.of(all));
  }

  private void fill(Span[] all, int from) {
    for (var at = 0; at < spans.size(); at++) {
      all[from + at] = spans.get(at);
    }
  }

  /** And a text with an address behind it, for terminals that have links. */
  public Line andLink(String text, Style style, String address) {
    return text.isEmpty() ? this : and(new Span(text, style, address));
  }

  public Line and(String text) {
    return and(text, Style.PLAIN);
  }

  public Line and(Line other) {
    if (spans.isEmpty() || other.spans.isEmpty()) {
      return spans.isEmpty() ? other : this;
    }
    var all = new Span[spans.size() + other.spans.size()];
    fill(all, 0);
    other.fill(all, spans.size());
    return new Line(List.of(all));
  }

  /** The same words, all in one style. */
  public Line in(Style style) {
    var all = new Span[spans.size()];
    for (var at = 0; at < all.length; at++) {
      all[at] = new Span(spans.get(at).text(), style, spans.get(at).link());
    }
    return new Line(List.of(all));
  }

  public int columns() {
    var columns = 0;
    for (var at = 0; at < spans.size(); at++) {
      columns += spans.get(at).columns();
    }
    return columns;
  }

  /** Exactly so many columns: cut with an ellipsis, or filled with blanks in the given style. */
  public Line fit(int columns, Style blanks) {
    var line = Cut.to(this, columns);
    return line.and(Blanks.of(columns - line.columns()), blanks);
  }

  public String text() {
    var text = new StringBuilder();
    for (var span : spans) {
      text.append(span.text());
    }
    return text.toString();
  }
}
