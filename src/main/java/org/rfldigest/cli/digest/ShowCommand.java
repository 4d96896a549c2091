package org.rfldigest.cli.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.Page;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Snapshot;
import org.rfldigest.publish.DigestJson;
import org.rfldigest.publish.PlainText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl show 6.18} or {@code rfl show people}: one file of the digest. */
public final class ShowCommand implements Command {

  /** A file of the digest in each form in which it can be shown. */
  private record Shown(
      Path file,
      IntFunction<List<String>> text,
      Supplier<Map<String, Object>> json,
      List<Problem> problems) {}

  @Override
  public CommandSpec spec() {
    return Options.command("show")
        .addPositional(
            Options.parameter(
                "RELEASE|PAGE", "0..1", "a release such as 6.18, the newest by default, or a page"))
        .addOption(
            Options.choice(
                "--format", "FORMAT", "text (default), md or json", List.of("text", "md", "json")))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var shown = named(parsed.matchedPositionalValue(0, null), session);
    var format =
        parsed.hasMatchedOption("--json") ? "json" : parsed.matchedOptionValue("--format", "text");
    switch (format) {
      case "text" ->
          shown.text().apply(session.surroundings().columns()).forEach(session.out()::println);
      case "md" -> session.out().print(markdown(shown.file()));
      case "json" -> session.json(shown.json().get());
      default ->
          throw Stop.usage("'" + format + "' is no format of show, expected text, md or json.");
    }
    return session.tell(shown.problems());
  }

  private static Shown named(String name, Session session) {
    var digest = session.digest();
    if (name == null) {
      var newest = digest.newest();
      return shown(
          newest.orElseThrow(() -> Stop.failed("the digest has no release yet.")), session);
    }
    return digest
        .page(name)
        .map(page -> shown(page, session))
        .orElseGet(() -> shown(snapshot(name, session), session));
  }

  private static Snapshot snapshot(String name, Session session) {
    if (Ask.isReleaseLike(name)) {
      return Ask.snapshot(session.digest(), name);
    }
    throw Ask.noPage(session.digest(), name, Rules.components(session));
  }

  private static Shown shown(Snapshot snapshot, Session session) {
    return new Shown(
        session.digest().file(snapshot.release()),
        columns -> PlainText.of(snapshot, columns),
        () -> DigestJson.of(snapshot),
        snapshot.problems());
  }

  private static Shown shown(Page page, Session session) {
    return new Shown(
        session.digest().file(page),
        columns -> PlainText.of(page, columns),
        () -> DigestJson.of(page),
        page.problems());
  }

  private static String markdown(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
