package org.rfldigest.cli.digest;

import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.publish.DigestJson;
import org.rfldigest.publish.PlainText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl sources}: the documents from which the digest's statements come. */
public final class SourcesCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("sources").addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var digest = session.digest();
    if (parsed.hasMatchedOption("--json")) {
      digest.sources().forEach(source -> session.json(DigestJson.of(source)));
      return Exit.OK;
    }
    var columns = session.surroundings().columns();
    for (var source : digest.sources()) {
      PlainText.of(source, columns).forEach(session.out()::println);
    }
    for (var note : digest.notesOnSources()) {
      PlainText.of(note, columns).forEach(session.out()::println);
    }
    return Exit.OK;
  }
}
