package org.rfldigest.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.workspace.FileTable.Listed;

/**
 * Reads TOML where it is as plain as most of it is: bare keys, one a line, texts without escapes
 * but for {@code \"} and {@code \\}, numbers, truths and lists of texts, in tables that lie in no
 * other. The parser of all of TOML costs much more, and reads whatever is not so plain.
 */
final class PlainToml {

  private static final int MOST_DIGITS = 9;

  private final String text;
  private final char[] letters;
  private final FileTable root = new FileTable(1);
  private final Map<String, List<Listed>> listsOfTables = new HashMap<>();
  private FileTable current = root;
  private int at;
  private int line = 1;

  private PlainToml(String text) {
    this.text = text;
    this.letters = text.toCharArray();
  }

  /** The whole file; empty where it needs the parser, if only for its mistakes. */
  static Optional<FileTable> read(String text) {
    var reading = new PlainToml(text);
    return reading.isRead() ? Optional.of(reading.root) : Optional.empty();
  }

  private boolean isRead() {
    skipLines();
    while (at < letters.length) {
      var isTaken = skip('[') ? isHeaderTaken() : isKeyTaken();
      if (!isTaken || !isAtEndOfLine()) {
        return false;
      }
      skipLines();
    }
    return true;
  }

  private boolean isHeaderTaken() {
    var isOfMany = skip('[');
    var name = key();
    if (name.isEmpty() || !skip(']') || isOfMany && !skip(']')) {
      return false;
    }
    current = new FileTable(line);
    if (!root.contains(name)) {
      var tables = new ArrayList<Listed>();
      root.put(name, isOfMany ? tables : current, line);
      listsOfTables.put(name, tables);
    } else if (!isOfMany || !listsOfTables.containsKey(name) || !root.isList(name)) {
      return false;
    }
    listsOfTables.get(name).add(new Listed(current, line));
    return true;
  }

  private boolean isKeyTaken() {
    var start = line;
    var key = key();
    skipBlanks();
    if (key.isEmpty() || current.contains(key) || !skip('=')) {
      return false;
    }
    skipBlanks();
    var value = value();
    value.ifPresent(known -> current.put(key, known, start));
    return value.isPresent();
  }

  private String key() {
    var start = at;
    while (at < letters.length && isOfKey(letters[at])) {
      at++;
    }
    return text.substring(start, at);
  }

  private Optional<?> value() {
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
        if (at == letters.length || letters[at] != '"' && letters[at] != '\\') {
          return Optional.empty();
        }
        written.append(letters, start, at - 1 - start);
        start = at;
      }
      at++;
    }
    var rest = text.substring(start, at);
    return skip('"')
        ? Optional.of(written.isEmpty() ? rest : written.append(rest).toString())
        : Optional.empty();
  }

  /** Behind its first bracket; it may go over many lines. */
  private Optional<List<Listed>> list() {
    var list = new ArrayList<Listed>();
    skipLines();
    while (!skip(']')) {
      var start = line;
      var next = skip('"') ? text() : Optional.<String>empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      list.add(new Listed(next.get(), start));
      skipLines();
      if (skip(',')) {
        skipLines();
      } else if (at == letters.length || letters[at] != ']') {
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

  private boolean skip(char letter) {
    if (at < letters.length && letters[at] == letter) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < letters.length && (letters[at] == ' ' || letters[at] == '\t')) {
      at++;
    }
  }

  /** Blanks, comments and ends of lines. */
  private void skipLines() {
    skipBlanks();
    skipComment();
    while (skip('\n')) {
      line++;
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

  /** But for blanks and a comment. */
  private boolean isAtEndOfLine() {
    skipBlanks();
    skipComment();
    return at == letters.length || letters[at] == '\n';
  }
}
