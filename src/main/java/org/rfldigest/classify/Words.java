package org.rfldigest.classify;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A text as lower-case words of letters and digits; all else only separates, so that {@code
 * rust_binder}, "Rust Binder" and {@code rust/binder} are the same two words.
 */
final class Words {

  static final Words NONE = new Words("");

  /** Where the scripts begin that are written without spaces. */
  private static final char EASTERN = '\u2e80';

  private final String text;
  private String[] words = new String[16];
  private int[] starts = new int[16];
  private int size;

  Words(String text) {
    this.text = text;
    var lower = text.toLowerCase(Locale.ROOT);
    var sameLength = lower.length() == text.length();
    var start = -1;
    for (var at = 0; at <= text.length(); at++) {
      var inside = at < text.length() && isOfWord(text.charAt(at));
      if (start >= 0 && (!inside || isChange(text.charAt(at - 1), text.charAt(at)))) {
        var word = (sameLength ? lower : text).substring(start, at);
        add(start, sameLength ? word : word.toLowerCase(Locale.ROOT));
        start = -1;
      }
      start = inside && start < 0 ? at : start;
    }
  }

  /**
   * Whether a word ends there though no space stands between, as in "Linux" before kana or hanzi.
   */
  private static boolean isChange(char one, char next) {
    return one < EASTERN != next < EASTERN;
  }

  int size() {
    return size;
  }

  String word(int index) {
    return words[index];
  }

  /** Where the word starts in the text. */
  int start(int index) {
    return starts[index];
  }

  /** Where the word ends in the text. */
  int end(int index) {
    return starts[index] + words[index].length();
  }

  /** Whether only this one character stands between the word and the one before. */
  boolean isJoined(int index, char by) {
    return index > 0 && starts[index] == end(index - 1) + 1 && text.charAt(starts[index] - 1) == by;
  }

  /** The word, or an empty one beyond either end. */
  String around(int index) {
    return index < 0 || index >= size ? "" : words[index];
  }

  /** The text from one word to another, both included, as it is written. */
  String written(int first, int last) {
    return text.substring(starts[first], Math.min(text.length(), end(last)));
  }

  boolean hasAny(Set<String> others) {
    for (var at = 0; at < size; at++) {
      if (others.contains(words[at])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfWord(char letter) {
    return letter < 128
        ? letter >= 'a' && letter <= 'z'
            || letter >= 'A' && letter <= 'Z'
            || letter >= '0' && letter <= '9'
        : Character.isLetterOrDigit(letter);
  }

  private void add(int start, String word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
    }
    words[size] = word;
    starts[size++] = start;
  }
}
