package org.rfldigest.workspace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A table of a TOML file, whoever read it.
 *
 * @param values texts, whole numbers as Long, fractions as Double, truths, tables, and lists of
 *     {@link Listed}
 * @param lines the line of each key
 * @param line its own line
 */
record FileTable(Map<String, Object> values, Map<String, Integer> lines, int line) {

  /** One of a list, and its line. */
  record Listed(Object value, int line) {}

  FileTable(int line) {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), line);
  }

  static FileTable of(TomlTable toml, int line) {
    var table = new FileTable(line);
    for (var key : toml.keySet()) {
      var at = line(toml.inputPositionOf(List.of(key)));
      table.put(key, value(toml.get(List.of(key)), at), at);
    }
    return table;
  }

  private static Object value(Object value, int line) {
    return switch (value) {
      case TomlTable table -> of(table, line);
      case TomlArray array -> list(array);
      default -> value;
    };
  }

  private static List<Listed> list(TomlArray array) {
    var list = new ArrayList<Listed>();
    for (var i = 0; i < array.size(); i++) {
      var line = line(array.inputPositionOf(i));
      list.add(new Listed(value(array.get(i), line), line));
    }
    return list;
  }

  /** The first where the parser does not say. */
  static int line(TomlPosition positionOrNull) {
    return positionOrNull == null ? 1 : positionOrNull.line();
  }

  void put(String key, Object value, int at) {
    values.put(key, value);
    lines.put(key, at);
  }

  Set<String> keys() {
    return values.keySet();
  }

  boolean contains(String key) {
    return values.containsKey(key);
  }

  /** The value, or null. */
  Object get(String key) {
    return values.get(key);
  }

  boolean isList(String key) {
    return get(key) instanceof List;
  }

  /** What stands in a list; nothing where there is none. */
  @SuppressWarnings("unchecked") // lists hold nothing else
  List<Listed> list(String key) {
    return isList(key) ? (List<Listed>) get(key) : List.of();
  }

  int line(String key) {
    return lines.getOrDefault(key, 1);
  }
}
