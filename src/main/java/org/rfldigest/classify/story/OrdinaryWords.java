package org.rfldigest.classify.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that headlines have of many things: those of daily use, of the trade, and the names that
 * are in the news all the time. A word that is none of them names something of its own.
 */
final class OrdinaryWords {

  private static final String ALL = "ordinary-words.txt";

  private static final Set<String> ROOTS = roots();

  private OrdinaryWords() {}

  static boolean has(String root) {
    return ROOTS.contains(root);
  }

  private static Set<String> roots() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                OrdinaryWords.class.getResourceAsStream(ALL), StandardCharsets.UTF_8))) {
      return reader.lines().map(Lexicon::rootOf).collect(Collectors.toUnmodifiableSet());
    } catch (IOException notReadable) {
      throw new UncheckedIOException(notReadable);
    }
  }
}
