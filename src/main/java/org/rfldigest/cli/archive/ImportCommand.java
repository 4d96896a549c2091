package org.rfldigest.cli.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.rfldigest.archive.Import;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.refresh.Intake;
import org.rfldigest.store.WholeEntry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl import FILE}: takes entries and decisions in that {@code rfl export} gave out. */
public final class ImportCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("import")
        .addPositional(
            Options.parameter("FILE", "1", "what rfl export printed; - for the standard input"));
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var file = parsed.<String>matchedPositionalValue(0, "-");
    try (var desk = Desk.open(session);
        var in = open(file, session)) {
      var intake = desk.intake(List.of());
      var summary =
          Import.read(
              desk.store(),
              in,
              entry -> names(entry, intake),
              sentence -> session.note(file + ":" + sentence + "."));
      return summary.map(came -> tell(file, came, session)).orElse(Exit.USAGE);
    } catch (IOException unreadable) {
      throw Stop.usage(
          "'"
              + file
              + "' cannot be read to its end; what was read before is kept, import it again.");
    }
  }

  private static Set<String> names(WholeEntry entry, Intake intake) {
    return entry.verdict().map(verdict -> intake.names(entry.stored())).orElse(Set.of());
  }

  private static InputStream open(String file, Session session) throws IOException {
    if (file.equals("-")) {
      return session.surroundings().in();
    }
    var path = session.surroundings().folder().resolve(file);
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw Stop.usage("'" + file + "' cannot be read, expected what rfl export printed.");
    }
    return Files.newInputStream(path);
  }

  private static int tell(String file, Import.Summary came, Session session) {
    session.note(
        came.added()
            + " added, "
            + came.known()
            + " known, "
            + came.conflicts()
            + " differ, "
            + came.skipped()
            + " skipped.");
    if (!came.isWhole()) {
      throw Stop.usage("'" + file + "' ends early, the export was cut off; what it has was taken.");
    }
    return came.skipped() == 0 ? Exit.OK : Exit.USAGE;
  }
}
