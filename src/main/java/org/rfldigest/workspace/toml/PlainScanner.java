package org.rfldigest.workspace.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.workspace.toml.FileTable.Placed;

/**
 * Goes through a text of plain TOML: bare keys, texts without escapes but for {@code \"} and {@code
 * \\}, numbers, truths and lists of texts. What is empty may be there, but is not plain.
 */
final class PlainScanner {

  private static final int MOST_DIGITS = 9;
  private static final int MOST_KEYS = 8;

  private final String text;
  private final char[] letters;
  private int at;
  private int line = 1;
  private int beforeLine = -1;

  PlainScanner(String text) {
    this.text = text;
    this.letters = text.toCharArray();
  }

  int line() {
    return line;
  }

  int column() {
    return at - beforeLine;
  }

  boolean isAtEnd() {
    return at == letters.length;
  }

  /** But for blanks and a comment. */
  boolean isAtEndOfLine() {
    skipBlanks();
    skipComment();
    return isAtEnd() || letters[at] == '\n';
  }

  /** Goes behind the letter where it stands here. */
  boolean skip(char letter) {
    if (at < letters.length && letters[at] == letter) {
      at++;
      return true;
    }
    return false;
  }

  void skipBlanks() {
    while (at < letters.length && (letters[at] == ' ' || letters[at] == '\t')) {
      at++;
    }
  }

  /** Blanks, comments and ends of lines. */
  void skipLines() {
    skipBlanks();
    skipComment();
    while (skip('\n')) {
      line++;
      beforeLine = at - 1;
      skipBlanks();
      skipComment();
    }
  }

  private void skipComment() {
    if (skip('#')) {
      while (at < letters.length && !isControl(letters[at])) {
        at++;
      }
    }
  }

  /** Keys with dots between, few enough for a person to have meant them. */
  List<String> path() {
    var path = new ArrayList<String>(2);
    do {
      var key = key();
      if (key.isEmpty() || path.size() == MOST_KEYS) {
        return List.of();
      }
      path.add(key);
    } while (skip('.'));
    return path;
  }

  private String key() {
    var start = at;
    while (at < letters.length && isOfKey(letters[at])) {
      at++;
    }
    return text.substring(start, at);
  }

  Optional<?> value() {
    if (skip('"')) {
      return text();
    }
    return skip('[') ? list() : word();
  }

  /** Behind its first quotation mark. */
  private Optional<String> text() {
    var written = new StringBuilder(0);
    var start = at;
    while (at < letters.length && letters[at] != '"') {
      if (isControl(letters[at])) {
        return Optional.empty();
      }
      if (skip('\\')) {
        if (isAtEnd() || letters[at] != '"' && letters[at] != '\\') {
          return Optional.empty();
        }
        written.append(letters, start, at - 1 - start);
        start = at;
      }
      beforeLine += Character.isLowSurrogate(letters[at++]) ? 1 : 0;
    }
    var rest = text.substring(start, at);
    return skip('"')
        ? Optional.of(written.isEmpty() ? rest : written.append(rest).toString())
        : Optional.empty();
  }

  /** Behind its first bracket; it may go over many lines. */
  private Optional<List<Placed>> list() {
    var list = new ArrayList<Placed>();
    skipLines();
    while (!skip(']')) {
      var startLine = line;
      var startColumn = column();
      var next = skip('"') ? text() : Optional.<String>empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      list.add(new Placed(next.get(), startLine, startColumn));
      skipLines();
      if (skip(',')) {
        skipLines();
      } else if (isAtEnd() || letters[at] != ']') {
        return Optional.empty();
      }
    }
    return Optional.of(list);
  }

  private Optional<?> word() {
    var start = at;
    while (at < letters.length && " \t#\n".indexOf(letters[at]) < 0) {
      at++;
    }
    var word = text.substring(start, at);
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
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_DIGITS;
  }

  private static boolean isOfKey(char letter) {
    return letter >= 'a' && letter <= 'z'
        || letter >= 'A' && letter <= 'Z'
        || letter >= '0' && letter <= '9'
        || letter == '_'
        || letter == '-';
  }

  private static boolean isControl(char letter) {
    return letter < ' ' && letter != '\t' || letter == 127;
  }
}
