package org.rfldigest.cli.digest;

import java.util.Map;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.digest.Check;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl check}: the digest's mistakes, each with file and line. */
public final class CheckCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("check").addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var problems = Check.problems(session.workspace().snapshots(), Rules.components(session));
    for (var problem : problems) {
      if (parsed.hasMatchedOption("--json")) {
        session.json(
            Map.of(
                "file", problem.place().file(),
                "line", problem.place().line(),
                "problem", problem.sentence()));
      } else {
        session.print(problem.toString());
      }
    }
    return problems.isEmpty() ? Exit.OK : Exit.FAILED;
  }
}
