package org.rfldigest.tui;

import static org.rfldigest.tui.Scene.DEVELOPMENT;
import static org.rfldigest.tui.Scene.DISAGREEMENT;
import static org.rfldigest.tui.Scene.DISAGREEMENTS;
import static org.rfldigest.tui.Scene.ENTRY;
import static org.rfldigest.tui.Scene.HELP;
import static org.rfldigest.tui.Scene.INBOX;
import static org.rfldigest.tui.Scene.PAGE;
import static org.rfldigest.tui.Scene.RELEASES;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.tui.terminal.Key;

/** All keys, in one list: the help line, the help screen and the manual are made of it. */
public final class Bindings {

  private static final Set<Scene> READING = EnumSet.of(RELEASES, PAGE, DEVELOPMENT);
  private static final Set<Scene> REVIEW = EnumSet.of(INBOX, ENTRY);
  private static final Set<Scene> LISTS = EnumSet.of(RELEASES, PAGE, INBOX, DISAGREEMENTS);
  private static final Set<Scene> FILTERED = EnumSet.of(RELEASES, PAGE, INBOX);
  private static final Set<Scene> SCREENS =
      EnumSet.of(RELEASES, PAGE, DEVELOPMENT, INBOX, ENTRY, DISAGREEMENTS, DISAGREEMENT);
  private static final Set<Scene> PAGERS = EnumSet.of(PAGE, DEVELOPMENT, ENTRY, DISAGREEMENT, HELP);
  private static final Set<Scene> ALL =
      EnumSet.of(RELEASES, PAGE, DEVELOPMENT, INBOX, ENTRY, DISAGREEMENTS, DISAGREEMENT, HELP);

  static final List<Binding> LIST =
      List.of(
          shown(Action.OPEN, "open", "open what is chosen", LISTS, "Enter", "l", "Right"),
          shown(Action.LEAVE, "back", "go back to where you were; at the root, quit", ALL, "q"),
          quiet(Action.BACK, "back", "go back to where you were", ALL, "Esc", "h", "Left"),
          quiet(Action.QUIT, "quit", "quit from anywhere", ALL, "Q"),
          shown(
              Action.ACCEPT,
              "accept",
              "accept into a release; release and words can be changed",
              REVIEW,
              "a"),
          shown(Action.REJECT, "reject", "reject", REVIEW, "x"),
          quiet(
              Action.REJECT_WITH_REASON,
              "reject",
              "reject, with a reason in your own words",
              REVIEW,
              "X"),
          shown(
              Action.SNOOZE,
              "snooze",
              "put off for a day, a week, or until the next release",
              REVIEW,
              "s"),
          shown(Action.UNDO, "undo", "undo the last decision, step by step", REVIEW, "u"),
          quiet(Action.EDIT, "edit", "edit before accepting, in $VISUAL or $EDITOR", REVIEW, "e"),
          shown(
              Action.OPEN_LINK,
              "link",
              "open the link in the browser",
              EnumSet.of(PAGE, DEVELOPMENT, INBOX, ENTRY),
              "o"),
          shown(
              Action.FILTER,
              "filter",
              "narrow the list as you type; Esc shows all again",
              EnumSet.of(RELEASES, PAGE, INBOX, HELP),
              "/"),
          shown(
              Action.REFRESH,
              "refresh",
              "fetch the feeds not asked within five minutes",
              SCREENS,
              "R"),
          shown(
              Action.SWITCH,
              "inbox/releases",
              "switch between releases and inbox",
              SCREENS,
              "Tab",
              "Shift-Tab"),
          shown(Action.HELP, "help", "show all keys", SCREENS, "?"),
          quiet(Action.DOWN, "down", "move down", ALL, "j", "Down"),
          quiet(Action.UP, "up", "move up", ALL, "k", "Up"),
          quiet(Action.TOP, "top", "go to the top", ALL, "g", "Home"),
          quiet(Action.BOTTOM, "bottom", "go to the bottom", ALL, "G", "End"),
          quiet(Action.HALF_DOWN, "half down", "half a page down", ALL, "Ctrl-d"),
          quiet(Action.HALF_UP, "half up", "half a page up", ALL, "Ctrl-u"),
          quiet(Action.PAGE_DOWN, "page down", "a page down", ALL, "Ctrl-f", "PgDn"),
          quiet(Action.PAGE_DOWN, "page down", "a page down", PAGERS, "Space"),
          quiet(Action.PAGE_UP, "page up", "a page up", ALL, "Ctrl-b", "PgUp"),
          quiet(
              Action.OTHER_DOWN,
              "scroll",
              "scroll the other pane down",
              EnumSet.of(RELEASES, INBOX, DISAGREEMENTS),
              "J"),
          quiet(
              Action.OTHER_UP,
              "scroll",
              "scroll the other pane up",
              EnumSet.of(RELEASES, INBOX, DISAGREEMENTS),
              "K"),
          quiet(
              Action.NEXT_NEIGHBOUR,
              "older",
              "the neighbour below: the next older release, the next entry",
              SCREENS,
              "]"),
          quiet(
              Action.PREVIOUS_NEIGHBOUR,
              "newer",
              "the neighbour above: the next newer release, the entry before",
              SCREENS,
              "["),
          quiet(
              Action.NEXT_MATCH,
              "next",
              "the next match of the filter, around the end",
              FILTERED,
              "n"),
          quiet(
              Action.PREVIOUS_MATCH, "previous", "the match before, around the end", FILTERED, "N"),
          quiet(Action.SHOW_RELEASES, "releases", "go to the releases", SCREENS, "1"),
          quiet(Action.SHOW_INBOX, "inbox", "go to the inbox", SCREENS, "2"),
          shown(
              Action.SHOW_DISAGREEMENTS,
              "disputes",
              "go to where the sources differ",
              READING,
              "D"),
          quiet(Action.INTERRUPT, "stop", "stop a refresh that runs, else quit", ALL, "Ctrl-c"),
          quiet(Action.REDRAW, "redraw", "draw the screen anew", ALL, "Ctrl-l"),
          quiet(
              Action.SUSPEND,
              "suspend",
              "stop the program; the shell's fg brings it back",
              ALL,
              "Ctrl-z"));

  /** The keys where text is typed or a choice is made; they are fixed. */
  private static final String FILTERING = "Enter keep · Esc show all";

  private static final String ACCEPTING = "Enter accept · Tab field · Esc cancel";
  private static final String REJECTING = "Enter reject · Esc cancel";
  private static final String CHOOSING = "1 2 3 put off · Esc cancel";

  private Bindings() {}

  static Optional<Action> action(Scene scene, Key key) {
    for (var binding : LIST) {
      if (binding.scenes().contains(scene) && binding.keys().contains(key.name())) {
        return Optional.of(binding.action());
      }
    }
    return Optional.empty();
  }

  /** What the help line shows in a scene, the most useful first. */
  static List<Binding> foot(Scene scene) {
    var foot = new ArrayList<Binding>();
    for (var binding : LIST) {
      if (binding.foot() && binding.scenes().contains(scene)) {
        foot.add(binding);
      }
    }
    return foot;
  }

  /** The help line of a scene whose keys are not in the list; empty for the others. */
  static String fixedFoot(Scene scene) {
    return switch (scene) {
      case FILTER -> FILTERING;
      case ACCEPTANCE -> ACCEPTING;
      case REJECTION -> REJECTING;
      case CHOICE -> CHOOSING;
      default -> "";
    };
  }

  /** Keys, meaning and scenes as rows of a Markdown table, for the manual. */
  public static String table() {
    var table = new StringBuilder("| keys | what they do | where |\n|---|---|---|\n");
    for (var binding : LIST) {
      table
          .append("| ")
          .append(String.join(" ", binding.keys().stream().map(key -> '`' + key + '`').toList()))
          .append(" | ")
          .append(binding.meaning())
          .append(" | ")
          .append(where(binding))
          .append(" |\n");
    }
    return table.toString();
  }

  private static String where(Binding binding) {
    if (binding.scenes().equals(ALL) || binding.scenes().equals(SCREENS)) {
      return "everywhere";
    }
    if (binding.scenes().equals(READING)) {
      return "reading";
    }
    return String.join(
        ", ",
        binding.scenes().stream().map(scene -> scene.title().toLowerCase(Locale.ROOT)).toList());
  }

  private static Binding shown(
      Action action, String label, String meaning, Set<Scene> scenes, String... keys) {
    return new Binding(action, List.of(keys), label, meaning, scenes, true);
  }

  private static Binding quiet(
      Action action, String label, String meaning, Set<Scene> scenes, String... keys) {
    return new Binding(action, List.of(keys), label, meaning, scenes, false);
  }
}
