package org.rfldigest.cli.inbox;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.review.Learned;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl learned}: which words the decisions have taught, and {@code reset} of it. */
public final class LearnedCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("learned")
        .addPositional(Options.parameters("reset", "forget what was learned", List.of("reset")))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var words = parsed.<List<String>>matchedPositionalValue(0, List.of());
    var known = !words.isEmpty() && words.getFirst().equals("reset") ? 1 : 0;
    if (words.size() > known) {
      throw Stop.usage("'" + words.get(known) + "' is no action of learned, expected reset.");
    }
    if (!words.isEmpty()) {
      Options.heeded(parsed, "learned", "reset", Map.of("--json", List.of("learned alone")));
    }
    try (var desk = Desk.open(session)) {
      if (!words.isEmpty()) {
        Learned.reset(desk.store());
        session
            .out()
            .println("Forgotten; later decisions teach anew. rfl replay shows what that changes.");
        return Exit.OK;
      }
      tell(Learned.of(desk.store()), parsed.hasMatchedOption("--json"), session);
      return Exit.OK;
    }
  }

  private static void tell(Learned learned, boolean json, Session session) {
    var weights =
        learned.words().weights().entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Double> word) -> -Math.abs(word.getValue()))
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (json) {
      var all = new LinkedHashMap<String, Object>();
      all.put("accepted", learned.accepted());
      all.put("rejected", learned.rejected());
      var words = new LinkedHashMap<String, Object>();
      weights.forEach(word -> words.put(word.getKey(), word.getValue()));
      all.put("words", words);
      session.json(all);
      return;
    }
    session.out().println(learned.sentence());
    for (var word : weights) {
      session.print("%+6.2f  %s".formatted(word.getValue(), word.getKey()));
    }
  }
}
