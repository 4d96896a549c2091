package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.loopback.Faults;
import org.rfldigest.loopback.LoopbackServer;

/** How a run that is ended from outside says so, and what a terminal shows of long output. */
@Timeout(120)
class ExitCodesIT {

  private static final Path LAUNCHER = BuiltLauncher.path();

  private static final long LOOK_AGAIN_NANOS = 20_000_000;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aRefreshThatIsEndedBySignalSaysWhichOne(String signal, int exit) throws Exception {
    try (var server = LoopbackServer.start()) {
      server.route("/feed", Faults.silent());
      RflRun.inWorkspace(folder)
          .write(
              "feeds/feeds.toml",
              """
              [[feed]]
              key = "slow"
              title = "Slow"
              address = "%s"
              private = true
              """
                  .formatted(server.address("/feed")));
      var builder = new ProcessBuilder(LAUNCHER.toString(), "refresh").directory(folder.toFile());
      builder.environment().put("HOME", folder.toString());
      builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      var process = builder.start();
      while (server.connections() == 0 && process.isAlive()) {
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }

      new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(exit);
    }
  }

  @Test
  void aCommandWhoseMemoryIsFullSaysSoAndEnds() throws Exception {
    RflRun.inWorkspace(folder)
        .write(
            "snapshots/6.19.md",
            "---\nrelease: 6.19\n---\n\n# Linux 6.19\n\n" + "Much by hand. ".repeat(2_000_000));
    var builder =
        new ProcessBuilder(LAUNCHER.toString(), "--workspace", folder.toString(), "show", "6.19");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("JDK_JAVA_OPTIONS", "-Xmx25m");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var process = builder.start();

    var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(said).contains("rfl: its memory is full, what was stored is kept.");
    assertThat(process.waitFor()).isEqualTo(Exit.KILLED);
  }

  @Test
  void longOutputOnATerminalIsPagedAndShortOutputIsNot() {
    assumeTrue(Tmux.isThere() && Tool.isThere("less"), "tmux or less is not installed here");
    var environment =
        Map.of("HOME", folder.toString(), "PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8");
    try (var tmux = new Tmux(folder, 80, 24, environment)) {
      tmux.until("ready>");
      tmux.run(LAUNCHER + " show 6.18");
      tmux.until(
          screen -> screen.contains("Linux 6.18") && screen.stripTrailing().endsWith(":"), "less");
      tmux.press("q");
      tmux.until(screen -> screen.stripTrailing().endsWith("ready>"), "the shell");
      tmux.run("clear; PAGER=cat " + LAUNCHER + " show 6.18; echo it-ended");
      tmux.until("it-ended");
      tmux.run("clear; " + LAUNCHER + " config path; echo short-ended");
      tmux.until("short-ended");
    }
  }
}
