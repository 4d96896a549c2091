package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.text.Nearest;
import org.rfldigest.tui.terminal.Key;
import org.rfldigest.workspace.configuration.Origin;
import org.rfldigest.workspace.configuration.Valued;

/**
 * Lays the keys that a person set over those of {@link Bindings}. A key given to one action is
 * taken from the others of the same scenes, and that is said.
 */
final class OwnKeys {

  private static final String LAST_WAY_OUT = "Q";

  private final Map<String, Valued<List<String>>> wanted;
  private final List<Problem> problems = new ArrayList<>();

  private OwnKeys(Map<String, Valued<List<String>>> wanted) {
    this.wanted = new LinkedHashMap<>(wanted);
  }

  static Keymap of(Map<String, Valued<List<String>>> wanted) {
    return wanted.isEmpty() ? Keymap.DEFAULT : new OwnKeys(wanted).keymap();
  }

  private Keymap keymap() {
    var names = Bindings.LIST.stream().map(binding -> Keymap.name(binding.action())).toList();
    wanted.forEach((name, keys) -> {
      if (!names.contains(name)) {
        tell(keys, "there is no action '%s'%s", name, Nearest.leftOut(name, names));
      }
    });
    keepUsualWhereNoneIsAKey();
    var free = withoutConflicts(moved());
    return new Keymap(withAWayOut(free), problems);
  }

  private void keepUsualWhereNoneIsAKey() {
    wanted.values().removeIf(own -> told(own).isEmpty() && !own.value().isEmpty());
  }

  /** Each binding on the keys wanted for its action; of an action's bindings, one in each scene. */
  private List<Binding> moved() {
    var bindings = new ArrayList<Binding>();
    for (var binding : Bindings.LIST) {
      var own = wanted.get(Keymap.name(binding.action()));
      if (own == null) {
        bindings.add(binding);
        continue;
      }
      var left = EnumSet.copyOf(binding.scenes());
      bindings.stream()
          .filter(before -> before.action() == binding.action())
          .forEach(before -> left.removeAll(before.scenes()));
      if (!left.isEmpty()) {
        bindings.add(binding.on(known(own)).in(left));
      }
    }
    return bindings;
  }

  private static List<String> known(Valued<List<String>> own) {
    return own.value().stream().filter(Key::isName).toList();
  }

  private List<String> told(Valued<List<String>> own) {
    for (var key : own.value()) {
      if (!Key.isName(key)) {
        tell(
            own,
            "'%s' is no key, expected a character or a name such as %s; it is left out",
            key,
            "Enter, Space, F5, Ctrl-r or Alt-x");
      }
    }
    return known(own);
  }

  private List<Binding> withoutConflicts(List<Binding> bindings) {
    var free = new ArrayList<Binding>();
    for (var binding : bindings) {
      var keys = new ArrayList<>(binding.keys());
      for (var other : bindings) {
        if (wins(other, binding)) {
          keys.removeIf(key -> isTaken(key, binding, other));
        }
      }
      free.add(binding.on(keys));
    }
    return free;
  }

  /** What was set stands before what was not; of two that were set, the first of the list. */
  private boolean wins(Binding one, Binding other) {
    var both = isOwn(one) && isOwn(other);
    return one.action() != other.action()
        && isOwn(one)
        && (!both || one.action().ordinal() < other.action().ordinal());
  }

  private boolean isOwn(Binding binding) {
    return wanted.containsKey(Keymap.name(binding.action()));
  }

  private boolean isTaken(String key, Binding binding, Binding by) {
    if (!by.keys().contains(key) || !meet(by.scenes(), binding.scenes())) {
      return false;
    }
    var winner = Keymap.name(by.action());
    var loser = Keymap.name(binding.action());
    tell(wanted.get(winner), "%s does '%s' now, and no longer '%s'", key, winner, loser);
    return true;
  }

  private static boolean meet(Set<Scene> some, Set<Scene> others) {
    return some.stream().anyMatch(others::contains);
  }

  private List<Binding> withAWayOut(List<Binding> bindings) {
    var isThere =
        bindings.stream()
            .anyMatch(binding ->
                !binding.keys().isEmpty()
                    && (binding.action() == Action.QUIT || binding.action() == Action.LEAVE));
    if (isThere) {
      return bindings;
    }
    tell(wanted.values().iterator().next(), "no key would quit; %s still does", LAST_WAY_OUT);
    return bindings.stream()
        .map(binding ->
            binding.action() == Action.QUIT
                ? binding.on(List.of(LAST_WAY_OUT))
                : binding.without(LAST_WAY_OUT))
        .toList();
  }

  private void tell(Valued<?> where, String sentence, Object... words) {
    var problem =
        switch (where.origin()) {
          case Origin.Line line ->
              new Problem(
                  line.place(), "column " + line.column() + ": " + sentence.formatted(words));
          default -> new Problem(new Place("keys", 1), sentence.formatted(words));
        };
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
