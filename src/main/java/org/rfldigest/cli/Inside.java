package org.rfldigest.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Surroundings;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;

/**
 * Runs a command of the command line from within the screens: it has no terminal, and what it
 * prints is kept.
 */
final class Inside {

  private static final int MOST_LINES = 5_000;
  private static final int MOST_BYTES = 1 << 21;

  /** With one of these {@code inbox edit} asks for no editor. */
  private static final Set<String> GIVEN = Set.of("--text", "--release", "--help", "-h");

  private final Session session;

  Inside(Session session) {
    this.session = session;
  }

  Facts.Output run(Query.Output asked) {
    var words = asked.words().strip();
    var command = CommandWords.of(words);
    if (command.isEmpty()) {
      return new Facts.Output(List.of("rfl: a quote is not closed in: " + words), Exit.USAGE);
    }
    return needsTerminal(command)
        ? new Facts.Output(
            List.of("rfl: '" + words + "' needs a terminal of its own, which the screens have."),
            Exit.USAGE)
        : printed(command, asked.columns());
  }

  private Facts.Output printed(List<String> command, int columns) {
    var bytes = new Beginning();
    try (var printed = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      var given = session.surroundings();
      var nothing = new ByteArrayInputStream(new byte[0]);
      var environment = new HashMap<>(given.environment());
      environment.put("COLUMNS", "" + columns);
      var inside =
          new Surroundings(
              nothing, printed, printed, environment, given.folder(), given.clock(), false);
      var arguments = new ArrayList<>(List.of("--workspace", root()));
      arguments.addAll(command);
      var exit = new Rfl(inside).run(arguments.toArray(String[]::new));
      printed.flush();
      return new Facts.Output(bytes.lines(), exit);
    }
  }

  /** Of what is printed, as much as anybody reads on a screen. */
  private static final class Beginning extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean isCut;

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      var room = Math.min(length, MOST_BYTES - kept.size());
      kept.write(bytes, from, room);
      isCut |= room < length;
    }

    List<String> lines() {
      var all = kept.toString(StandardCharsets.UTF_8).lines().toList();
      if (!isCut && all.size() <= MOST_LINES) {
        return all;
      }
      var whole = isCut ? all.size() - 1 : all.size();
      var shown = new ArrayList<>(all.subList(0, Math.clamp(whole, 0, MOST_LINES)));
      shown.add("… it printed more than is shown here; a shell shows all of it.");
      return shown;
    }
  }

  /** One runs until a signal ends it; the other starts an editor. */
  private static boolean needsTerminal(List<String> command) {
    return command.getFirst().equals("watch")
        || command.getFirst().equals("inbox")
            && command.contains("edit")
            && command.stream().noneMatch(word -> GIVEN.contains(word.split("=", 2)[0]));
  }

  private String root() {
    return session.workspace().root().toString();
  }
}
