package org.rfldigest.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Subscription;
import org.rfldigest.refresh.FeedReport;
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.refresh.Indexing;
import org.rfldigest.refresh.Refresh.Scope;
import org.rfldigest.refresh.Summary;
import org.rfldigest.text.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl refresh}: fetches what is due, a line for each feed and a total. */
final class RefreshCommand implements Command {

  /** Of so many new entries the texts are searchable at the end; the screens see to the others. */
  private static final int INDEXED = 2_000;

  @Override
  public CommandSpec spec() {
    return Options.command("refresh")
        .addPositional(Options.parameters("FEED", "keys of feeds; those that are due by default"))
        .addOption(
            Options.flag("--all", "all feeds, also those not due yet, but none twice in 5 minutes"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var keys = parsed.<List<String>>matchedPositionalValue(0, List.of());
    var all = Rules.subscriptions(session);
    var chosen = chosen(all, keys);
    var byDefault = parsed.hasMatchedOption("--all") ? Scope.BY_HAND : Scope.DUE;
    var scope = keys.isEmpty() ? byDefault : Scope.NAMED;
    var json = parsed.hasMatchedOption("--json");
    try (var desk = Desk.open(session);
        var fetcher = Web.fetcher(session)) {
      var summary =
          desk.refresh(fetcher, all)
              .run(
                  chosen,
                  scope,
                  progress -> {
                    if (json) {
                      session.json(json(progress.report()));
                    } else {
                      session.out().println(Plain.clean(FeedWords.line(progress.report())));
                    }
                    session.out().flush();
                  });
      total(summary, json, session);
      session.out().flush();
      new Indexing(desk.store()).some(INDEXED);
      return exit(summary);
    }
  }

  private static List<Subscription> chosen(List<Subscription> all, List<String> keys) {
    for (var key : keys) {
      if (all.stream().noneMatch(one -> one.key().equals(key))) {
        var nearest = Nearest.to(key, all.stream().map(Subscription::key).toList());
        throw Stop.usage("no feed is called '" + key + "', the nearest is '" + nearest + "'.");
      }
    }
    return keys.isEmpty() ? all : all.stream().filter(one -> keys.contains(one.key())).toList();
  }

  private static void total(Summary summary, boolean json, Session session) {
    if (json) {
      var line = new LinkedHashMap<String, Object>();
      line.put("feeds", summary.reports().size());
      line.put("asked", summary.asked());
      line.put("failed", summary.failed());
      line.put("added", summary.added());
      line.put("relevant", summary.relevant());
      session.json(Map.of("total", line));
    } else {
      session.out().println(FeedWords.total(summary));
    }
  }

  private static int exit(Summary summary) {
    if (summary.failed() == 0) {
      return Exit.OK;
    }
    return summary.failed() == summary.asked() ? Exit.ALL_FEEDS_FAILED : Exit.SOME_FEEDS_FAILED;
  }

  private static Map<String, Object> json(FeedReport report) {
    var json = new LinkedHashMap<String, Object>();
    json.put("feed", report.subscription().key());
    json.put("title", report.subscription().title());
    switch (report.result()) {
      case Result.NotDue notDue -> {
        json.put("result", "not due");
        json.put("until", notDue.until());
      }
      case Result.Stopped _ -> json.put("result", "stopped");
      case Result.Retired retired -> {
        json.put("result", "gone");
        json.put("sentence", retired.sentence());
      }
      case Result.Unchanged _ -> json.put("result", "unchanged");
      case Result.Read read -> {
        json.put("result", "read");
        json.put("entries", read.total());
        json.put("added", read.added());
        json.put("changed", read.changed());
        json.put("relevant", read.relevant());
        json.put("problems", read.problems());
      }
      case Result.Held held -> {
        json.put("result", "held");
        json.put("sentence", held.sentence());
      }
      case Result.Unreachable unreachable -> {
        json.put("result", "unreachable");
        json.put("sentence", unreachable.sentence());
      }
      case Result.Failed failed -> {
        json.put("result", "failed");
        json.put("sentence", failed.sentence());
      }
    }
    return json;
  }
}
