package org.rfldigest.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl feeds}: what is followed and how it is. */
final class FeedsCommand implements Command {

  private static final List<String> ACTIONS = List.of("list");

  @Override
  public CommandSpec spec() {
    return Options.command("feeds")
        .addPositional(Options.parameters("ACTION", "list"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var words = parsed.<List<String>>matchedPositionalValue(0, List.of());
    var action = words.isEmpty() ? "list" : words.getFirst();
    if (!ACTIONS.contains(action)) {
      throw Stop.usage(
          "'%s' is no action of feeds, did you mean '%s'?"
              .formatted(action, Nearest.to(action, ACTIONS)));
    }
    return new HealthReport(session).print(parsed.hasMatchedOption("--json"));
  }
}
