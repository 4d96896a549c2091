package org.rfldigest.cli.manual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The manual pages.
 *
 * @param day such as 2026-11-25
 * @param keys the keys with what they do and where
 * @param settings the settings with their meaning
 * @param exits the exit codes with their meaning
 */
public record Manual(
    String day,
    String version,
    List<Described> commands,
    List<Key> keys,
    List<Set> settings,
    Map<Integer, String> exits) {

  /** Keys of the screens. */
  public record Key(String keys, String meaning, String where) {}

  /** Something that can be set. */
  public record Set(
      String name, String meaning, String expected, String fallback, String variables) {}

  private static final String[][] FILES = {
    {"feeds/feeds.toml", "what is followed: address, kind, interval, trust"},
    {"feeds/relevance.toml", "how entries are judged; components and their other names"},
    {"feeds/config.toml", "settings of the workspace, see rfl-config(5)"},
    {"snapshots/", "the digest, a file per release"},
    {".rfl/", "the machine's memory: store, captures and log, for your eyes only"},
    {"~/.config/rfl/config.toml", "your own settings, see rfl-config(5)"},
    {"~/.local/share/rfl/", "the workspace where no other is found"},
  };

  private static final String[][] VARIABLES = {
    {"XDG_DATA_HOME, XDG_CONFIG_HOME", "where the own workspace and the settings are"},
    {"VISUAL, EDITOR", "the program that edits texts"},
    {"BROWSER", "the program that opens links"},
    {"PAGER", "the program that pages through long texts; cat or nothing for none"},
    {"NO_COLOR", "no colours on the screens"},
    {"COLUMNS", "the width of plain text"},
    {"http_proxy, https_proxy, no_proxy", "the way to the network"},
    {"RFL_MOUSE", "1 gives the mouse to the screens"},
    {"JAVA_HOME", "the JDK that runs it, where it comes without its own"},
  };

  /** The pages by the name of their file, such as {@code rfl-show.1}. */
  public Map<String, String> pages() {
    var pages = new LinkedHashMap<String, String>();
    pages.put("rfl.1", overview());
    for (var command : commands) {
      pages.put("rfl-" + command.name() + ".1", of(command));
    }
    pages.put("rfl-config.5", settingsPage());
    return pages;
  }

  private String overview() {
    var page = new Roff("rfl", 1, day, "rfl " + version);
    page.name("rfl", "what happened to Rust in the Linux kernel, release by release");
    page.section("SYNOPSIS")
        .line("rfl", "[--workspace DIR]")
        .paragraph()
        .line("rfl", "[--workspace DIR] COMMAND [OPTIONS]");
    page.section("DESCRIPTION")
        .line("Without a command it opens the digest on screens; into a pipe it prints it.")
        .line("It follows public feeds and mailing lists, picks out what concerns Rust for Linux,")
        .line("says to which release each piece belongs and why, and lays it in an inbox.")
        .line("What is accepted becomes one bullet of that release's snapshot.")
        .paragraph()
        .line("It works in the nearest folder, from the current one upwards, that has feeds/ and")
        .line("snapshots/; else in ~/.local/share/rfl.");
    page.section("COMMANDS");
    commands.forEach(command -> page.item("rfl " + command.name(), command.summary()));
    page.section("KEYS");
    keys.forEach(key -> page.item(key.keys(), key.meaning() + " (" + key.where() + ")"));
    finish(page);
    page.section("SEE ALSO")
        .line(
            commands.stream()
                .map(command -> "rfl-" + command.name() + "(1)")
                .collect(Collectors.joining(", ", "", ", rfl-config(5)")));
    return page.toString();
  }

  private void finish(Roff page) {
    page.section("FILES");
    items(page, FILES);
    page.section("ENVIRONMENT");
    items(page, VARIABLES);
    page.section("EXIT STATUS");
    exits.forEach((code, meaning) -> page.item(code.toString(), meaning));
  }

  private static void items(Roff page, String[][] items) {
    for (var item : items) {
      page.item(item[0], item[1]);
    }
  }

  private String of(Described command) {
    var page = new Roff("rfl-" + command.name(), 1, day, "rfl " + version);
    page.name("rfl-" + command.name(), command.summary());
    page.section("SYNOPSIS").line("rfl " + command.name(), synopsis(command));
    if (!command.parameters().isEmpty()) {
      page.section("ARGUMENTS");
      command.parameters().forEach(of -> page.item(of.synopsis(), of.meaning()));
    }
    page.section("OPTIONS");
    for (var option : command.options()) {
      var label = option.takesValue() ? " " + option.label() : "";
      page.item(String.join(", ", option.names()) + label, option.meaning());
    }
    page.section("EXIT STATUS")
        .line("As rfl(1) lists them; what went wrong is said in one sentence on standard error.");
    page.section("SEE ALSO").line("rfl(1)");
    return page.toString();
  }

  private static String synopsis(Described command) {
    return command.parameters().stream()
        .map(Described.Parameter::synopsis)
        .collect(Collectors.joining(" ", "[OPTIONS] ", ""))
        .strip();
  }

  private String settingsPage() {
    var page = new Roff("rfl-config", 5, day, "rfl " + version);
    page.name("rfl-config", "the settings of rfl");
    page.section("DESCRIPTION")
        .line(
            "Settings stand in ~/.config/rfl/config.toml, your own, and in feeds/config.toml of the")
        .line(
            "workspace. A variable that begins with RFL is strongest, then your own file, then the")
        .line("workspace's, then the other variables. What starts programs or names files is taken")
        .line("from your own file only. rfl config shows each value and where it is from.");
    page.section("SETTINGS");
    for (var set : settings) {
      var variables = set.variables().isEmpty() ? "" : "; variables: " + set.variables();
      page.item(
          set.name(),
          set.meaning()
              + "; expected: "
              + set.expected()
              + "; default: "
              + set.fallback()
              + variables);
    }
    page.section("EXAMPLE").example("theme = \"default\"", "", "[refresh]", "every = \"2h\"");
    page.section("SEE ALSO").line("rfl(1), rfl-config(1)");
    return page.toString();
  }
}
