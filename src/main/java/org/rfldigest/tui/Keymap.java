package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.tui.terminal.Key;

/**
 * Which key does what: the list of {@link Bindings}, with what a person set in the configuration.
 *
 * @param problems what of that could not be taken, a sentence each
 */
public record Keymap(List<Binding> bindings, List<String> problems) {

  public static final Keymap DEFAULT = new Keymap(Bindings.LIST, List.of());

  public Keymap {
    bindings = List.copyOf(bindings);
    problems = List.copyOf(problems);
  }

  /**
   * The keys with other ones in the place of some.
   *
   * @param wanted keys such as {@code Ctrl-r} by the name of an action, such as {@code refresh} or
   *     {@code half-down}
   */
  public static Keymap with(Map<String, List<String>> wanted) {
    var problems = new ArrayList<String>();
    var known = new HashSet<String>();
    var bindings = new ArrayList<Binding>();
    for (var binding : Bindings.LIST) {
      known.add(name(binding.action()));
      var keys = wanted.getOrDefault(name(binding.action()), binding.keys());
      bindings.add(binding.on(keys));
    }
    wanted.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(name -> problems.add("keys: there is no action “" + name + "”; it is left out."));
    var free = withoutConflicts(bindings, wanted, problems);
    return new Keymap(free, problems);
  }

  /** A key that a person gave to one action is taken from the others of the same scenes. */
  private static List<Binding> withoutConflicts(
      List<Binding> bindings, Map<String, List<String>> wanted, List<String> problems) {
    var free = new ArrayList<Binding>();
    for (var binding : bindings) {
      var keys = new ArrayList<>(binding.keys());
      for (var other : bindings) {
        if (isMoved(other, wanted) && !other.action().equals(binding.action())) {
          keys.removeIf(key -> clash(key, binding, other, isMoved(binding, wanted), problems));
        }
      }
      free.add(binding.on(keys));
    }
    return free;
  }

  private static boolean clash(
      String key, Binding binding, Binding other, boolean both, List<String> problems) {
    var meet = binding.scenes().stream().anyMatch(other.scenes()::contains);
    if (!meet || !other.keys().contains(key)) {
      return false;
    }
    var later = both && binding.action().ordinal() < other.action().ordinal();
    if (!later) {
      var sentence =
          "keys: "
              + key
              + " now does “"
              + name(other.action())
              + "” and no longer “"
              + name(binding.action())
              + "”.";
      if (!problems.contains(sentence)) {
        problems.add(sentence);
      }
    }
    return !later;
  }

  private static boolean isMoved(Binding binding, Map<String, List<String>> wanted) {
    return wanted.containsKey(name(binding.action()));
  }

  /** The name of an action in the configuration, such as {@code half-down}. */
  static String name(Action action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Optional<Action> action(Scene scene, Key key) {
    for (var binding : bindings) {
      if (binding.scenes().contains(scene) && binding.keys().contains(key.name())) {
        return Optional.of(binding.action());
      }
    }
    return Optional.empty();
  }

  /** What the help line shows in a scene, the most useful first. */
  List<Binding> foot(Scene scene) {
    var foot = new ArrayList<Binding>();
    for (var binding : bindings) {
      if (binding.foot() && !binding.keys().isEmpty() && binding.scenes().contains(scene)) {
        foot.add(binding);
      }
    }
    return foot;
  }
}
