package org.rfldigest.workspace.toml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of a TOML file, whoever read it.
 *
 * @param values of each key, as they follow in the file
 * @param line its own
 */
public record FileTable(Map<String, Placed> values, int line) {

  /**
   * A value and where it stands: its key's place, or its own in a list.
   *
   * @param value a text, a whole number as Long, a fraction as Double, a truth, a table, a list of
   *     {@link Placed}, or what else the parser knows
   * @param column in characters, counted from 1
   */
  public record Placed(Object value, int line, int column) {}

  FileTable(int line) {
    this(new LinkedHashMap<>(), line);
  }

  void put(String key, Placed value) {
    values.put(key, value);
  }

  public Set<String> keys() {
    return values.keySet();
  }

  public boolean contains(String key) {
    return values.containsKey(key);
  }

  /** The value; empty where there is none of that type. */
  public <T> Optional<T> get(String key, Class<T> type) {
    var placed = values.get(key);
    return placed != null && type.isInstance(placed.value())
        ? Optional.of(type.cast(placed.value()))
        : Optional.empty();
  }

  public boolean isList(String key) {
    return get(key, List.class).isPresent();
  }

  /** What stands in a list; nothing where there is none. */
  @SuppressWarnings("unchecked") // lists hold nothing else
  public List<Placed> list(String key) {
    return get(key, List.class).orElse(List.of());
  }

  /** The line of a key; the first where it is not there. */
  public int line(String key) {
    var placed = values.get(key);
    return placed == null ? 1 : placed.line();
  }
}
