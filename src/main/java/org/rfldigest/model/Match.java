package org.rfldigest.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a rule found in an entry.
 *
 * @param text as the entry writes it
 * @param where in which part of the entry it stands
 */
public record Match(String text, Where where) {

  /** What was found and where, in words: {@code “rust_binder” in the title}. */
  public String words() {
    return "“%s” %s".formatted(text, where.words);
  }

  /** A part of an entry that rules look at. */
  public enum Where {
    TITLE("in the title"),
    TEXT("in the text"),
    SOURCE("in the feed's name or tags"),
    ADDRESS("in the address"),
    DATE("as its date");

    private final String words;

    Where(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Where> parse(String word) {
      return Arrays.stream(values()).filter(where -> where.word().equals(word)).findFirst();
    }
  }
}
