package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.workspace.configuration.Origin;
import org.rfldigest.workspace.configuration.Valued;

/** Keys that a person set in the place of the usual ones. */
class OwnKeysTest {

  private final Map<String, Valued<List<String>>> wanted = new LinkedHashMap<>();

  private OwnKeysTest set(String action, String... keys) {
    var origin = new Origin.Line(new Place("config.toml", wanted.size() + 2), 1);
    wanted.put(action, new Valued<>(List.of(keys), origin));
    return this;
  }

  private List<String> problems() {
    return Keymap.with(wanted).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void takeThePlaceOfTheUsualOne() {
    set("refresh", "F5", "Ctrl-r");
    var model = Sample.loaded().with(Keymap.with(wanted));
    assertThat(Press.key(model, "F5").effects()).containsExactly(new Effect.Refresh());
    assertThat(Press.key(model, "Ctrl-r").effects()).containsExactly(new Effect.Refresh());
    assertThat(Press.key(model, "R").effects()).isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void takeAKeyFromAnotherActionAndSaySo() {
    set("refresh", "j");
    var model = Sample.loaded().with(Keymap.with(wanted));
    assertThat(Press.key(model, "j").effects()).containsExactly(new Effect.Refresh());
    assertThat(Press.keys(model, "Down").releases().list().at()).isEqualTo(1);
    assertThat(problems())
        .containsExactly("config.toml:2: column 1: j does 'refresh' now, and no longer 'down'");
  }

  @Test
  void ofTwoActionsThatWereGivenOneKeyTheFirstKeepsIt() {
    set("bottom", "b").set("top", "b");
    var model = Sample.loaded().with(Keymap.with(wanted));
    assertThat(Press.keys(model, "j", "b").releases().list().at()).isZero();
    assertThat(problems())
        .containsExactly("config.toml:3: column 1: b does 'top' now, and no longer 'bottom'");
  }

  @Test
  void sayWhatIsNoActionAndWhatIsNoKey() {
    set("refrsh", "F5").set("undo", "Control-u", "U");
    assertThat(problems())
        .containsExactly(
            "config.toml:2: column 1: there is no action 'refrsh', did you mean 'refresh'? It is left"
                + " out",
            "config.toml:3: column 1: 'Control-u' is no key, expected a character or a name such as"
                + " Enter, Space, F5, Ctrl-r or Alt-x; it is left out");
  }

  @Test
  void theUsualOnesStayWhereNoneThatWasSetIsAKey() {
    set("down", "jj").set("help", "Ctrl-?");
    var model = Sample.loaded().with(Keymap.with(wanted));
    assertThat(Press.keys(model, "j").releases().list().at()).isEqualTo(1);
    assertThat(Press.keys(model, "?").sheet()).isInstanceOf(Sheet.Help.class);
    assertThat(problems()).hasSize(2);
  }

  @Test
  void theFootNamesTheKeyThatShowsHelp() {
    set("help", "F1");
    assertThat(foot()).endsWith("F1 help").doesNotContain("? help");
    set("help");
    assertThat(foot()).doesNotContain("help");
  }

  private String foot() {
    return Chrome.foot(Sample.loaded().with(Keymap.with(wanted))).getLast().text();
  }

  @Test
  void leaveAWayOut() {
    set("quit").set("leave");
    var model = Sample.loaded().with(Keymap.with(wanted));
    assertThat(Press.key(model, "q").effects()).isEmpty();
    assertThat(Press.key(model, "Q").effects()).containsExactly(new Effect.Quit());
    assertThat(problems())
        .containsExactly("config.toml:2: column 1: no key would quit; Q still does");
  }

  @Test
  void canMoveEveryActionAndGiveEachKeyOneMeaning() {
    var free = new HashMap<Action, String>();
    for (var action : Action.values()) {
      free.put(action, Character.toString(0x3B1 + action.ordinal()));
      set(Keymap.name(action), free.get(action));
    }
    var keymap = Keymap.with(wanted);
    assertThat(problems()).isEmpty();
    var taken = new HashSet<String>();
    for (var binding : keymap.bindings()) {
      assertThat(binding.keys()).containsExactly(free.get(binding.action()));
      binding
          .scenes()
          .forEach(scene -> assertThat(taken.add(scene + " " + binding.keys())).isTrue());
    }
    assertThat(keymap.bindings().stream().map(Binding::action).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Action.values());
    assertThat(scenes(keymap)).isEqualTo(scenes(Keymap.DEFAULT));
  }

  private static Map<Action, HashSet<Scene>> scenes(Keymap keymap) {
    return keymap.bindings().stream()
        .collect(
            Collectors.toMap(
                Binding::action,
                binding -> new HashSet<>(binding.scenes()),
                (some, others) -> {
                  some.addAll(others);
                  return some;
                }));
  }
}
