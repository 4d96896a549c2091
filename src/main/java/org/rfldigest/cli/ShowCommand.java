package org.rfldigest.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.rfldigest.model.Snapshot;
import org.rfldigest.publish.DigestJson;
import org.rfldigest.publish.PlainText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code rfl show 6.18}: the digest of one release, the newest with something to tell by default.
 */
final class ShowCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("show")
        .addPositional(Options.parameter("RELEASE", "0..1", "such as 6.18; the newest by default"))
        .addOption(Options.text("--format", "FORMAT", "text (default), md or json"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var name = parsed.<String>matchedPositionalValue(0, null);
    var digest = session.digest();
    var snapshot =
        name == null
            ? Opening.newest(digest)
                .orElseThrow(() -> Stop.failed("the digest has no release yet."))
            : Ask.snapshot(digest, name);
    var format =
        parsed.hasMatchedOption("--json") ? "json" : parsed.matchedOptionValue("--format", "text");
    switch (format) {
      case "text" ->
          PlainText.of(snapshot, session.surroundings().columns()).forEach(session.out()::println);
      case "md" -> session.out().print(markdown(snapshot, session));
      case "json" -> session.json(DigestJson.of(snapshot));
      default ->
          throw Stop.usage("'" + format + "' is no format of show, expected text, md or json.");
    }
    return problems(snapshot, session);
  }

  private static String markdown(Snapshot snapshot, Session session) {
    try {
      return Files.readString(session.digest().file(snapshot.release()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What could not be read is said beside what could. */
  private static int problems(Snapshot snapshot, Session session) {
    snapshot
        .problems()
        .forEach(problem -> session.err().println("rfl: " + Plain.clean(problem.toString())));
    return snapshot.problems().isEmpty() ? Exit.OK : Exit.USAGE;
  }
}
