package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Place;
import org.rfldigest.model.Problem;
import org.rfldigest.text.Nearest;
import org.rfldigest.tui.terminal.Theme;
import org.rfldigest.workspace.configuration.Origin;
import org.rfldigest.workspace.configuration.Valued;

/**
 * The themes that can be chosen: those that the program brings, and a person's own over them.
 *
 * @param all by name, the built-in ones first
 * @param chosen the one to begin with
 */
public record Themes(Map<String, Theme> all, Theme chosen, List<Problem> problems) {

  private static final String BASE = "base";

  /**
   * @param own words such as {@code bold cyan} by theme and role; {@code base} names another theme
   * @param wanted the name of the one to begin with
   */
  public static Themes of(Map<String, Map<String, Valued<String>>> own, Valued<String> wanted) {
    var problems = new ArrayList<Problem>();
    var all = new LinkedHashMap<String, Theme>();
    Theme.BUILT_IN.forEach(theme -> all.put(theme.name(), theme));
    own.forEach((name, looks) -> all.put(name, made(name, looks, all, problems)));
    var chosen = all.get(wanted.value());
    if (chosen == null) {
      var hint = Nearest.hint(wanted.value(), all.keySet());
      tell(
          problems,
          wanted,
          "there is no theme '%s'%s The default is used".formatted(wanted.value(), hint));
    }
    return new Themes(all, chosen == null ? Theme.DEFAULT : chosen, problems);
  }

  private static Theme made(
      String name,
      Map<String, Valued<String>> looks,
      Map<String, Theme> known,
      List<Problem> problems) {
    var base = looks.get(BASE);
    var first = known.get(base == null ? name : base.value());
    if (base != null && first == null) {
      tell(problems, base, "there is no theme '%s' to begin with".formatted(base.value()));
    }
    var theme = (first == null ? Theme.DEFAULT : first).named(name);
    for (var look : looks.entrySet()) {
      if (!look.getKey().equals(BASE)) {
        theme = with(theme, look.getKey(), look.getValue(), problems);
      }
    }
    return theme;
  }

  private static Theme with(
      Theme theme, String role, Valued<String> words, List<Problem> problems) {
    var style = Theme.roles().get(role);
    if (style == null) {
      var hint = Nearest.leftOut(role, Theme.roles().keySet());
      tell(problems, words, "there is no role '%s'%s".formatted(role, hint));
      return theme;
    }
    var next = theme.with(style, words.value());
    if (next.isEmpty()) {
      var sentence = "'%s' is no look, expected %s; the usual one is used instead";
      tell(problems, words, sentence.formatted(words.value(), Theme.expected()));
    }
    return next.orElse(theme);
  }

  private static void tell(List<Problem> problems, Valued<?> where, String sentence) {
    problems.add(
        switch (where.origin()) {
          case Origin.Line line ->
              new Problem(line.place(), "column " + line.column() + ": " + sentence);
          default -> new Problem(new Place("themes", 1), sentence);
        });
  }
}
