package org.rfldigest.cli;

import java.util.List;
import org.rfldigest.cli.manual.Completions;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.text.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl completions SHELL}: the script by which a shell completes command lines. */
final class CompletionsCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("completions")
        .addPositional(
            Options.parameter(
                "SHELL",
                "1",
                "bash, zsh or fish: the script for it; or, as the scripts ask for them, "
                    + String.join(", ", Offered.kinds())
                    + ": those of the workspace",
                Completions.SHELLS));
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var wanted = parsed.<String>matchedPositionalValue(0, "");
    if (Completions.SHELLS.contains(wanted)) {
      session.out().print(Papers.completions(wanted));
      return Exit.OK;
    }
    var kinds = List.of(wanted.split(","));
    if (!Offered.kinds().containsAll(kinds)) {
      throw Stop.usage(
          "there are no completions for '"
              + wanted
              + "'"
              + Nearest.hint(wanted, Completions.SHELLS));
    }
    kinds.forEach(kind -> Offered.words(kind, session).forEach(session.out()::println));
    return Exit.OK;
  }
}
