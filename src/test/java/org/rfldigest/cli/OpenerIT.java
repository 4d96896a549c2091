package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Row K02: whatever the program does that opens links, the screens stay as they are. */
@Timeout(120)
class OpenerIT {

  private static final Path LAUNCHER = BuiltLauncher.path();
  private static final String LINK = "https://example.org/note?a=1&b=$(id)";

  @TempDir Path folder;
  private FakePrograms programs;
  private Tmux terminal;

  @BeforeEach
  void aDevelopmentWithALink() throws IOException {
    assumeTrue(Tmux.isThere(), "tmux is not installed: what a terminal shows is not looked at");
    programs = new FakePrograms(folder.resolve("bin"));
    RflRun.inWorkspace(folder)
        .write(
            "snapshots/6.19.md",
            "---\nrelease: 6.19\n---\n\n# Linux 6.19\n\n- **Binder** (merged): It is there. — [a note](%s), 2025-12-03\n"
                .formatted(LINK));
    var environment =
        Map.of("HOME", folder.toString(), "PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8");
    terminal = new Tmux(folder, 80, 24, environment);
    terminal.until("ready>");
    terminal.rememberSettings();
  }

  @AfterEach
  void stop() {
    if (terminal != null) {
      terminal.close();
    }
  }

  /** The development, with such a browser, and the key that opens its link. */
  private String opened(String browser) {
    terminal.run("clear; BROWSER='" + browser + "' " + LAUNCHER);
    terminal.until("0 Today");
    terminal.until("Inbox 0");
    terminal.press("1");
    terminal.until("Binder · merged");
    terminal.press("l", "Enter");
    var before = terminal.until("SOURCES");
    terminal.press("o");
    return before;
  }

  @Test
  void oneThatPrintsAndDoesNotEndIsNeitherSeenNorWaitedFor() throws IOException {
    var pipe = folder.resolve("pipe");
    Tool.run(folder, List.of("mkfifo", pipe.toString()));
    programs.add(
        "browser", "echo NOISE; echo NOISE >&2; printf '\\033[2J'; read line <'" + pipe + "'");
    var before = opened(programs.file("browser") + " --new %s");
    terminal.until(screen -> !programs.starts("browser").isEmpty(), "the start of the browser");
    assertThat(programs.starts("browser")).containsExactly(List.of("--new", LINK));
    terminal.press("j", "k");
    assertThat(terminal.until("SOURCES")).doesNotContain("NOISE").isEqualTo(before);
    terminal.press("Q");
    terminal.assertWhole();
    Tool.run(folder, List.of("sh", "-c", "echo go >'" + pipe + "'"));
  }

  @Test
  void oneThatIsMissingOrFailsIsToldOfAtTheFoot() throws IOException {
    opened("/nowhere/browser");
    terminal.until("'/nowhere/browser' could not be started; set BROWSER.");
    terminal.press("Q");
    terminal.assertWhole();
    programs.add("browser", "echo NOISE; exit 3");
    opened(programs.file("browser").toString());
    assertThat(terminal.until("The program that opens links failed (exit code 3)"))
        .contains("SOURCES")
        .doesNotContain("NOISE");
    terminal.press("Q");
    terminal.assertWhole();
  }
}
