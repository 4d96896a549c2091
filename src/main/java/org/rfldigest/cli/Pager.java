package org.rfldigest.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.cli.session.Surroundings;
import org.rfldigest.cli.system.Program;
import org.rfldigest.tui.terminal.Signals;

/**
 * Pages through what a command for reading prints, where it goes to a terminal and is long. Where
 * the pager cannot be started, the text is printed.
 */
final class Pager {

  /** The commands whose output is read from its beginning. */
  static final Set<String> COMMANDS =
      Set.of("show", "component", "components", "digest", "disagreements", "sources", "explain");

  /** What fits on any terminal. */
  private static final int SHORT = 20;

  private final List<String> command;
  private final Surroundings surroundings;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  /**
   * @param command the program with its arguments
   */
  Pager(List<String> command, Surroundings surroundings) {
    this.command = List.copyOf(command);
    this.surroundings = surroundings;
  }

  /** What the command is run in: its output is kept for the pager. */
  Surroundings inside() {
    return surroundings.with(new PrintStream(said, false, StandardCharsets.UTF_8));
  }

  /** Shows what was said. Returns when the person has read it. */
  void show() {
    var bytes = said.toByteArray();
    var program = program();
    var isLong = said.toString(StandardCharsets.UTF_8).lines().count() > SHORT;
    if (!isLong || program.isEmpty() || !paged(program.get(), bytes)) {
      surroundings.out().writeBytes(bytes);
    }
  }

  private Optional<String> program() {
    var name = command.getFirst();
    return name.contains("/")
        ? Optional.of(name)
        : Program.find(name, surroundings.environment()).map(Path::toString);
  }

  private boolean paged(String program, byte[] bytes) {
    var words = new ArrayList<>(command);
    words.set(0, program);
    var builder =
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putIfAbsent("LESS", "FRX");
    try {
      var process = builder.start();
      Signals.on("INT", () -> {}); // it is the pager's: it stops a search there
      give(process, bytes);
      process.waitFor();
      return true;
    } catch (IOException unstartable) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static void give(Process process, byte[] bytes) {
    try (var in = process.getOutputStream()) {
      in.write(bytes);
    } catch (IOException left) {
      // the person has read enough
    }
  }
}
