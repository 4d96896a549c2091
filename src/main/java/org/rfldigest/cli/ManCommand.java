package org.rfldigest.cli;

import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.text.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl man [PAGE]}: a manual page, for {@code man -l -}. */
final class ManCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("man")
        .addPositional(
            Options.parameter(
                "PAGE", "0..1", "rfl.1 (default), a command such as show, or config.5"));
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var wanted = parsed.<String>matchedPositionalValue(0, "rfl");
    var pages = Papers.pages();
    for (var name : new String[] {wanted, wanted + ".1", "rfl-" + wanted, "rfl-" + wanted + ".1"}) {
      if (pages.containsKey(name)) {
        session.out().print(pages.get(name));
        return Exit.OK;
      }
    }
    throw Stop.usage(
        "there is no page '"
            + wanted
            + "'"
            + Nearest.within(wanted, Commands.TABLE.keySet())
                .map(near -> ", did you mean '" + near + "'?")
                .orElse(", expected rfl.1, config.5 or a command such as show."));
  }
}
