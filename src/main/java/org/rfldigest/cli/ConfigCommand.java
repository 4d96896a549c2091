package org.rfldigest.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.text.Nearest;
import org.rfldigest.workspace.configuration.Configuration;
import org.rfldigest.workspace.configuration.NotifyRule;
import org.rfldigest.workspace.configuration.Occasion;
import org.rfldigest.workspace.configuration.Origin;
import org.rfldigest.workspace.configuration.Setting;
import org.rfldigest.workspace.configuration.Settings;
import org.rfldigest.workspace.configuration.Written;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl config}: what is set and where; {@code path}: the files it is read from. */
final class ConfigCommand implements Command {

  private static final List<String> ACTIONS = List.of("list", "path");

  @Override
  public CommandSpec spec() {
    return Options.command("config")
        .addPositional(
            Options.parameter(
                "ACTION",
                "0..1",
                "list (default): each setting, its value and where that is from; path: the files that"
                    + " are read, the stronger first",
                ACTIONS))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var action = parsed.matchedPositionalValue(0, "list");
    var json = parsed.hasMatchedOption("--json");
    return switch (action) {
      case "list" -> list(session, json);
      case "path" -> paths(session, json);
      default ->
          throw Stop.usage(
              "'%s' is no action of config%s".formatted(action, Nearest.hint(action, ACTIONS)));
    };
  }

  private static int list(Session session, boolean json) {
    var configuration = session.configuration();
    var rows = rows(configuration);
    if (json) {
      rows.forEach(row -> session.json(row.json()));
    } else {
      var width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
      rows.forEach(row -> session.print(row.line(width)));
    }
    var problems = Look.of(session).problems();
    problems.forEach(problem -> session.note(problem.toString()));
    return configuration.problems().isEmpty() && problems.isEmpty() ? Exit.OK : Exit.USAGE;
  }

  private static List<Row> rows(Configuration configuration) {
    var rows = new ArrayList<Row>();
    Settings.all().forEach(setting -> rows.add(row(setting, configuration)));
    configuration
        .keys()
        .forEach((action, keys) ->
            rows.add(new Row("keys." + action, "the keys", keys.value(), keys.origin())));
    configuration
        .themes()
        .forEach((theme, roles) ->
            roles.forEach((role, colour) ->
                rows.add(
                    new Row(
                        "themes." + theme + "." + role,
                        "a colour",
                        colour.value(),
                        colour.origin()))));
    for (var rule : configuration.notifyRules()) {
      var when = rule.when().stream().map(Occasion::word).sorted().toList();
      rows.add(new Row("notify.when", told(rule), when, rule.origin()));
    }
    return rows;
  }

  private static String told(NotifyRule rule) {
    return switch (rule.way()) {
      case NotifyRule.Way.Program program -> "starts " + program.command().getFirst();
      case NotifyRule.Way.Desktop _ -> "shows it on the desktop";
      case NotifyRule.Way.Mail mail -> "mails " + mail.address();
    };
  }

  private static <T> Row row(Setting<T> setting, Configuration configuration) {
    var valued = configuration.valued(setting);
    return new Row(
        setting.name(),
        setting.meaning(),
        setting.form().write().apply(valued.value()),
        valued.origin());
  }

  private record Row(String name, String meaning, Object value, Origin origin) {

    String line(int width) {
      return ("%-" + width + "s = %-24s # %s; %s")
          .formatted(name, Written.of(value), origin, meaning);
    }

    Map<String, Object> json() {
      var json = new LinkedHashMap<String, Object>();
      json.put("name", name);
      json.put("value", value);
      switch (origin) {
        case Origin.Default _ -> json.put("from", "default");
        case Origin.Variable variable -> {
          json.put("from", "environment");
          json.put("variable", variable.name());
        }
        case Origin.Line line -> {
          json.put("from", "file");
          json.put("file", line.place().file());
          json.put("line", line.place().line());
          json.put("column", line.column());
        }
      }
      json.put("meaning", meaning);
      return json;
    }
  }

  private static int paths(Session session, boolean json) {
    for (var file : List.of(session.configurationFile(), session.workspace().configurationFile())) {
      var there = Files.exists(file);
      if (json) {
        session.json(Map.of("file", file.toString(), "exists", there));
      } else {
        session.print(file + (there ? "" : "  (not there)"));
      }
    }
    return Exit.OK;
  }
}
