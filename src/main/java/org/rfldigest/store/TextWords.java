package org.rfldigest.store;

import java.util.Set;

/** The words of a text as the index keeps them, which cost something to find. */
public final class TextWords {

  private final Set<String> tokens;

  private TextWords(Set<String> tokens) {
    this.tokens = tokens;
  }

  /** Those of a plain text. */
  public static TextWords of(String text) {
    return new TextWords(Tokens.of(text));
  }

  Set<String> tokens() {
    return tokens;
  }
}
