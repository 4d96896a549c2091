package org.rfldigest.workspace.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Place;
import org.rfldigest.workspace.configuration.Layer.Leaf;

/**
 * Reads a configuration file that is as plain as most are: bare keys, with dots perhaps, one a
 * line, in tables that stand once; texts without escapes, whole numbers, truths, and lists of texts
 * on one line. The parser of all of TOML nearly doubles the time of a start, and reads the rest.
 */
final class PlainSettings {

  private static final int MOST_DIGITS = 9;

  private final String name;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Set<String> values = new HashSet<>();
  private final Set<String> tables = new HashSet<>();
  private List<String> table = List.of();
  private String line = "";
  private int at;

  private PlainSettings(String name) {
    this.name = name;
  }

  /** What it says; empty where it needs the parser, if only for its mistakes. */
  static Optional<List<Leaf>> read(String name, String text) {
    var reading = new PlainSettings(name);
    var number = 0;
    for (var line : text.split("\n", -1)) {
      if (!reading.isRead(line, ++number)) {
        return Optional.empty();
      }
    }
    return Optional.of(reading.leaves);
  }

  private boolean isRead(String text, int number) {
    line = text;
    at = 0;
    for (var i = 0; i < line.length(); i++) {
      if (line.charAt(i) < ' ' && line.charAt(i) != '\t' || line.charAt(i) == 127) {
        return false;
      }
    }
    skipBlanks();
    if (isAtEnd()) {
      return true;
    }
    return (skip('[') ? isTable() : isValue(number)) && isAtEnd();
  }

  private boolean isTable() {
    var path = path();
    var whole = String.join(".", path);
    if (path.isEmpty() || !skip(']') || isBelow(whole) || !isFree(path, 0)) {
      return false;
    }
    tables.add(whole);
    table = path;
    return true;
  }

  private boolean isValue(int number) {
    var origin = new Origin.Line(new Place(name, number), at + 1);
    var path = new ArrayList<>(table);
    path.addAll(path());
    skipBlanks();
    var whole = String.join(".", path);
    if (path.size() == table.size()
        || !skip('=')
        || isBelow(whole)
        || !isFree(path, table.size())) {
      return false;
    }
    skipBlanks();
    var value = value();
    values.add(whole);
    value.ifPresent(known -> leaves.add(new Leaf(List.copyOf(path), known, origin)));
    return value.isPresent();
  }

  /** Whether something stands below that path already. */
  private boolean isBelow(String whole) {
    var below = whole + ".";
    return values.stream().anyMatch(one -> one.startsWith(below))
        || tables.stream().anyMatch(one -> one.startsWith(below));
  }

  /** Whether neither the path nor what leads to it is a value, nor a table that was left. */
  private boolean isFree(List<String> path, int own) {
    for (var length = 1; length <= path.size(); length++) {
      var part = String.join(".", path.subList(0, length));
      if (values.contains(part) || length > own && own > 0 && tables.contains(part)) {
        return false;
      }
    }
    return !tables.contains(String.join(".", path));
  }

  /** Bare keys with dots between; empty where there is none, or something else. */
  private List<String> path() {
    var path = new ArrayList<String>();
    do {
      var start = at;
      while (at < line.length() && isOfKey(line.charAt(at))) {
        at++;
      }
      if (at == start) {
        return List.of();
      }
      path.add(line.substring(start, at));
    } while (skip('.'));
    return path;
  }

  private Optional<?> value() {
    if (skip('"')) {
      return text();
    }
    return skip('[') ? list() : word();
  }

  /** Behind its first quotation mark. */
  private Optional<String> text() {
    var end = line.indexOf('"', at);
    var escape = line.indexOf('\\', at);
    if (end < 0 || escape >= 0 && escape < end || line.startsWith("\"\"", at)) {
      return Optional.empty();
    }
    var text = line.substring(at, end);
    at = end + 1;
    return Optional.of(text);
  }

  /** Behind its first bracket. */
  private Optional<List<Object>> list() {
    var list = new ArrayList<Object>();
    skipBlanks();
    while (!skip(']')) {
      var next = skip('"') ? text() : Optional.<String>empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      list.add(next.get());
      skipBlanks();
      if (!skip(',') && !line.startsWith("]", at)) {
        return Optional.empty();
      }
      skipBlanks();
    }
    return Optional.of(List.copyOf(list));
  }

  private Optional<?> word() {
    var start = at;
    while (at < line.length() && isOfKey(line.charAt(at))) {
      at++;
    }
    var word = line.substring(start, at);
    return switch (word) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> isNumber(word) ? Optional.of(Long.parseLong(word)) : Optional.empty();
    };
  }

  private static boolean isNumber(String word) {
    for (var i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty()
        && word.length() <= MOST_DIGITS
        && (word.length() == 1 || word.charAt(0) != '0');
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
