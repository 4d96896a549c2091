package org.rfldigest.cli.digest;

import java.util.LinkedHashMap;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.digest.ComponentHistory;
import org.rfldigest.publish.DigestJson;
import org.rfldigest.publish.PlainText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code rfl component binder}: what a component is and what happened to it, release by release.
 */
public final class ComponentCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("component")
        .addPositional(Options.parameter("COMPONENT", "1", "its key, name or another name"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var history = Ask.history(session, parsed.matchedPositionalValue(0, ""));
    if (parsed.hasMatchedOption("--json")) {
      json(history, session);
    } else {
      PlainText.of(history, session.surroundings().columns()).forEach(session.out()::println);
    }
    return Exit.OK;
  }

  private static void json(ComponentHistory history, Session session) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", history.component().key());
    json.put("name", history.component().name());
    json.put("aliases", history.component().aliases());
    json.put("about", DigestJson.developments(history.about()));
    json.put("developments", DigestJson.developments(history.developments()));
    session.json(json);
  }
}
