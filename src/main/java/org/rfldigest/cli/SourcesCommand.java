package org.rfldigest.cli;

import org.rfldigest.publish.DigestJson;
import org.rfldigest.publish.PlainText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl sources}: the documents from which the digest's statements come. */
final class SourcesCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("sources").addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    for (var source : session.digest().sources()) {
      if (parsed.hasMatchedOption("--json")) {
        session.json(DigestJson.of(source));
      } else {
        PlainText.of(source, session.surroundings().columns()).forEach(session.out()::println);
      }
    }
    return Exit.OK;
  }
}
