package org.rfldigest.text;

/**
 * Text of one style. What it holds has passed the {@link Sanitizer}: a span cannot hold a control.
 *
 * @param link the address behind the text, of the web or of mail, in visible ASCII; empty where
 *     there is none, and any other address becomes empty
 */
public record Span(String text, Style style, String link) {
  public Span {
    text = Sanitizer.line(text);
    link = LinkAddress.safe(link);
  }

  public Span(String text, Style style) {
    this(text, style, "");
  }

  int columns() {
    return Width.of(text);
  }
}
