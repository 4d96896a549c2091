package org.rfldigest.cli.digest;

import java.util.LinkedHashMap;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Plain;
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.Page;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl pages}: what the digest tells beside the releases; {@code rfl show KEY} shows one. */
public final class PagesCommand implements Command {

  private static final String ROW = "%-16s %4s  %s%n";

  @Override
  public CommandSpec spec() {
    return Options.command("pages").addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    for (var page : session.digest().everyPage()) {
      if (parsed.hasMatchedOption("--json")) {
        json(page, session);
      } else {
        session
            .out()
            .printf(ROW, page.key(), page.developments().size(), Plain.clean(page.title()));
      }
    }
    return Exit.OK;
  }

  private static void json(Page page, Session session) {
    var json = new LinkedHashMap<String, Object>();
    json.put("page", page.key());
    json.put("title", page.title());
    json.put("statements", page.developments().size());
    session.json(json);
  }
}
