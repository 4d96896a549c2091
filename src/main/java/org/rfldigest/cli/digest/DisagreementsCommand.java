package org.rfldigest.cli.digest;

import java.util.List;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.model.Disagreement;
import org.rfldigest.publish.DigestJson;
import org.rfldigest.publish.PlainText;
import org.rfldigest.text.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl disagreements}: on what the sources differ, both sides, and how to read it. */
public final class DisagreementsCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("disagreements")
        .addPositional(Options.parameter("DISAGREEMENT", "0..1", "one of them; all by default"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var key = parsed.<String>matchedPositionalValue(0, null);
    for (var disagreement : chosen(session.digest().disagreements(), key)) {
      if (parsed.hasMatchedOption("--json")) {
        session.json(DigestJson.of(disagreement));
      } else {
        PlainText.of(disagreement, session.surroundings().columns())
            .forEach(session.out()::println);
      }
    }
    return Exit.OK;
  }

  private static List<Disagreement> chosen(List<Disagreement> all, String key) {
    if (key == null) {
      return all;
    }
    var chosen = all.stream().filter(one -> one.key().equals(key)).toList();
    if (chosen.isEmpty()) {
      var keys = all.stream().map(Disagreement::key).toList();
      throw Stop.usage(
          "no disagreement is called '%s'%s"
              .formatted(key, Nearest.told(key, keys, "rfl disagreements")));
    }
    return chosen;
  }
}
