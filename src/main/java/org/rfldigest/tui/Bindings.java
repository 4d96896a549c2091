package org.rfldigest.tui;

import static org.rfldigest.tui.Scene.ARTICLE;
import static org.rfldigest.tui.Scene.CHANGE;
import static org.rfldigest.tui.Scene.CHARTS;
import static org.rfldigest.tui.Scene.COMPONENTS;
import static org.rfldigest.tui.Scene.DEVELOPMENT;
import static org.rfldigest.tui.Scene.DISAGREEMENT;
import static org.rfldigest.tui.Scene.DISAGREEMENTS;
import static org.rfldigest.tui.Scene.ENTRY;
import static org.rfldigest.tui.Scene.FEEDS;
import static org.rfldigest.tui.Scene.HELP;
import static org.rfldigest.tui.Scene.HISTORY;
import static org.rfldigest.tui.Scene.INBOX;
import static org.rfldigest.tui.Scene.LOG;
import static org.rfldigest.tui.Scene.ONE_PAGE;
import static org.rfldigest.tui.Scene.OUTPUT;
import static org.rfldigest.tui.Scene.PAGE;
import static org.rfldigest.tui.Scene.PAGES;
import static org.rfldigest.tui.Scene.RELEASES;
import static org.rfldigest.tui.Scene.SEARCH;
import static org.rfldigest.tui.Scene.THREAD;
import static org.rfldigest.tui.Scene.TODAY;
import static org.rfldigest.tui.Scene.WHY;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** All keys, in one list: the help line, the help screen and the manual are made of it. */
public final class Bindings {

  private static final Set<Scene> READING = EnumSet.of(RELEASES, PAGE, DEVELOPMENT);
  private static final Set<Scene> REVIEW = EnumSet.of(INBOX, ENTRY);
  private static final Set<Scene> LOOKED_UP =
      EnumSet.of(
          TODAY,
          COMPONENTS,
          HISTORY,
          PAGES,
          ONE_PAGE,
          FEEDS,
          CHARTS,
          LOG,
          SEARCH,
          THREAD,
          CHANGE,
          ARTICLE,
          WHY,
          OUTPUT);
  private static final Set<Scene> LISTS =
      with(
          EnumSet.of(RELEASES, PAGE, INBOX, DISAGREEMENTS),
          EnumSet.of(TODAY, COMPONENTS, HISTORY, PAGES, ONE_PAGE, FEEDS, SEARCH, THREAD, ARTICLE));
  private static final Set<Scene> FILTERED =
      with(
          EnumSet.of(RELEASES, PAGE, INBOX),
          EnumSet.of(COMPONENTS, HISTORY, PAGES, ONE_PAGE, FEEDS, LOG, OUTPUT));
  private static final Set<Scene> SCREENS =
      with(
          EnumSet.of(RELEASES, PAGE, DEVELOPMENT, INBOX, ENTRY, DISAGREEMENTS, DISAGREEMENT),
          LOOKED_UP);
  private static final Set<Scene> PAGERS =
      with(EnumSet.of(PAGE, DEVELOPMENT, ENTRY, DISAGREEMENT, HELP), LOOKED_UP);
  private static final Set<Scene> ALL = with(SCREENS, EnumSet.of(HELP));
  private static final Set<Scene> OF_ENTRIES = with(REVIEW, EnumSet.of(TODAY, SEARCH, THREAD));

  private static final Set<Scene> LINKED =
      with(
          EnumSet.of(PAGE, DEVELOPMENT, INBOX, ENTRY),
          EnumSet.of(TODAY, COMPONENTS, HISTORY, ONE_PAGE, FEEDS, ARTICLE));

  static final List<Binding> LIST =
      List.of(
          shown(Action.OPEN, "open", "open what is chosen", LISTS, "Enter", "l"),
          quiet(Action.OPEN, "open", "open what is chosen", without(LISTS, COMPONENTS), "Right"),
          shown(Action.LEAVE, "back", "go back to where you were; at the root, quit", ALL, "q"),
          quiet(Action.BACK, "back", "go back to where you were", ALL, "Esc", "h"),
          quiet(Action.BACK, "back", "go back to where you were", without(ALL, COMPONENTS), "Left"),
          quiet(Action.QUIT, "quit", "quit from anywhere", ALL, "Q", "Ctrl-\\"),
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
              "reject and say why: not Linux, a duplicate, too small, or own words",
              REVIEW,
              "X"),
          shown(
              Action.SNOOZE,
              "snooze",
              "put off for a day, a week, or until the next release",
              REVIEW,
              "s"),
          shown(Action.UNDO, "undo", "undo the last decision, step by step", REVIEW, "u"),
          quiet(
              Action.PICK, "pick", "pick it, to decide about several", EnumSet.of(INBOX), "Space"),
          quiet(
              Action.PICK_RANGE,
              "pick to here",
              "pick all from the last one picked to this one",
              EnumSet.of(INBOX),
              "v"),
          quiet(
              Action.PICK_ALL,
              "pick all",
              "pick all that is shown, or none",
              EnumSet.of(INBOX),
              "*"),
          shown(Action.FOLD, "fold", "fold or unfold the section", EnumSet.of(PAGE), "z"),
          quiet(Action.FOLD, "fold", "show or hide what a line holds", EnumSet.of(INBOX), "z"),
          quiet(
              Action.FOLD_ALL,
              "fold all",
              "fold all sections, or unfold all",
              EnumSet.of(PAGE),
              "Z"),
          quiet(
              Action.SET_APART,
              "set apart",
              "take it out of the series or story it was put into",
              EnumSet.of(INBOX, ENTRY, THREAD),
              "S"),
          quiet(
              Action.JOIN,
              "join",
              "make one line of those picked: they are one series or story",
              EnumSet.of(INBOX),
              "M"),
          quiet(Action.EDIT, "edit", "edit before accepting, in $VISUAL or $EDITOR", REVIEW, "e"),
          shown(Action.OPEN_LINK, "link", "open the link in the browser", LINKED, "o"),
          quiet(Action.COPY, "copy", "copy the link", LINKED, "y"),
          shown(
              Action.FILTER,
              "filter",
              "narrow the list as you type; Esc shows all again",
              with(FILTERED, EnumSet.of(HELP)),
              "/"),
          shown(Action.SEARCH, "search", "type another search", EnumSet.of(SEARCH), "/"),
          quiet(
              Action.SEARCH,
              "search",
              "search digest, entries and watched pages as you type",
              SCREENS,
              "f"),
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
          quiet(Action.SHOW_TODAY, "today", "go to what is new", SCREENS, "0"),
          quiet(Action.SHOW_COMPONENTS, "components", "go to the components", SCREENS, "3"),
          quiet(Action.SHOW_PAGES, "pages", "go to the pages of no single release", SCREENS, "4"),
          quiet(Action.SHOW_FEEDS, "feeds", "go to the feeds", SCREENS, "5"),
          quiet(Action.SHOW_CHARTS, "charts", "go to the charts", SCREENS, "6"),
          quiet(Action.SHOW_LOG, "log", "go to the log", SCREENS, "7"),
          shown(
              Action.HISTORY,
              "history",
              "what happened to the component over the releases",
              EnumSet.of(COMPONENTS, PAGE, DEVELOPMENT, INBOX, ENTRY),
              "H"),
          quiet(Action.LEFT, "left", "the release to the left", EnumSet.of(COMPONENTS), "Left"),
          quiet(Action.RIGHT, "right", "the release to the right", EnumSet.of(COMPONENTS), "Right"),
          shown(
              Action.TEST_FEED,
              "test",
              "fetch the feed and show what is in it; nothing is stored",
              EnumSet.of(FEEDS),
              "T"),
          shown(
              Action.ADD_FEED, "add", "follow another feed by its address", EnumSet.of(FEEDS), "A"),
          quiet(Action.EXPLAIN, "why", "why the entry is here", OF_ENTRIES, "w"),
          quiet(Action.THREAD, "thread", "the series with its mails", OF_ENTRIES, "t"),
          quiet(Action.CHANGE, "change", "what was changed in it", OF_ENTRIES, "c"),
          quiet(Action.ARTICLE, "article", "the text, links numbered", OF_ENTRIES, "r"),
          quiet(Action.COMMAND, "command", "type any command; Tab completes it", SCREENS, ":"),
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

  /** Of what is typed as a search. */
  static final String SEARCHING = "Enter go to what is found · Esc back";

  private static final String ACCEPTING = "Enter accept · Tab field · Esc cancel";
  private static final String COMMANDING = "Enter run · Tab complete · Esc cancel";
  private static final String REJECTING = "Enter reject · Esc cancel";
  private static final String SNOOZING = "d w r or a date, Enter · Esc cancel";
  private static final String REASONING = "n d t · o own words · Enter no reason · Esc cancel";

  private Bindings() {}

  /** The help line of a scene whose keys are not in the list; empty for the others. */
  static String fixedFoot(Scene scene) {
    return switch (scene) {
      case FILTER -> FILTERING;
      case ACCEPTANCE -> ACCEPTING;
      case COMMAND -> COMMANDING;
      case REJECTION -> REJECTING;
      case SNOOZE -> SNOOZING;
      case REASONS -> REASONING;
      default -> "";
    };
  }

  /**
   * Keys with what they do, as people read it.
   *
   * @param keys with a space between them
   * @param where the scenes, or "everywhere"
   */
  public record Row(String keys, String meaning, String where) {}

  /** All keys, for the manual. */
  public static List<Row> rows() {
    return LIST.stream()
        .map(each -> new Row(String.join(" ", each.keys()), each.meaning(), where(each)))
        .toList();
  }

  /** The rows as a Markdown table. */
  public static String table() {
    var table = new StringBuilder("| keys | what they do | where |\n|---|---|---|\n");
    for (var row : rows()) {
      table
          .append("| `")
          .append(row.keys().replace(" ", "` `"))
          .append("` | ")
          .append(row.meaning())
          .append(" | ")
          .append(row.where())
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

  private static Set<Scene> without(Set<Scene> some, Scene one) {
    var rest = EnumSet.copyOf(some);
    rest.remove(one);
    return rest;
  }

  private static Set<Scene> with(Set<Scene> some, Set<Scene> others) {
    var all = EnumSet.copyOf(some);
    all.addAll(others);
    return all;
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
