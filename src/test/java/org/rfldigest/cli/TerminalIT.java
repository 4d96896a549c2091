package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.text.Wrap;

/** A morning's work at a real terminal, with the packaged program. */
@Timeout(180)
class TerminalIT {

  private static final Path LAUNCHER = BuiltLauncher.path();
  private static final Path FIXTURES = Path.of("src/test/resources/feeds");
  private static final List<String> FEEDS =
      List.of("news.rdf", "list.atom", "kdist.xml", "commits.atom", "forge.atom");
  private static final String SNAPSHOT =
      """
      ---
      release: 6.19
      merge-window: 2025-11-30
      rc1: 2025-12-14
      ---

      # Linux 6.19

      By hand.

      ## Drivers

      - **Binder** (merged, 2025-12-03): The node is checked before it is freed. — [a note](https://example.org/note), 2025-12-03
      """;

  @TempDir Path folder;
  private LoopbackServer server;
  private RflRun workspace;
  private Tmux terminal;

  @BeforeEach
  void aShellInAWorkspaceWithFiveFeeds() throws IOException {
    assumeTrue(Tmux.isThere(), "tmux is not installed: what a terminal shows is not looked at");
    server = LoopbackServer.start();
    workspace = RflRun.inWorkspace(folder);
    workspace.write("snapshots/6.19.md", SNAPSHOT);
    var toml = new StringBuilder();
    for (var feed : FEEDS) {
      server.serve("/" + feed, Files.readString(FIXTURES.resolve(feed)));
      toml.append(
          "[[feed]]\nkey = \"%s\"\naddress = \"%s\"\nevery = \"0s\"\nprivate = true\n\n"
              .formatted(feed.replace('.', '-'), server.address("/" + feed)));
    }
    workspace.write("feeds/feeds.toml", toml.toString());
    terminal = new Tmux(folder, 80, 24, environment());
    terminal.until("ready>");
    terminal.rememberSettings();
  }

  private Map<String, String> environment() {
    return Map.of("HOME", folder.toString(), "PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8");
  }

  @AfterEach
  void stop() {
    if (terminal != null) {
      terminal.close();
      server.close();
    }
  }

  private void open() {
    terminal.run("clear; " + LAUNCHER);
    terminal.until("The node is checked before it is freed.");
  }

  @Test
  void theLauncherTellsWhatTheLineIsLikeSoThatNoProcessIsStartedForIt() throws IOException {
    open();

    var program = Path.of("/proc", Long.toString(terminal.child().pid()), "cmdline");
    assumeTrue(Files.exists(program), "what a program was told stands in /proc only");
    assertThat(Files.readString(program)).containsPattern("-Drfl.line=[0-9a-f:]+\n24 80\u0000");
    terminal.press("Q");
    terminal.until("ready>");
  }

  @Test
  void aCommandPrintsForTheWidthOfItsTerminal() {
    var words = "word ".repeat(30).strip();
    workspace.write("snapshots/6.19.md", SNAPSHOT.replace("By hand.", words));
    terminal.resize(56, 24);

    terminal.run("clear; " + LAUNCHER + " show 6.19; echo done");

    var rows = String.join("\n", Wrap.words(words, 56));
    terminal.until(screen -> screen.contains(rows) && screen.contains("done"), rows);
  }

  @Test
  void readsRefreshesReviewsAndTakesBack() throws Exception {
    open();
    terminal.press("1");
    terminal.until("Binder · merged");
    terminal.press("l", "Enter");
    terminal.until("SOURCES");
    terminal.press("q", "q", "Tab");
    terminal.until("Nothing waits for a decision.");

    terminal.press("R");
    terminal.until(
        screen -> screen.contains("5 feeds asked") && screen.contains("2 Inbox 4"),
        "the end of the refresh");
    terminal.press("g", "Enter");
    terminal.until("VERSION 3");
    terminal.press("j", "Enter");
    terminal.until("Applied to char-misc-next, thanks!");
    terminal.press("q", "q", "j", "Enter");
    assertThat(terminal.until("IF ACCEPTED")).contains("WHY IT IS HERE");
    terminal.press("q");
    terminal.until("▸  7.5  6.19");

    terminal.press("a");
    terminal.until("Enter accept");
    terminal.press("Enter");
    terminal.until("Accepted ");
    assertThat(workspace.read("snapshots/6.19.md"))
        .startsWith(SNAPSHOT.stripTrailing())
        .endsWith("[news-rdf](https://news.example.org/Articles/1001/), 2025-12-16\n");
    terminal.press("u");
    terminal.until("Undone: ");
    assertThat(workspace.read("snapshots/6.19.md")).isEqualTo(SNAPSHOT);

    for (var size : List.of(new int[] {40, 12}, new int[] {140, 40}, new int[] {80, 24})) {
      terminal.resize(size[0], size[1]);
      var rule = "─".repeat(size[0]);
      var screen =
          terminal.until(
              drawn ->
                  drawn.contains(rule) && drawn.contains("2 Inbox") && drawn.contains("? help"),
              "the screen at " + size[0] + " columns");
      assertThat(screen).contains("▸").doesNotContain("�");
    }
    terminal.press("Q");
    terminal.assertWhole();
  }

  /** Row L04. */
  @Test
  void showsWhatAnotherProcessFetchedAndKeepsTheChosenRow() throws Exception {
    open();
    terminal.press("2");
    terminal.until("Nothing waits for a decision.");

    assertThat(elsewhere("refresh")).isZero();
    terminal.until("2 Inbox 4");
    terminal.press("G");
    var row =
        chosen(terminal.until(screen -> chosen(screen).contains("Merge tag"), "the last row"));
    assertThat(elsewhere("inbox", "reject", number("[$] Rust in the 6.19"))).isZero();

    assertThat(chosen(terminal.until("2 Inbox 3"))).isEqualTo(row);
    terminal.press("Q");
    terminal.assertWhole();
  }

  private static String chosen(String screen) {
    return screen.lines().filter(line -> line.startsWith("▸")).findFirst().orElse("");
  }

  private String number(String title) throws Exception {
    assertThat(elsewhere("inbox", "--json")).isZero();
    return workspace
        .read("elsewhere.log")
        .lines()
        .filter(line -> line.contains(title))
        .map(line -> line.replaceFirst(".*?\"id\":\"?(\\d+).*", "$1"))
        .findFirst()
        .orElseThrow();
  }

  private int elsewhere(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("elsewhere.log").toFile());
    return builder.start().waitFor();
  }

  @Test
  void leavesTheTerminalWholeAfterAnInterruptAndAfterATermination() throws Exception {
    open();
    terminal.press("C-c");
    terminal.assertWhole();

    open();
    terminal.child().destroy();
    terminal.assertWhole();
  }

  @Test
  void printsPlainTextOnATerminalThatCanDoNothing() throws Exception {
    terminal.run("clear; TERM=dumb " + LAUNCHER + "; echo ended-$((40+2))");
    var screen = terminal.until("ended-42");
    assertThat(screen).contains("Linux 6.19", "The node is checked").doesNotContain("2 Inbox");
    terminal.assertWhole();
  }

  @Test
  void opensTheDigestAndSaysWhatIsWrongWithTheRules() throws Exception {
    var rules = workspace.read("feeds/relevance.toml");
    workspace.write("feeds/relevance.toml", "threshold = 'high'\n[[rule]]\npoints = 'x'\n");
    open();
    terminal.press("2");
    terminal.until("Nothing waits for a decision.");
    terminal.press("R");
    terminal.until("feeds/relevance.toml:");
    workspace.write("feeds/relevance.toml", rules);
    terminal.press("R");
    terminal.until("5 feeds asked");
    terminal.press("Q");
    terminal.assertWhole();
  }

  @Test
  void searchesPastesChangesTheThemeAndGoesOnTheNextTimeWhereItEnded() throws Exception {
    open();
    terminal.press("R");
    terminal.until("2 Inbox 4");
    terminal.press("f");
    terminal.type("applied feed:list-atom");
    terminal.until("AMONG THE ENTRIES");
    terminal.press("Enter");
    terminal.until("/ searches for something else");
    terminal.press("Enter");
    terminal.until("Applied to char-misc-next");

    terminal.press("3");
    terminal.until("▸3 Components");
    terminal.paste(":quit\n");
    terminal.until("Nothing here takes pasted text.");
    terminal.press(":");
    terminal.type("theme dark");
    terminal.press("Enter");
    terminal.until("Theme dark.");
    terminal.press("?", "/");
    terminal.type("undo");
    terminal.until("undo the last decision, step by step");
    terminal.press("Enter", "q");
    terminal.until("? help");
    terminal.press("Q");
    terminal.assertWhole();

    open();
    terminal.until("Go on where you were: Components");
    terminal.press("g", "Enter");
    terminal.until("▸3 Components");
    terminal.press("q");
    terminal.until("▸0 Today");
    terminal.press("Q");
    terminal.assertWhole();
  }

  @Test
  void takesKeysFromTheConfigurationAndSaysWhatItCannotTake() throws Exception {
    workspace.write(
        "feeds/config.toml", "theme = \"mono\"\n[keys]\nshow-log = \"F5\"\nundo = \"j\"\n");
    terminal.run("clear; " + LAUNCHER);
    terminal.until("feeds/config.toml:4: column 1: j does 'undo' now");
    terminal.press("F5");
    terminal.until("▸7 Log");
    terminal.press("Q");
    terminal.assertWhole();
  }
}
