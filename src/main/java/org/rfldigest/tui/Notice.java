package org.rfldigest.tui;

import org.rfldigest.text.Style;

/** One sentence to the reader, at the foot of the screen until the next key. */
record Notice(String sentence, Style style) {

  static final Notice NONE = new Notice("", Style.PLAIN);

  /** The later one of the two; but what failed is told until a key is pressed. */
  Notice then(Notice later) {
    return style == Style.BAD ? this : later;
  }

  static Notice good(String sentence) {
    return new Notice(sentence, Style.GOOD);
  }

  static Notice bad(String sentence) {
    return new Notice(sentence, Style.BAD);
  }

  static Notice hint(String sentence) {
    return new Notice(sentence, Style.WARN);
  }
}
