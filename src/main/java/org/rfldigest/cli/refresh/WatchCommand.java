package org.rfldigest.cli.refresh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.FileTrouble;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Output;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.cli.system.LogFile;
import org.rfldigest.workspace.RunLock;
import org.rfldigest.workspace.configuration.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl watch}: refreshes in the foreground until a signal ends it. */
public final class WatchCommand implements Command {

  private static final int KIB = 1024;

  @Override
  public CommandSpec spec() {
    return Options.command("watch")
        .addOption(
            Options.text("--log", "FILE", "log to a file of bounded size, not to the output"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var memory = session.workspace().memory();
    try (var lock = RunLock.take(memory.resolve("watch.lock")).orElse(null)) {
      if (lock == null) {
        session.note("rfl watch runs already for this workspace; this one ends.");
        return Exit.OK;
      }
      var file = file(parsed.matchedOptionValue("--log", ""), session);
      var lines = file.map(log -> lines(log, session)).orElseGet(() -> lines(session));
      var log = new WatchLog(session.clock(), parsed.hasMatchedOption("--json"), lines);
      new Watching(session, log, () -> file.isEmpty() && isAbandoned(session)).run();
      return Exit.OK;
    } catch (IOException unwritable) {
      throw Stop.failed(FileTrouble.of(unwritable));
    }
  }

  private static Optional<Path> file(String named, Session session) {
    if (!named.isEmpty()) {
      return Optional.of(session.surroundings().folder().resolve(named));
    }
    var set = session.configuration().get(Settings.LOG_FILE);
    return set.isEmpty() ? Optional.empty() : Optional.of(set(set, session));
  }

  private static Consumer<String> lines(Path file, Session session) {
    var log = new LogFile(file, (long) session.configuration().get(Settings.LOG_SIZE) * KIB);
    log.objection()
        .ifPresent(sentence -> {
          throw Stop.failed(sentence);
        });
    return log::line;
  }

  private static Consumer<String> lines(Session session) {
    return line -> {
      session.out().println(line);
      session.out().flush();
    };
  }

  private static boolean isAbandoned(Session session) {
    return session.out() instanceof Output out && out.isAbandoned();
  }

  /** A file of the configuration: from the home folder, or else from the workspace's memory. */
  private static Path set(String file, Session session) {
    return file.startsWith("~/")
        ? session.homeFolder().resolve(file.substring(2))
        : session.workspace().memory().resolve(file);
  }
}
