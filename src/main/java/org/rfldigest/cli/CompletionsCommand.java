package org.rfldigest.cli;

import org.rfldigest.cli.manual.Completions;
import org.rfldigest.text.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl completions SHELL}: the script by which a shell completes command lines. */
final class CompletionsCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("completions")
        .addPositional(Options.parameter("SHELL", "1", "bash, zsh or fish", Completions.SHELLS));
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var shell = parsed.<String>matchedPositionalValue(0, "");
    if (!Completions.SHELLS.contains(shell)) {
      throw Stop.usage(
          "there are no completions for '" + shell + "'" + Nearest.hint(shell, Completions.SHELLS));
    }
    session.out().print(Papers.completions(shell));
    return Exit.OK;
  }
}
