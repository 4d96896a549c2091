package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.child.ChildJava;

/** However the screens end, the shell gets its terminal back as it was. */
@Timeout(180)
class EndsIT {

  private static final String ENDED = "rfl ended by an error of its own:";
  private static final Path LAUNCHER = BuiltLauncher.path();
  static final String CLASSES =
      Path.of("target/test-classes").toAbsolutePath() + ":" + System.getProperty("java.class.path");

  @TempDir Path folder;
  private RflRun workspace;
  private Tmux terminal;

  @BeforeEach
  void aShellInAWorkspace() {
    assumeTrue(Tmux.isThere(), "tmux is not installed: what a terminal shows is not looked at");
    workspace = RflRun.inWorkspace(folder);
    workspace.write("snapshots/6.19.md", "---\nrelease: 6.19\n---\n\n# Linux 6.19\n\nBy hand.\n");
    terminal = new Tmux(folder, 80, 24, environment());
    terminal.until("ready>");
    terminal.rememberSettings();
  }

  private Map<String, String> environment() {
    return Map.of(
        "HOME",
        folder.toString(),
        "PATH",
        System.getenv("PATH"),
        "LC_ALL",
        "C.UTF-8",
        "RFL_MOUSE",
        "1",
        "CLASSES",
        CLASSES);
  }

  @AfterEach
  void stop() {
    if (terminal != null) {
      terminal.close();
    }
  }

  private void open() {
    terminal.run("clear; " + LAUNCHER);
    terminal.until("0 Today");
    terminal.until(screen -> terminal.know("mouse_any_flag").equals("1"), "the mouse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q", "C-c", "C-\\"})
  void afterAKey(String key) throws IOException {
    open();
    terminal.press(key);
    terminal.assertWhole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP", "INT"})
  void afterASignal(String signal) throws Exception {
    open();
    terminal.signal(signal);
    terminal.assertWhole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "HUP"})
  void theNextStartLeadsToWhereASignalEndedIt(String signal) throws Exception {
    open();
    terminal.press("3");
    terminal.until("▸3 Components");
    terminal.signal(signal);
    terminal.assertWhole();
    open();
    terminal.until("Go on where you were: Components");
    terminal.until("Since you last looked");
    terminal.press("Q");
    terminal.assertWhole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker", "reader", "memory", "screen"})
  void afterAnErrorOfItsOwnInAnyThread(String where) throws IOException {
    openBreaking(where);
    terminal.press("5");
    assertBrokenButWhole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hoard", "silent"})
  void afterItsHeapIsFullForGood(String where) throws IOException {
    openBreaking(where);
    fillHeap();
    assertBrokenButWhole();
  }

  @Test
  void afterItsHeapIsFullForGoodAlsoWhereItWasStoppedBefore() throws IOException {
    openBreaking("silent");
    terminal.press("C-z");
    terminal.until("Stopped");
    terminal.run("fg");
    terminal.until("? help");
    fillHeap();
    assertBrokenButWhole();
  }

  private void openBreaking(String where) {
    terminal.run(
        "clear; "
            + ChildJava.PROGRAM
            + " -Xmx48m -XX:+UseSerialGC -cp $CLASSES org.rfldigest.tui.Breaking "
            + where);
    terminal.until("0 Today");
  }

  private void fillHeap() {
    terminal.press("5");
    var full = folder.resolve("full").toFile();
    terminal.until(screen -> full.length() > 0 || screen.contains(ENDED), "a full heap");
    terminal.pressUntil("j", ENDED);
  }

  private void assertBrokenButWhole() throws IOException {
    terminal.until(ENDED);
    terminal.assertWhole();
    assertThat(folder.resolve(".rfl")).isDirectoryNotContaining("glob:**/terminal*");
  }

  @Test
  void afterAQuestionForItsThreadsWhichDoesNotEndIt() throws Exception {
    open();
    var before = terminal.until("By hand.").split("By hand.")[0];
    terminal.signal("QUIT");
    terminal.press("7");
    terminal.until("▸7 Log");
    terminal.press("q");
    assertThat(terminal.until("By hand.").split("By hand.")[0]).isEqualTo(before);
    terminal.press("Q");
    terminal.assertWhole();
  }

  @Test
  void whileItIsStoppedByItsKeyAndAfterItGoesOn() throws Exception {
    open();
    terminal.press("3");
    terminal.until("▸3 Components");
    terminal.press("C-z");
    terminal.assertWhole();
    terminal.run("clear; fg");
    terminal.until("▸3 Components");
    assertThat(terminal.know("mouse_any_flag")).isEqualTo("1");
    terminal.press("Q");
    terminal.assertWhole();
  }

  @Test
  void goesOnWholeAfterItWasStoppedFromOutside() throws Exception {
    open();
    terminal.signal("STOP");
    terminal.until("Stopped");
    terminal.run("fg");
    terminal.until("? help");
    terminal.press("3");
    terminal.until("▸3 Components");
    terminal.press("Q");
    terminal.assertWhole();
  }

  private void openAndKill() throws Exception {
    open();
    terminal.signal("KILL");
    terminal.until(screen -> terminal.childState().isEmpty(), "the end");
  }

  @Test
  void theNextStartRepairsWhatAKilledOneLeft() throws Exception {
    openAndKill();
    assertThat(terminal.know("alternate_on")).isEqualTo("1");
    terminal.run("clear; " + LAUNCHER);
    terminal.until("? help");
    terminal.press("Q");
    terminal.assertWhole();
  }

  @Test
  void soDoesAnyOtherCommandOnTheSameTerminal() throws Exception {
    openAndKill();
    terminal.run(LAUNCHER + " releases");
    terminal.until("6.19");
    terminal.assertWhole();
    assertThat(folder.resolve(".rfl")).isDirectoryNotContaining("glob:**/terminal*");
    assertThat(Files.isDirectory(folder.resolve(".rfl"))).isTrue();
  }
}
