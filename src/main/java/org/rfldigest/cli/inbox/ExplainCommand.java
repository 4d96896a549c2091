package org.rfldigest.cli.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.model.Reason;
import org.rfldigest.review.Learned;
import org.rfldigest.text.Minute;
import org.rfldigest.tui.screens.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code rfl explain NUMBER}: each rule that spoke for an entry, and what would change the verdict.
 */
public final class ExplainCommand implements Command {

  @Override
  public CommandSpec spec() {
    return Options.command("explain")
        .addPositional(
            Options.parameter("NUMBER", "1", "the entry's number, as rfl inbox tells it"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var number = EntryNumber.parse(parsed.matchedPositionalValue(0, ""));
    try (var desk = Desk.open(session)) {
      var entry = EntryNumber.entry(number, desk.store());
      var threshold = Rules.relevance(session).threshold();
      var decided =
          desk.store()
              .decisions()
              .standing(entry.number())
              .map(step -> BundleReport.words(step.decision()));
      if (parsed.hasMatchedOption("--json")) {
        session.json(json(entry, threshold, decided));
      } else {
        lines(entry, threshold, Learned.of(desk.store())).forEach(session::print);
        Company.lines(desk.store(), entry).forEach(session::print);
        decided.ifPresent(words -> session.print("you decided: " + words));
      }
      return Exit.OK;
    }
  }

  private static List<String> lines(InboxEntry entry, double threshold, Learned learned) {
    var lines = new ArrayList<String>();
    var verdict = entry.verdict();
    lines.add(entry.entry().title());
    lines.add("from " + entry.feed() + ", " + Minute.inUtc(entry.date()));
    lines.add("");
    for (var reason : verdict.reasons()) {
      var points = reason.points() == 0 ? "·" : Words.signed(reason.points());
      var found = reason.found().isEmpty() ? "" : "  (" + reason.found() + ")";
      lines.add(
          " ".repeat(Math.max(0, 6 - points.length())) + points + "  " + reason.sentence() + found);
    }
    lines.add(
        " ".repeat(Math.max(0, 6 - Words.signed(verdict.score()).length()))
            + Words.signed(verdict.score())
            + "  in all");
    lines.add("");
    lines.addAll(Explanation.changes(entry, threshold));
    lines.add("");
    lines.addAll(Explanation.taught(entry, learned));
    return lines;
  }

  private static LinkedHashMap<String, Object> json(
      InboxEntry entry, double threshold, Optional<String> decided) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", entry.number());
    json.put("title", entry.entry().title());
    json.put("relevant", entry.verdict().relevant());
    json.put("score", entry.verdict().score());
    json.put("threshold", threshold);
    json.put("reasons", entry.verdict().reasons().stream().map(Reason::sentence).toList());
    ReasonJson.add(json, entry.verdict());
    json.put("changes", Explanation.changes(entry, threshold));
    json.put("decided", decided);
    return json;
  }
}
