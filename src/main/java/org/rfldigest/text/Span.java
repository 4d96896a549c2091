package org.rfldigest.text;

/**
 * Text of one style. What it holds has passed the {@link Sanitizer}: a span cannot hold a control.
 */
public record Span(String text, Style style) {
  public Span {
    text = Sanitizer.line(text);
  }

  public int columns() {
    return Width.of(text);
  }
}
