package org.rfldigest.cli;

import org.rfldigest.archive.Export;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl export}: all entries and decisions as JSON lines, for {@code rfl import}. */
final class ExportCommand implements Command {

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
