package org.rfldigest.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * A table of {@code feeds.toml}, whoever read it.
 *
 * @param values texts, whole numbers as Long, fractions as Double, truths and lists
 * @param lines the line of each key
 * @param line its own line
 */
record FeedTable(Map<String, Object> values, Map<String, Integer> lines, int line) {

  FeedTable(int line) {
    this(new LinkedHashMap<>(), new LinkedHashMap<>(), line);
  }

  static FeedTable of(TomlTable toml, int line) {
    var table = new FeedTable(line);
    for (var key : toml.keySet()) {
      var value = toml.get(List.of(key));
      var position = toml.inputPositionOf(List.of(key));
      table.put(
          key,
          value instanceof TomlArray array ? array.toList() : value,
          position == null ? 1 : position.line());
    }
    return table;
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

  int line(String key) {
    return lines.getOrDefault(key, 1);
  }
}
