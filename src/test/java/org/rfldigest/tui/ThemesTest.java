package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.tui.terminal.Key;
import org.rfldigest.tui.terminal.Theme;
import org.rfldigest.workspace.configuration.Origin;
import org.rfldigest.workspace.configuration.Valued;

class ThemesTest {

  private final Map<String, Map<String, Valued<String>>> own = new LinkedHashMap<>();
  private int line;

  private ThemesTest set(String theme, String role, String look) {
    own.computeIfAbsent(theme, _ -> new LinkedHashMap<>()).put(role, valued(look));
    return this;
  }

  private Valued<String> valued(String value) {
    return new Valued<>(value, new Origin.Line(new Place("config.toml", ++line), 3));
  }

  private List<String> problems(Themes themes) {
    return themes.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void beginWithTheDefaultAndKnowThoseThatTheProgramBrings() {
    var themes = Themes.of(Map.of(), new Valued<>("default", Origin.DEFAULT));
    assertThat(themes.chosen()).isEqualTo(Theme.DEFAULT);
    assertThat(themes.all()).containsOnlyKeys("default", "light", "dark", "mono");
  }

  @Test
  void takeAPersonsOwnOverAnother() {
    set("mine", "base", "dark").set("mine", "accent", "bold magenta");
    var themes = Themes.of(own, valued("mine"));
    assertThat(themes.chosen().name()).isEqualTo("mine");
    assertThat(themes.problems()).isEmpty();
  }

  @Test
  void sayWithItsLineWhatIsNoThemeRoleOrLook() {
    set("mine", "acent", "red").set("mine", "bad", "rot").set("mine", "base", "drak");
    var themes = Themes.of(own, valued("mini"));
    assertThat(themes.chosen()).isEqualTo(Theme.DEFAULT);
    assertThat(problems(themes))
        .containsExactlyInAnyOrder(
            "config.toml:1: column 3: there is no role 'acent', did you mean 'accent'? It is left out",
            "config.toml:2: column 3: 'rot' is no look, expected words such as \"bold cyan\","
                + " \"#0a6c74 underline\", \"white on 24\" or \"plain\"; the usual one is used instead",
            "config.toml:3: column 3: there is no theme 'drak' to begin with",
            "config.toml:4: column 3: there is no theme 'mini', did you mean 'mine'? The default is"
                + " used");
  }

  @Test
  void changeWhileTheScreensAreOpen() {
    var loaded = Sample.loaded();
    var model = loaded.with(with(loaded.commands(), "theme dark", "use the theme dark"));
    var typed = Press.keys(model, ":", "t", "h", "e", "m", "e", "Space", "d", "a", "r", "k");
    assertThat(Press.key(typed, "Enter").effects()).containsExactly(new Effect.UseTheme("dark"));
    var wrong = Press.key(Press.keys(typed, "Backspace"), "Enter");
    assertThat(wrong.effects()).isEmpty();
    assertThat(wrong.model().notice().sentence()).contains("There is no theme “dar”");
  }

  @Test
  void aKeyIsKnownByItsName() {
    for (var name : List.of("j", "é", "🦀", "Space", "F12", "Ctrl-r", "Ctrl-\\", "Alt-x", "PgUp")) {
      assertThat(Key.isName(name)).as(name).isTrue();
    }
    for (var name : List.of("", " ", "gg", "Ctrl-R", "Ctrl-", "F13", "Alt-", "Alt-xy", "\t")) {
      assertThat(Key.isName(name)).as(name).isFalse();
    }
  }

  private static Map<String, String> with(Map<String, String> some, String key, String value) {
    var all = new TreeMap<>(some);
    all.put(key, value);
    return all;
  }
}
