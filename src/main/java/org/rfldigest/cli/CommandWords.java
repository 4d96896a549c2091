package org.rfldigest.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command that was typed on one line, as a shell parts them: blanks stand between
 * words, and belong to one within quotes of either kind.
 */
final class CommandWords {

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean begun;
  private char quote;

  private CommandWords() {}

  /** None where a quote is not closed. */
  static List<String> of(String line) {
    var parted = new CommandWords();
    line.chars().forEach(character -> parted.take((char) character));
    parted.end();
    return parted.quote == 0 ? parted.words : List.of();
  }

  private void take(char character) {
    if (quote != 0) {
      within(character);
    } else if (Character.isWhitespace(character)) {
      end();
    } else {
      begun = true;
      outside(character);
    }
  }

  private void within(char character) {
    if (character == quote) {
      quote = 0;
    } else {
      word.append(character);
    }
  }

  /** A quote within a word, as in {@code don't}, is one of its letters. */
  private void outside(char character) {
    var opens = character == '"' || character == '\'';
    if (opens && (word.isEmpty() || word.charAt(word.length() - 1) == '=')) {
      quote = character;
    } else {
      word.append(character);
    }
  }

  private void end() {
    if (begun) {
      words.add(word.toString());
    }
    word.setLength(0);
    begun = false;
  }
}
