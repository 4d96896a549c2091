package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A terminal of its own with a shell in it: keys go in, the screen can be looked at. */
final class Tmux implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(40).toNanos();
  private static final String SETTINGS =
      "set -g status off\nset -g default-terminal screen-256color\nset -sg escape-time 0\nset -g mode-keys vi\n";

  private final Path folder;
  private int looks;

  /** Starts a shell in {@code folder} with only the given environment. */
  Tmux(Path folder, int columns, int rows, Map<String, String> environment) {
    this.folder = folder;
    try {
      Files.writeString(folder.resolve("tmux.conf"), SETTINGS);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    var command = new ArrayList<>(List.of("new-session", "-d", "-s", "it"));
    command.addAll(List.of("-x", "" + columns, "-y", "" + rows, "-c", folder.toString()));
    command.addAll(List.of("env", "-i", "TERM=screen-256color"));
    environment.forEach((name, value) -> command.add(name + "=" + value));
    command.add("PS1=ready> ");
    command.add("sh");
    tmux(command.toArray(String[]::new));
  }

  static boolean isThere() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Presses keys by their tmux names, such as {@code Enter} or {@code C-c}. */
  void press(String... keys) {
    for (var key : keys) {
      tmux("send-keys", "-t", "it", key);
    }
  }

  /** Presses a key again and again, until the text stands there. */
  void pressUntil(String key, String text) {
    until(
        screen -> {
          var isThere = screen.contains(text);
          if (!isThere) {
            press(key);
          }
          return isThere;
        },
        text);
  }

  /** Types text as it is. */
  void type(String text) {
    tmux("send-keys", "-t", "it", "-l", text);
  }

  /** Pastes text as a terminal does: between marks, where the program asked for them. */
  void paste(String text) {
    tmux("set-buffer", text);
    tmux("paste-buffer", "-p", "-t", "it");
  }

  /** Types a command line and has the shell run it. */
  void run(String line) {
    tmux("send-keys", "-t", "it", "-l", line);
    press("Enter");
  }

  String screen() {
    return tmux("capture-pane", "-p", "-t", "it");
  }

  String until(String text) {
    return until(screen -> screen.contains(text), text);
  }

  String until(Predicate<String> seen, String what) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var screen = screen();
      if (seen.test(screen)) {
        return screen;
      }
      assertThat(System.nanoTime())
          .as("\"%s\" never came; the screen is%n%s", what, screen)
          .isLessThan(end);
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  void resize(int columns, int rows) {
    tmux("resize-window", "-t", "it", "-x", "" + columns, "-y", "" + rows);
  }

  /** What tmux knows of the pane, such as {@code alternate_on}. */
  String know(String name) {
    return tmux("display-message", "-p", "-t", "it", "#{" + name + "}").strip();
  }

  /** The column of the cell, counted from 0, in which a text begins that is seen once. */
  int column(String text) {
    tmux("copy-mode", "-t", "it");
    tmux("send-keys", "-t", "it", "-X", "history-top");
    tmux("send-keys", "-t", "it", "-X", "search-forward", text);
    var column = Integer.parseInt(know("copy_cursor_x"));
    tmux("send-keys", "-t", "it", "-X", "cancel");
    return column;
  }

  /** Notes the settings of the shell's terminal, to be compared with later. */
  void rememberSettings() {
    run("stty -g > before");
    until(screen -> Files.exists(folder.resolve("before")), "the settings before");
  }

  /**
   * The shell has a terminal as it was: its settings, its screen, its cursor, no mouse. A key that
   * came after the end is a line of its own.
   */
  void assertWhole() throws IOException {
    until(screen -> screen.contains("ready>") && know("alternate_on").equals("0"), "the shell");
    var number = ++looks;
    press("Enter");
    run("stty -g > after-" + number + "; echo whole-" + number + "-$((40+2))");
    until("whole-" + number + "-42");
    assertThat(Files.readString(folder.resolve("after-" + number)))
        .isEqualTo(Files.readString(folder.resolve("before")));
    assertThat(know("alternate_on")).isEqualTo("0");
    assertThat(know("cursor_flag")).isEqualTo("1");
    assertThat(know("wrap_flag")).isEqualTo("1");
    assertThat(know("mouse_any_flag")).isEqualTo("0");
  }

  /** Sends a signal, such as {@code TERM}, to the process that the shell has started. */
  void signal(String name) throws IOException, InterruptedException {
    var command = List.of("kill", "-" + name, Long.toString(child().pid()));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  /** The letter by which the system tells what the started process does; empty without one. */
  String childState() {
    try {
      var shell = ProcessHandle.of(Long.parseLong(know("pane_pid"))).orElseThrow();
      var child = shell.children().findFirst();
      if (child.isEmpty()) {
        return "";
      }
      var stat = Files.readString(Path.of("/proc/" + child.get().pid() + "/stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).substring(0, 1);
    } catch (IOException gone) {
      return "";
    }
  }

  /** The process that the shell has started. */
  ProcessHandle child() {
    return ProcessHandle.of(Long.parseLong(know("pane_pid")))
        .orElseThrow()
        .children()
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    tmux("kill-server");
  }

  private String tmux(String... arguments) {
    var command = new ArrayList<>(List.of("tmux", "-u", "-L", "it", "-f", folder + "/tmux.conf"));
    command.addAll(List.of(arguments));
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("TMUX_TMPDIR", folder.toString());
      builder.environment().remove("TMUX");
      var process = builder.start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("%s", command).isTrue();
      assertThat(process.exitValue()).as("%s: %s", arguments[0], said).isZero();
      return said;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
