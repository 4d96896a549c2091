package org.rfldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A terminal that takes what is drawn and answers nothing is never waited for. */
@Timeout(60)
class MuteTerminalIT {

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final Path LAUNCHER = BuiltLauncher.path();

  /** What asks a terminal: for itself, its place, its state, its modes, colours, settings. */
  private static final List<String> QUESTIONS =
      List.of(
          "\u001B\\[[>=]?[0-9;]*c",
          "\u001B\\[\\??[0-9;]*n",
          "\u001B\\[\\??[0-9;]*\\$p",
          "\u001B\\[\\?u",
          "\u001B\\[[0-9;]*t",
          "\u001B\\[[>]?[0-9;]*q",
          "\u001B\\][0-9;]*;?\\?",
          "\u001BP[+$]q",
          "\u001BZ",
          "\u0005");

  @TempDir Path folder;

  @Test
  void isDrawnOnAndTypedAtWithoutBeingAskedAnything() throws Exception {
    assumeTrue(Files.isExecutable(SCRIPT), "script is not installed: no mute terminal can be had");
    var workspace = RflRun.inWorkspace(folder);
    workspace.write("snapshots/6.19.md", "---\nrelease: 6.19\n---\n\n# Linux 6.19\n\nBy hand.\n");
    var process = mute("stty rows 24 cols 80; exec " + LAUNCHER);
    try (var keys = process.getOutputStream();
        var screen = process.inputReader(UTF_8)) {
      var drawn = new StringBuilder();
      until("By hand.", screen, drawn);
      keys.write('3');
      keys.flush();
      until("▸3 Components", screen, drawn);
      keys.write('Q');
      keys.flush();
      drawn.append(screen.readAllAsString());
      assertThat(process.waitFor()).isZero();
      for (var question : QUESTIONS) {
        assertThat(drawn.toString()).doesNotContainPattern(question);
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** A command on a terminal of its own, of which the other end only reads and types. */
  private Process mute(String command) throws IOException {
    var builder =
        new ProcessBuilder(SCRIPT.toString(), "-qefc", command, "/dev/null")
            .directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.redirectErrorStream(true).start();
  }

  private static void until(String words, Reader screen, StringBuilder drawn) throws IOException {
    while (drawn.indexOf(words) < 0) {
      var next = screen.read();
      assertThat(next).as("\"%s\" never came: %s", words, drawn).isNotNegative();
      drawn.append((char) next);
    }
  }
}
