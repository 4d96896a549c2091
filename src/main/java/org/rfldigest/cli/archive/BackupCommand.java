package org.rfldigest.cli.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.rfldigest.archive.Backup;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.FileTrouble;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.cli.session.Version;
import org.rfldigest.store.StoreLost;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl backup FILE}: the whole workspace in one file. */
public final class BackupCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("backup")
        .addPositional(
            Options.parameter("FILE", "1", "the file to write; an older backup is replaced"));
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var name = parsed.<String>matchedPositionalValue(0, "");
    var file = session.surroundings().folder().resolve(name);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Backup.isBackup(file)) {
      throw Stop.usage("'" + name + "' is there and is no backup, it is left as it is.");
    }
    try (var _ = Desk.open(session)) {
      var files = write(file, session);
      session.note(name + " holds the store and " + (files - 1) + " files, " + size(file) + ".");
      return Exit.OK;
    } catch (StoreLost lost) {
      throw Stop.failed(
          "'" + name + "' is not written, and no half of it is left. " + lost.getMessage());
    } catch (IOException unwritable) {
      throw Stop.failed(
          "'"
              + name
              + "' cannot be written ("
              + FileTrouble.why(unwritable)
              + "); no half of it is left.");
    }
  }

  private static int write(Path file, Session session) throws IOException {
    return Backup.write(
        session.workspace(),
        file,
        session.clock().instant(),
        Version.NUMBER,
        sentence -> session.note(sentence + "."));
  }

  private static String size(Path file) throws IOException {
    var kibibytes = (Files.size(file) + 1023) / 1024;
    return kibibytes < 10_240 ? kibibytes + " KiB" : kibibytes / 1024 + " MiB";
  }
}
