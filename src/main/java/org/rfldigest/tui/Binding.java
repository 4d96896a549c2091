package org.rfldigest.tui;

import java.util.List;
import java.util.Set;

/**
 * A key and what it does.
 *
 * @param keys the names of the keys, the one to show first
 * @param label one word for the help line
 * @param meaning what it does, for the help screen
 * @param scenes where it does so
 * @param foot whether the help line shows it
 */
record Binding(
    Action action,
    List<String> keys,
    String label,
    String meaning,
    Set<Scene> scenes,
    boolean foot) {

  /** The same on other keys. */
  Binding on(List<String> others) {
    return new Binding(action, List.copyOf(others), label, meaning, scenes, foot);
  }

  /** The same in other places. */
  Binding in(Set<Scene> others) {
    return new Binding(action, keys, label, meaning, Set.copyOf(others), foot);
  }

  /** The same but for a key. */
  Binding without(String key) {
    return on(keys.stream().filter(other -> !other.equals(key)).toList());
  }
}
