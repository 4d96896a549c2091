package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Problem;
import org.rfldigest.tui.terminal.Key;
import org.rfldigest.workspace.configuration.Valued;

/**
 * Which key does what: the list of {@link Bindings}, with what a person set in the configuration.
 *
 * @param problems what of that could not be taken, a sentence each
 */
public record Keymap(List<Binding> bindings, List<Problem> problems) {

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
  public static Keymap with(Map<String, Valued<List<String>>> wanted) {
    return OwnKeys.of(wanted);
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

  /** The first key of an action, if it has any. */
  Optional<String> key(Action action) {
    return bindings.stream()
        .filter(binding -> binding.action() == action)
        .flatMap(binding -> binding.keys().stream())
        .findFirst();
  }

  /** What the key does on some screen. */
  Optional<Binding> elsewhere(Key key) {
    return bindings.stream().filter(binding -> binding.keys().contains(key.name())).findFirst();
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
