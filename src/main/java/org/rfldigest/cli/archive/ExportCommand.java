package org.rfldigest.cli.archive;

import org.rfldigest.archive.Export;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl export}: all entries and decisions as JSON lines, for {@code rfl import}. */
public final class ExportCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("export");
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    try (var desk = Desk.open(session)) {
      Export.write(desk.store().exchange(), session.out());
    }
    return Exit.OK;
  }
}
