package org.rfldigest.cli.refresh;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.cli.feeds.FeedKey;
import org.rfldigest.cli.feeds.FeedWords;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.cli.session.Web;
import org.rfldigest.model.Subscription;
import org.rfldigest.refresh.Indexing;
import org.rfldigest.refresh.Known;
import org.rfldigest.refresh.Later;
import org.rfldigest.refresh.Progress;
import org.rfldigest.refresh.Refresh.Scope;
import org.rfldigest.refresh.Summary;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl refresh}: fetches what is due, a line for each feed and a total. */
public final class RefreshCommand implements Command {

  /** So many changed texts are made searchable at the end; the screens see to the others. */
  static final int INDEXED = 2_000;

  @Override
  public CommandSpec spec() {
    return Options.command("refresh")
        .addPositional(Options.parameters("FEED", "keys of feeds; those that are due by default"))
        .addOption(
            Options.flag("--all", "all feeds, also those not due yet, but none twice in 5 minutes"))
        .addOption(
            Options.flag(
                "--due",
                "for cron: those that are due; silent when all is well, one line when not; a second"
                    + " one leaves at once"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var keys = parsed.<List<String>>matchedPositionalValue(0, List.of());
    if (parsed.hasMatchedOption("--due")) {
      if (!keys.isEmpty()
          || parsed.hasMatchedOption("--all")
          || parsed.hasMatchedOption("--json")) {
        throw Stop.usage(
            "refresh --due asks what is due and has one line at most, expected neither feeds nor --all nor --json; nothing was asked.");
      }
      return new DueRefresh(session).run();
    }
    var byDefault = parsed.hasMatchedOption("--all") ? Scope.BY_HAND : Scope.DUE;
    var scope = keys.isEmpty() ? byDefault : Scope.NAMED;
    return run(keys, scope, parsed.hasMatchedOption("--json"), session);
  }

  /**
   * Feeds, client and the first rules are made ready on another core, while the store is opened.
   */
  private static int run(List<String> keys, Scope scope, boolean json, Session session) {
    session.configuration();
    var feeds = new Later<>(() -> Wanted.of(Rules.subscriptions(session), keys));
    var client = new Later<>(() -> Web.fetcher(session));
    var early = new Later<>(() -> Desk.early(session));
    feeds.begin();
    client.begin();
    var isNew = Files.notExists(Desk.file(session));
    if (isNew) {
      feeds.get(); // before anything is made, since they may be told wrong
      early.begin();
    }
    try (var desk = Desk.open(session)) {
      var known = Known.of(desk.store(), session.clock().instant());
      var wanted = feeds.get();
      try (var fetcher = client.get()) {
        var refresh = desk.refresh(fetcher, wanted.all(), isNew ? early : Optional::empty);
        var summary =
            refresh.run(wanted.chosen(), known, scope, progress -> tell(progress, json, session));
        total(summary, json, session);
        new Indexing(desk.store()).some(Math.min(INDEXED, summary.changed()));
        return exit(summary);
      }
    }
  }

  private static void tell(Progress progress, boolean json, Session session) {
    if (json) {
      session.json(ReportJson.of(progress.report()));
    } else {
      session.print(FeedWords.line(progress.report()));
    }
    session.out().flush();
  }

  private record Wanted(List<Subscription> all, List<Subscription> chosen) {
    static Wanted of(List<Subscription> all, List<String> keys) {
      return new Wanted(all, RefreshCommand.chosen(all, keys));
    }
  }

  private static List<Subscription> chosen(List<Subscription> all, List<String> keys) {
    keys.forEach(key -> FeedKey.feed(key, all));
    return keys.isEmpty() ? all : all.stream().filter(one -> keys.contains(one.key())).toList();
  }

  private static void total(Summary summary, boolean json, Session session) {
    if (json) {
      session.json(Map.of("total", ReportJson.of(summary)));
    } else {
      session.out().println(FeedWords.total(summary));
    }
    session.out().flush();
  }

  static int exit(Summary summary) {
    if (summary.failed() == 0) {
      return Exit.OK;
    }
    return summary.failed() == summary.asked() ? Exit.ALL_FEEDS_FAILED : Exit.SOME_FEEDS_FAILED;
  }
}
