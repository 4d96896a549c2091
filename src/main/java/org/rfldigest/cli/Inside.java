package org.rfldigest.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rfldigest.tui.screens.Facts;

/**
 * Runs a command of the command line from within the screens: it has no terminal, and what it
 * prints is kept.
 */
final class Inside {

  private static final int LONGEST = 5_000;

  private final Session session;

  Inside(Session session) {
    this.session = session;
  }

  Facts.Output run(String words) {
    var bytes = new ByteArrayOutputStream();
    try (var printed = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      var given = session.surroundings();
      var nothing = new ByteArrayInputStream(new byte[0]);
      var inside =
          new Surroundings(
              nothing, printed, printed, given.environment(), given.folder(), given.clock(), false);
      var arguments = new ArrayList<>(List.of("--workspace", root()));
      arguments.addAll(List.of(words.strip().split("\\s+")));
      var exit = new Rfl(inside).run(arguments.toArray(String[]::new));
      printed.flush();
      var lines = bytes.toString(StandardCharsets.UTF_8).lines().limit(LONGEST).toList();
      return new Facts.Output(lines, exit);
    }
  }

  private String root() {
    return session.workspace().root().toString();
  }
}
