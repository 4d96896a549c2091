package org.rfldigest.cli.refresh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.cli.system.Crontab;
import org.rfldigest.cli.system.Job;
import org.rfldigest.cli.system.Program;
import org.rfldigest.cli.system.Starter;
import org.rfldigest.cli.system.UserTimer;
import org.rfldigest.model.Cron;
import org.rfldigest.model.CronText;
import org.rfldigest.text.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl schedule}: lets the system refresh this workspace, tells of it, and undoes it. */
public final class ScheduleCommand implements Command {

  private static final List<String> ACTIONS = List.of("install", "status", "remove");
  private static final Map<String, List<String>> USES =
      Map.of(
          "--every", List.of("install"),
          "--cron", List.of("install"),
          "--program", List.of("install"),
          "--yes", List.of("install", "remove"),
          "--json", List.of("status"));

  @Override
  public CommandSpec spec() {
    return Options.command("schedule")
        .addPositional(
            Options.parameter(
                "ACTION",
                "0..1",
                "status (default); install: a timer of your systemd, or a line of your crontab where"
                    + " there is none; remove: take it out",
                ACTIONS))
        .addOption(Options.text("--every", "TIME", "how often, such as 1h (default), 6h or 1d"))
        .addOption(
            Options.text("--cron", "EXPR", "or the times as cron writes them: \"0 7 * * mon-fri\""))
        .addOption(Options.text("--program", "FILE", "the rfl that is to be started"))
        .addOption(Options.flag("--yes", "do not ask before writing"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var action = parsed.matchedPositionalValue(0, "status");
    if (!ACTIONS.contains(action)) {
      throw Stop.usage(
          "'%s' is no action of schedule%s".formatted(action, Nearest.hint(action, ACTIONS)));
    }
    Options.heeded(parsed, "schedule", action, USES);
    try {
      return switch (action) {
        case "install" -> install(parsed, session);
        case "remove" -> remove(session);
        default -> status(parsed.hasMatchedOption("--json"), session);
      };
    } catch (IOException failed) {
      throw Stop.failed(failed.getMessage());
    }
  }

  private static int install(ParseResult parsed, Session session) throws IOException {
    var job =
        new Job(
            name(session),
            command(parsed, session),
            environment(session),
            times(parsed, name(session)));
    var starter = starter(session);
    starter.preview(job).forEach(session::print);
    if (!parsed.hasMatchedOption("--yes") && !agreed(session)) {
      session.out().println("Nothing was written.");
      return Exit.OK;
    }
    starter.install(job);
    session.out().println("Done; rfl schedule status tells of it, rfl schedule remove undoes it.");
    if (starter instanceof UserTimer) {
      session.out().println("loginctl enable-linger lets it run while you are not logged in, too.");
    }
    return Exit.OK;
  }

  private static boolean agreed(Session session) throws IOException {
    session.out().print("Write this? [y/N] ");
    session.out().flush();
    var answer =
        new BufferedReader(
                new InputStreamReader(session.surroundings().in(), StandardCharsets.UTF_8))
            .readLine();
    return answer != null && answer.strip().matches("(?i)y|yes");
  }

  private static int status(boolean json, Session session) throws IOException {
    var standing = starter(session).status(name(session));
    if (json) {
      session.json(members(standing));
    } else if (standing.isPresent()) {
      var there = standing.get();
      session.print(there.by() + ", " + there.place());
      there.lines().forEach(session::print);
    } else {
      session
          .out()
          .println("This workspace is not refreshed by the system; rfl schedule install does it.");
    }
    return Exit.OK;
  }

  private static Map<String, Object> members(Optional<Starter.Standing> standing) {
    var members = new LinkedHashMap<String, Object>();
    members.put("installed", standing.isPresent());
    members.put("by", standing.map(Starter.Standing::by));
    members.put("place", standing.map(Starter.Standing::place));
    members.put("lines", standing.map(Starter.Standing::lines).orElse(List.of()));
    return members;
  }

  private static int remove(Session session) throws IOException {
    var removed = starter(session).remove(name(session));
    session.out().println(removed ? "Taken out." : "Nothing was there to take out.");
    return Exit.OK;
  }

  private static Starter starter(Session session) {
    var environment = session.surroundings().environment();
    var configHome = session.configurationFile().getParent().getParent();
    var timer = new UserTimer(configHome, environment);
    if (timer.isThere()) {
      return timer;
    }
    if (Crontab.isThere(environment)) {
      return new Crontab(environment);
    }
    throw Stop.failed(
        "there is neither a systemd of yours nor cron here; rfl watch refreshes while it runs.");
  }

  /** One for each workspace, the same each time. */
  private static String name(Session session) {
    return "rfl-refresh-%08x".formatted(sum(session.workspace().root().toString()));
  }

  private static long sum(String text) {
    var sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  private static List<String> command(ParseResult parsed, Session session) {
    var workspace = session.workspace().root().toAbsolutePath().normalize();
    var program = program(parsed, session).toString();
    var words = List.of(program, "--workspace", workspace.toString(), "refresh", "--due");
    if (words.stream().anyMatch(word -> word.matches("(?s).*\\p{Cntrl}.*"))) {
      throw Stop.usage("a path with control characters cannot be written to a schedule.");
    }
    return words;
  }

  private static Path program(ParseResult parsed, Session session) {
    var named = parsed.matchedOptionValue("--program", System.getProperty("rfl.launcher", ""));
    if (!named.isEmpty()) {
      return session.surroundings().folder().resolve(named).normalize();
    }
    return Program.find("rfl", session.surroundings().environment())
        .orElseThrow(
            () -> Stop.usage("where rfl is could not be told, name it with --program FILE."));
  }

  /** Where the files are, if that is not where they usually are. */
  private static Map<String, String> environment(Session session) {
    var environment = new LinkedHashMap<String, String>();
    for (var name : List.of("XDG_CONFIG_HOME", "XDG_DATA_HOME")) {
      var value = session.surroundings().environment().getOrDefault(name, "");
      if (value.startsWith("/") && !value.matches("(?s).*\\p{Cntrl}.*")) {
        environment.put(name, value);
      }
    }
    return environment;
  }

  private static Cron times(ParseResult parsed, String name) {
    var expression = parsed.matchedOptionValue("--cron", "");
    if (expression.isEmpty()) {
      return Rhythm.times(parsed.matchedOptionValue("--every", "1h"), (int) (sum(name) % 60));
    }
    if (parsed.hasMatchedOption("--every")) {
      throw Stop.usage("--every and --cron are two ways to say it, expected one of them.");
    }
    return switch (CronText.read(expression)) {
      case CronText.Outcome.Read read -> read.cron();
      case CronText.Outcome.Wrong wrong -> throw Stop.usage("--cron: " + wrong.sentence() + ".");
    };
  }
}
