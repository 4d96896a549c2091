package org.rfldigest.cli.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.rfldigest.archive.Restore;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl restore FILE}: the workspace becomes what a backup has. */
public final class RestoreCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("restore")
        .addPositional(Options.parameter("FILE", "1", "what rfl backup wrote"));
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var name = parsed.<String>matchedPositionalValue(0, "");
    var workspace = session.workspaceToFill();
    var file = session.surroundings().folder().resolve(name);
    return switch (Restore.of(file, workspace, session.clock().instant())) {
      case Restore.Result.Restored restored -> {
        session.note(
            workspace.root()
                + " is as it was at "
                + restored.made().truncatedTo(ChronoUnit.SECONDS)
                + kept(restored.aside())
                + ".");
        yield Exit.OK;
      }
      case Restore.Result.NoBackup(var words) -> throw Stop.usage(sentence(name, words));
      case Restore.Result.Refused(var words) -> throw Stop.failed(sentence(name, words));
    };
  }

  private static String sentence(String name, String words) {
    return "'" + name + "' is not restored: " + words + "; nothing was changed.";
  }

  private static String kept(Path aside) {
    return Files.exists(aside)
        ? "; what was there is kept in " + aside
        : "; nothing was there before";
  }
}
