package org.rfldigest.cli;

import java.util.List;
import java.util.Optional;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.cli.session.Surroundings;
import org.rfldigest.text.Nearest;
import org.rfldigest.tui.Tui;
import org.rfldigest.workspace.configuration.Settings;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

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

  int run(String name, Commands.Row row, List<String> arguments) {
    var command = row.maker().get();
    var spec = command.spec();
    spec.usageMessage().description(row.summary() + ".");
    var line = new CommandLine(spec).setExpandAtFiles(false);
    ParseResult parsed;
    try {
      parsed = line.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException wrong) {
      throw Stop.usage(sentence(wrong, name) + " See rfl " + name + " --help.");
    }
    if (parsed.isUsageHelpRequested()) {
      line.usage(surroundings.out());
      return Exit.OK;
    }
    missing(parsed)
        .ifPresent(what -> {
          throw Stop.usage(name + " needs " + what + ". See rfl " + name + " --help.");
        });
    var own = Optional.ofNullable(parsed.<String>matchedOptionValue(Rfl.WORKSPACE, null));
    own.ifPresent(Rfl::requireFolder);
    var folder = own.or(() -> named);
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

  /** The first parameter that the command cannot do without and that was not given. */
  private static Optional<String> missing(ParseResult parsed) {
    return parsed.commandSpec().positionalParameters().stream()
        .filter(parameter -> parameter.arity().min() > 0)
        .filter(parameter -> !parsed.hasMatchedPositional(parameter))
        .map(parameter -> parameter.paramLabel() + " (" + parameter.description()[0] + ")")
        .findFirst();
  }

  private static String sentence(ParameterException wrong, String name) {
    return switch (wrong) {
      case UnmatchedArgumentException unmatched -> tooMuch(unmatched, name);
      case MissingParameterException missing
          when missing.getMissing().getFirst() instanceof OptionSpec option ->
          option.longestName() + " names no " + option.paramLabel() + ".";
      default -> wrong.getMessage().lines().findFirst().orElse("The options are wrong") + ".";
    };
  }

  private static String tooMuch(UnmatchedArgumentException unmatched, String name) {
    var first = unmatched.getUnmatched().getFirst();
    if (!first.startsWith("-")) {
      return "'" + first + "' is more than " + name + " takes.";
    }
    var known = unmatched.getCommandLine().getCommandSpec().optionsMap().keySet();
    var meant = Nearest.within(first, known).map(near -> ", did you mean '" + near + "'?");
    return "'" + first + "' is no option of " + name + meant.orElse(".");
  }
}
