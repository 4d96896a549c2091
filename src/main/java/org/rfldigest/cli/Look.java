package org.rfldigest.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.Problem;
import org.rfldigest.tui.Keymap;
import org.rfldigest.tui.Model;
import org.rfldigest.tui.Themes;
import org.rfldigest.tui.terminal.Depth;
import org.rfldigest.tui.terminal.Setup;
import org.rfldigest.workspace.configuration.Configuration;
import org.rfldigest.workspace.configuration.Settings;

/** What the configuration says of the screens: their themes, colours, keys and the mouse. */
record Look(Configuration configuration, Themes themes, Keymap keys) {

  static Look of(Session session) {
    var configuration = session.configuration();
    var themes = Themes.of(configuration.themes(), configuration.valued(Settings.THEME));
    return new Look(configuration, themes, Keymap.with(configuration.keys()));
  }

  /** What cannot be taken, each with its place. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    problems.addAll(themes.problems());
    problems.addAll(keys.problems());
    return problems;
  }

  /** The screens before anything is loaded; what is wrong is told at once. */
  Model begin() {
    var commands = new LinkedHashMap<>(Commands.meanings());
    themes.all().keySet().forEach(name -> commands.put("theme " + name, "use the theme " + name));
    var model = Model.today().with(keys).with(commands);
    var all = new ArrayList<>(configuration.problems());
    all.addAll(problems());
    return all.isEmpty() ? model : model.warned(sentence(all));
  }

  private static String sentence(List<Problem> problems) {
    var first = problems.getFirst().toString();
    var more = problems.size() - 1;
    return more == 0 ? first : first + " (" + more + " more: rfl config tells them all)";
  }

  Setup setup(Session session) {
    var environment = session.surroundings().environment();
    return new Setup(
        environment,
        session.workspace().memory(),
        themes.all(),
        themes.chosen(),
        Depth.of(configuration.get(Settings.COLOURS), environment),
        configuration.get(Settings.MOUSE));
  }
}
