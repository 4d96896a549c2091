package org.rfldigest.cli.digest;

import java.time.ZoneId;
import java.util.List;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.publish.Roundup;
import org.rfldigest.publish.RoundupJson;
import org.rfldigest.publish.RoundupMarkdown;
import org.rfldigest.publish.RoundupText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl digest}: what came of the last week, or since another day. */
public final class DigestCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("digest")
        .addOption(
            Options.choice(
                "--since",
                "WHEN",
                "last-week (default), last-look, merge-window, a span such as 3d or a day such as"
                    + " 2026-11-01",
                List.of("last-week", "last-look", "merge-window")))
        .addOption(
            Options.choice(
                "--format", "FORMAT", "text (default), md or json", List.of("text", "md", "json")))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var format =
        parsed.hasMatchedOption("--json") ? "json" : parsed.matchedOptionValue("--format", "text");
    try (var desk = Desk.open(session)) {
      var now = session.clock().instant();
      var zone = ZoneId.systemDefault();
      var word = parsed.matchedOptionValue("--since", "last-week");
      var since = Since.parse(word, now, zone, Rules.calendar(session, desk.store()), desk.store());
      print(new Roundups(session, desk.store()).since(since, now, zone), format, session);
      return Exit.OK;
    }
  }

  private static void print(Roundup roundup, String format, Session session) {
    switch (format) {
      case "text" ->
          RoundupText.of(roundup, session.surroundings().columns()).forEach(session.out()::println);
      case "md" -> session.out().print(RoundupMarkdown.of(roundup));
      case "json" -> session.json(RoundupJson.of(roundup));
      default ->
          throw Stop.usage("'" + format + "' is no format of digest, expected text, md or json.");
    }
  }
}
