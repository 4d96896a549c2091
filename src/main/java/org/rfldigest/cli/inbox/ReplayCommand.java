package org.rfldigest.cli.inbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Rules;
import org.rfldigest.cli.session.Session;
import org.rfldigest.model.Verdict;
import org.rfldigest.refresh.Recaptures;
import org.rfldigest.refresh.Replay;
import org.rfldigest.tui.screens.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl replay}: judges what is stored again, and shows what changes before it does. */
public final class ReplayCommand implements Command {

  private static final int SHOWN = 40;

  @Override
  public CommandSpec spec() {
    return Options.command("replay")
        .addOption(Options.flag("--apply", "change it, after it was shown"))
        .addOption(
            Options.flag("--captures", "read the kept bodies of the feeds again before, too"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var json = parsed.hasMatchedOption("--json");
    var isKept = parsed.hasMatchedOption("--apply");
    var subscriptions = Rules.subscriptions(session);
    try (var desk = Desk.open(session)) {
      if (parsed.hasMatchedOption("--captures")) {
        read(desk.recaptures(subscriptions), isKept, json, session);
      }
      var replay = new Replay(desk.store(), desk.classifier(subscriptions), subscriptions);
      var changes = new ArrayList<Replay.Change>();
      var summary =
          isKept
              ? replay.apply(changes::add, session.clock().instant())
              : replay.look(changes::add);
      if (json) {
        changes.forEach(change -> session.json(json(change)));
      } else {
        lines(changes, summary, isKept).forEach(session::print);
      }
      return Exit.OK;
    }
  }

  private static void read(Recaptures recaptures, boolean isKept, boolean json, Session session) {
    var read = recaptures.read(isKept, session.clock().instant());
    if (!json) {
      session
          .out()
          .println(
              "%s read again: %d entries new, %d with another text%s."
                  .formatted(
                      read.bodies() == 1 ? "1 body" : read.bodies() + " bodies",
                      read.added(),
                      read.changed(),
                      isKept ? "" : "; they are kept with --apply"));
    }
  }

  private static List<String> lines(
      List<Replay.Change> changes, Replay.Summary summary, boolean isKept) {
    var lines = new ArrayList<String>();
    var counts = new EnumMap<Replay.Kind, Integer>(Replay.Kind.class);
    for (var change : changes) {
      counts.merge(change.kind(), 1, Integer::sum);
    }
    for (var kind : Replay.Kind.values()) {
      if (counts.containsKey(kind)) {
        lines.add(counts.get(kind) + "  " + kind.words() + ":");
        changes.stream()
            .filter(change -> change.kind() == kind)
            .limit(SHOWN)
            .forEach(change -> lines.add("    " + line(change)));
        if (counts.get(kind) > SHOWN) {
          lines.add("    and " + (counts.get(kind) - SHOWN) + " more");
        }
      }
    }
    lines.add(
        summary.judged()
            + " entries looked at, "
            + summary.decided()
            + " of them decided by a person and left as they are; "
            + changes.size()
            + (isKept ? " changed." : " would change."));
    if (!isKept && !changes.isEmpty()) {
      lines.add("Nothing was changed; rfl replay --apply does it.");
    }
    return lines;
  }

  private static String line(Replay.Change change) {
    return change.number() + "  " + difference(change) + "  " + change.title();
  }

  private static String difference(Replay.Change change) {
    var was = change.before();
    var is = change.after();
    return switch (change.kind()) {
      case RELEASE ->
          was.release().map(Object::toString).orElse("none")
              + " → "
              + is.release().map(Object::toString).orElse("none");
      case MATTER -> matter(was) + " → " + matter(is);
      default -> Words.points(was.score()) + " → " + Words.points(is.score());
    };
  }

  private static String matter(Verdict verdict) {
    var status = verdict.status().map(one -> one.word()).orElse("");
    return (String.join(", ", verdict.components()) + " " + status).strip();
  }

  private static LinkedHashMap<String, Object> json(Replay.Change change) {
    var json = new LinkedHashMap<String, Object>();
    json.put("number", change.number());
    json.put("title", change.title());
    json.put("change", change.kind().words());
    json.put("score", change.after().score());
    json.put("score_before", change.before().score());
    json.put("release", change.after().release());
    json.put("release_before", change.before().release());
    json.put("components", change.after().components());
    json.put("components_before", change.before().components());
    return json;
  }
}
