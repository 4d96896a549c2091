package org.rfldigest.cli;

import java.util.List;
import java.util.Optional;
import org.rfldigest.tui.Tui;
import org.rfldigest.workspace.configuration.Settings;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the options of a command and runs it. */
final class OneCommand {

  private final Surroundings surroundings;
  private final Optional<String> named;

  /**
   * @param named the workspace that was named before the command
   */
  OneCommand(Surroundings surroundings, Optional<String> named) {
    this.surroundings = surroundings;
    this.named = named;
  }

  int run(String name, Command command, List<String> arguments) {
    var line = new CommandLine(command.spec());
    ParseResult parsed;
    try {
      parsed = line.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException wrong) {
      throw Stop.usage(firstSentence(wrong.getMessage()) + "; see rfl " + name + " --help.");
    }
    if (parsed.isUsageHelpRequested()) {
      line.usage(surroundings.out());
      return Exit.OK;
    }
    var folder =
        Optional.ofNullable(parsed.<String>matchedOptionValue(Rfl.WORKSPACE, null)).or(() -> named);
    var session = new Session(surroundings, folder);
    if (surroundings.terminal()) {
      session.memoryThatIsThere().ifPresent(Tui::repair);
    }
    return surroundings.terminal() && Pager.COMMANDS.contains(name)
        ? paged(command, parsed, session, folder)
        : command.run(parsed, session);
  }

  private int paged(Command command, ParseResult parsed, Session session, Optional<String> folder) {
    var pager = new Pager(session.configuration().get(Settings.PAGER), surroundings);
    var inside = pager.inside();
    var exit = command.run(parsed, new Session(inside, folder));
    inside.out().flush();
    pager.show();
    return exit;
  }

  private static String firstSentence(String message) {
    return message.lines().findFirst().orElse("the options are wrong");
  }
}
