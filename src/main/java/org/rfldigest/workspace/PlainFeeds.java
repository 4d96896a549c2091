package org.rfldigest.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code feeds.toml} where it is as plain as most are: {@code [[feed]]} tables with one key a
 * line, texts without escapes, numbers, truths and lists of texts. The parser of all of TOML costs
 * much more, and reads whatever is not so plain.
 */
final class PlainFeeds {

  private static final int MOST_DIGITS = 9;

  private final List<FeedTable> tables = new ArrayList<>();
  private String line;
  private int at;

  private PlainFeeds() {}

  /** The tables in their order; empty where the text needs the parser, if only for its mistakes. */
  static Optional<List<FeedTable>> read(String text) {
    var reading = new PlainFeeds();
    var number = 0;
    for (var from = 0; from < text.length(); ) {
      var end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      number++;
      if (!reading.isTaken(text.substring(from, end), number)) {
        return Optional.empty();
      }
      from = end + 1;
    }
    return reading.tables.isEmpty() ? Optional.empty() : Optional.of(reading.tables);
  }

  private boolean isTaken(String next, int number) {
    line = next;
    at = 0;
    if (hasControls()) {
      return false;
    }
    skipBlanks();
    if (isAtEnd()) {
      return true;
    }
    if (line.startsWith("[[feed]]", at)) {
      at += "[[feed]]".length();
      tables.add(new FeedTable(number));
      return isAtEnd();
    }
    return !tables.isEmpty() && isKeyTaken(tables.getLast(), number);
  }

  private boolean hasControls() {
    for (var i = 0; i < line.length(); i++) {
      if (line.charAt(i) < ' ' && line.charAt(i) != '\t' || line.charAt(i) == 127) {
        return true;
      }
    }
    return false;
  }

  private boolean isKeyTaken(FeedTable table, int number) {
    var start = at;
    while (at < line.length() && isOfKey(line.charAt(at))) {
      at++;
    }
    var key = line.substring(start, at);
    skipBlanks();
    if (key.isEmpty() || table.contains(key) || !skip('=')) {
      return false;
    }
    skipBlanks();
    var value = value();
    value.ifPresent(known -> table.put(key, known, number));
    return value.isPresent() && isAtEnd();
  }

  private Optional<?> value() {
    if (at == line.length()) {
      return Optional.empty();
    }
    return switch (line.charAt(at)) {
      case '"' -> text();
      case '[' -> list();
      default -> word();
    };
  }

  private Optional<String> text() {
    var end = line.indexOf('"', at + 1);
    if (end < 0) {
      return Optional.empty();
    }
    var text = line.substring(at + 1, end);
    at = end + 1;
    return text.indexOf('\\') >= 0 ? Optional.empty() : Optional.of(text);
  }

  private Optional<List<String>> list() {
    var list = new ArrayList<String>();
    at++;
    skipBlanks();
    while (!skip(']')) {
      var text = at < line.length() && line.charAt(at) == '"' ? text() : Optional.<String>empty();
      if (text.isEmpty()) {
        return Optional.empty();
      }
      list.add(text.get());
      skipBlanks();
      if (skip(',')) {
        skipBlanks();
      } else if (at == line.length() || line.charAt(at) != ']') {
        return Optional.empty();
      }
    }
    return Optional.of(list);
  }

  private Optional<?> word() {
    var start = at;
    while (at < line.length() && " \t#".indexOf(line.charAt(at)) < 0) {
      at++;
    }
    var word = line.substring(start, at);
    return switch (word) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> number(word);
    };
  }

  private static Optional<?> number(String word) {
    var digits = word.startsWith("-") ? word.substring(1) : word;
    var point = digits.indexOf('.');
    var whole = point < 0 ? digits : digits.substring(0, point);
    if (!isDigits(whole) || whole.startsWith("0") && whole.length() > 1) {
      return Optional.empty();
    }
    if (point < 0) {
      return Optional.of(Long.parseLong(word));
    }
    return isDigits(digits.substring(point + 1))
        ? Optional.of(Double.parseDouble(word))
        : Optional.empty();
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty()
        && text.length() <= MOST_DIGITS
        && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
  }

  private static boolean isOfKey(char letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || letter == '_'
        || letter == '-';
  }

  private boolean skip(char letter) {
    if (at < line.length() && line.charAt(at) == letter) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
  }

  /** But for blanks and a comment. */
  private boolean isAtEnd() {
    skipBlanks();
    return at == line.length() || line.charAt(at) == '#';
  }
}
