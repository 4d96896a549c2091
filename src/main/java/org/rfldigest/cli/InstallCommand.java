package org.rfldigest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.FileTrouble;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl install}: makes the program known to the shell, and takes it out again. */
final class InstallCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("install")
        .addOption(Options.text("--prefix", "DIR", "where to; ~/.local by default"))
        .addOption(Options.flag("--uninstall", "take out what was installed there"));
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var prefix = prefix(parsed.matchedOptionValue("--prefix", ""), session);
    var installation = new Installation(prefix);
    try {
      if (parsed.hasMatchedOption("--uninstall")) {
        return tell("removed ", installation.uninstall(), session);
      }
      var exit = tell("installed ", installation.install(launcher()), session);
      advise(prefix.resolve("bin"), session);
      return exit;
    } catch (IOException unwritable) {
      throw Stop.failed(
          "'"
              + prefix
              + "' cannot be written ("
              + FileTrouble.why(unwritable)
              + "), name a folder of yours"
              + " with --prefix.");
    }
  }

  private static Path prefix(String named, Session session) {
    if (!named.isEmpty()) {
      return session.surroundings().folder().resolve(named).normalize();
    }
    var home = session.surroundings().environment().getOrDefault("HOME", "");
    if (home.isEmpty()) {
      throw Stop.usage("there is no home folder, name one with --prefix.");
    }
    return Path.of(home).resolve(".local");
  }

  /** The launcher that started this process names itself. */
  private static Path launcher() {
    var launcher = System.getProperty("rfl.launcher", "");
    if (launcher.isEmpty()) {
      throw Stop.failed("the launcher is not known, start rfl by its launcher to install it.");
    }
    return Path.of(launcher);
  }

  private static int tell(String what, List<Path> files, Session session) {
    files.forEach(file -> session.print(what + file));
    if (files.isEmpty()) {
      session.note("nothing was installed there.");
    }
    return Exit.OK;
  }

  private static void advise(Path bin, Session session) {
    var path = session.surroundings().environment().getOrDefault("PATH", "");
    if (!Arrays.asList(path.split(":")).contains(bin.toString())) {
      session.note("add " + bin + " to the PATH to start it by its name.");
    }
  }
}
