package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Release;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Key;

/**
 * The line behind {@code :}. Its words are an action by its name, a place to go to, or any command
 * of the command line, whose output is then shown.
 */
final class CommandLine {

  /**
   * One thing that can be typed.
   *
   * @param name the whole of it, such as "release 6.18"
   */
  record Choice(String name, String meaning) {}

  /** What wants the name of one, with one such name. */
  private static final Map<String, String> NAMED =
      Map.of("release", "6.18", "theme", "dark", "page", "people");

  private CommandLine() {}

  static Step typed(Model model, Sheet.Command command, Key key) {
    if (key.name().equals("Backspace") && command.field().text().isEmpty()) {
      return Step.to(model.with(new Sheet.None()));
    }
    return switch (key.name()) {
      case "Esc" -> Step.to(model.with(new Sheet.None()));
      case "Enter" -> run(model.with(new Sheet.None()), words(model, command));
      case "Tab", "Down" -> Step.to(model.with(chosen(model, command, 1)));
      case "Shift-Tab", "Up" -> Step.to(model.with(chosen(model, command, -1)));
      default -> Step.to(model.with(new Sheet.Command(settled(model, command).press(key), -1)));
    };
  }

  /** What is typed, or what is chosen in its place. */
  private static String words(Model model, Sheet.Command command) {
    return settled(model, command).text().strip();
  }

  private static TextField settled(Model model, Sheet.Command command) {
    var choices = choices(model, command.field().text());
    return command.chosen() >= 0 && command.chosen() < choices.size()
        ? TextField.of(choices.get(command.chosen()).name())
        : command.field();
  }

  private static Sheet chosen(Model model, Sheet.Command command, int step) {
    var count = choices(model, command.field().text()).size();
    var next = command.chosen() < 0 && step < 0 ? count - 1 : command.chosen() + step;
    return new Sheet.Command(command.field(), count == 0 ? -1 : Math.floorMod(next, count));
  }

  /** What begins as the words typed do, or holds them. */
  static List<Choice> choices(Model model, String typed) {
    var words = typed.stripLeading().toLowerCase(Locale.ROOT);
    var begin = new ArrayList<Choice>();
    var hold = new ArrayList<Choice>();
    for (var choice : all(model)) {
      if (choice.name().startsWith(words)) {
        begin.add(choice);
      } else if (choice.name().contains(words)) {
        hold.add(choice);
      }
    }
    begin.addAll(hold);
    return begin;
  }

  /** What is said where nothing completes the words: what their command is for. */
  static String hint(Model model, String typed) {
    var word = typed.stripLeading().split(" ", 2)[0];
    var meaning = model.commands().get(word);
    return meaning == null ? "No command begins so." : "rfl " + word + ": " + meaning;
  }

  private static List<Choice> all(Model model) {
    var all = new ArrayList<Choice>();
    for (var binding : model.keys().bindings()) {
      var choice = new Choice(Keymap.name(binding.action()), binding.meaning());
      if (all.stream().noneMatch(known -> known.name().equals(choice.name()))) {
        all.add(choice);
      }
    }
    for (var dates : model.releases().all()) {
      all.add(new Choice("release " + dates.release(), "go to Linux " + dates.release()));
    }
    model.commands().forEach((name, meaning) -> all.add(new Choice(name, meaning)));
    return all;
  }

  private static Step run(Model model, String words) {
    if (words.isEmpty()) {
      return Step.to(model);
    }
    var action = action(words);
    if (action.isPresent()) {
      return Update.act(model, action.get());
    }
    var rest = words.contains(" ") ? words.substring(words.indexOf(' ') + 1).strip() : "";
    if (rest.isEmpty()) {
      return words.equals("q") ? Update.act(model, Action.QUIT) : command(model, words);
    }
    return switch (words.split(" ", 2)[0]) {
      case "release" ->
          Release.parse(rest)
              .map(release -> Jump.toRelease(model, release))
              .orElseGet(() -> Step.to(model.with(Notice.bad(noRelease(rest)))));
      case "theme" -> theme(model, rest);
      case "search" -> Step.to(Jump.to(model, new Query.Search(rest)));
      case "history" -> Step.to(Jump.to(model, new Query.History(rest)));
      case "page" ->
          Release.parse(rest)
              .map(release -> Jump.toRelease(model, release))
              .orElseGet(() -> Step.to(Jump.to(model, new Query.OnePage(rest))));
      case "filter" -> Step.to(Typing.filter(model, new Filter(TextField.of(rest), false)));
      default -> command(model, words);
    };
  }

  /** The themes are among the commands, each with its name. */
  private static Step theme(Model model, String name) {
    return model.commands().containsKey("theme " + name)
        ? Step.to(model.with(Notice.good("Theme " + name + ".")), new Effect.UseTheme(name))
        : Step.to(
            model.with(
                Notice.bad("There is no theme “" + name + "”; Tab behind :theme shows them.")));
  }

  private static Step command(Model model, String words) {
    return model.commands().containsKey(words.split(" ", 2)[0])
        ? Step.to(Jump.to(model, new Query.Output(words, model.layout().textColumns())))
        : Step.to(model.with(Notice.bad(unknown(words))));
  }

  private static String noRelease(String words) {
    return "“" + words + "” is no release: write it as 6.18.";
  }

  private static String unknown(String words) {
    var first = words.split(" ", 2)[0];
    if (NAMED.containsKey(words)) {
      return "“" + words + "” needs a name, as in :" + words + " " + NAMED.get(words) + ".";
    }
    return action(first).isPresent() && !first.equals(words)
        ? "“" + first + "” takes no more words."
        : "There is no command “" + words + "”; Tab behind : shows them all.";
  }

  private static Optional<Action> action(String words) {
    for (var action : Action.values()) {
      if (Keymap.name(action).equals(words)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
