package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BindingsTest {

  @Test
  void giveAKeyOneMeaningInAPlace() {
    var taken = new HashSet<String>();
    for (var binding : Bindings.LIST) {
      for (var scene : binding.scenes()) {
        for (var key : binding.keys()) {
          assertThat(taken.add(scene + " " + key)).as("%s in %s", key, scene).isTrue();
        }
      }
    }
  }

  @Test
  void reachEveryAction() {
    assertThat(Bindings.LIST.stream().map(Binding::action).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Action.values());
  }

  @Test
  void helpFindsAKeyByTheWordThatTheFootAndTheCommandLineHaveForIt() {
    var help = Press.keys(Sample.loaded(), "2", "?", "/", "s", "n", "o", "o", "z", "e");
    assertThat(Screenshot.render(help, 80, 24)).contains("put off for a day");
  }

  @Test
  void makeATableForTheManual() {
    assertThat(Bindings.table())
        .contains("| `j` `Down` | move down | everywhere |")
        .contains("| `x` | reject | inbox, an entry |");
  }
}
