package org.rfldigest.cli.digest;

import java.util.LinkedHashMap;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.model.Development;
import org.rfldigest.model.Status;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl components}: the components of which the digest speaks, and their latest status. */
public final class ComponentsCommand implements Command {

  private static final String ROW = "%-16s %-22s %5s  %s%n";

  @Override
  public CommandSpec spec() {
    return Options.command("components").addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var histories = ComponentHistory.all(session.digest(), Rules.components(session));
    if (!parsed.hasMatchedOption("--json")) {
      session.out().printf(ROW, "key", "name", "lines", "latest");
    }
    for (var history : histories) {
      if (parsed.hasMatchedOption("--json")) {
        json(history, session);
      } else {
        session
            .out()
            .printf(
                ROW,
                history.component().key(),
                history.component().name(),
                history.about().size() + history.developments().size(),
                latest(history));
      }
    }
    return Exit.OK;
  }

  private static void json(ComponentHistory history, Session session) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", history.component().key());
    json.put("name", history.component().name());
    json.put("aliases", history.component().aliases());
    json.put("about", history.about().size());
    json.put("developments", history.developments().size());
    json.put("latest", latest(history));
    session.json(json);
  }

  private static String latest(ComponentHistory history) {
    return history.developments().stream()
        .filter(
            development -> development.release().isPresent() && development.status().isPresent())
        .reduce((_, later) -> later)
        .map(ComponentsCommand::words)
        .orElse("");
  }

  private static String words(Development development) {
    var disputed = development.isDisputed() ? ", disputed" : "";
    return development.status().map(Status::word).orElse("")
        + " ("
        + development.release().orElseThrow()
        + disputed
        + ")";
  }
}
