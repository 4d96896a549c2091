package org.rfldigest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.rfldigest.cli.system.LogFile;
import org.rfldigest.workspace.RunLock;
import org.rfldigest.workspace.configuration.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl watch}: refreshes in the foreground until a signal ends it. */
final class WatchCommand implements Command {

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
        session.err().println("rfl: rfl watch runs already for this workspace; this one ends.");
        return Exit.OK;
      }
      var lines = lines(parsed.matchedOptionValue("--log", ""), session);
      new Watching(session, new WatchLog(session.clock(), parsed.hasMatchedOption("--json"), lines))
          .run();
      return Exit.OK;
    } catch (IOException unwritable) {
      throw Stop.failed(FileTrouble.of(unwritable));
    }
  }

  private static Consumer<String> lines(String named, Session session) {
    var set = session.configuration().get(Settings.LOG_FILE);
    if (named.isEmpty() && set.isEmpty()) {
      return line -> {
        session.out().println(line);
        session.out().flush();
      };
    }
    var file = named.isEmpty() ? set(set, session) : session.surroundings().folder().resolve(named);
    var log = new LogFile(file, (long) session.configuration().get(Settings.LOG_SIZE) * KIB);
    log.objection()
        .ifPresent(sentence -> {
          throw Stop.failed(sentence);
        });
    return log::line;
  }

  /** A file of the configuration: from the home folder, or else from the workspace's memory. */
  private static Path set(String file, Session session) {
    return file.startsWith("~/")
        ? session.homeFolder().resolve(file.substring(2))
        : session.workspace().memory().resolve(file);
  }
}
