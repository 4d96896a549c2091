package org.rfldigest.cli.system;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rfldigest.model.Cron;

/**
 * What the system is to start, and when.
 *
 * @param name of its own for each workspace
 * @param command the program with its arguments
 * @param environment what it needs to find its files
 */
public record Job(String name, List<String> command, Map<String, String> environment, Cron times) {

  public Job {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** As one line of a crontab; cron takes a percent sign for a line end. */
  String crontabLine() {
    var variables =
        environment.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> one.getKey() + "=" + shell(one.getValue()) + " ")
            .collect(Collectors.joining());
    var words = command.stream().map(Job::shell).collect(Collectors.joining(" "));
    var line = times.expression() + " " + variables + words + " " + mark(name);
    return line.replace("%", "\\%");
  }

  /** What tells the job's line from the others of a crontab. */
  static String mark(String name) {
    return "# " + name;
  }

  String service() {
    var variables =
        environment.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> "Environment=" + unit(one.getKey() + "=" + one.getValue()) + "\n")
            .collect(Collectors.joining());
    return "[Unit]\nDescription=RfL Digest: fetch the feeds that are due\n\n[Service]\nType=oneshot\n"
        + variables
        + "ExecStart="
        + command.stream().map(Job::exec).collect(Collectors.joining(" "))
        + "\n";
  }

  String timer() {
    return "[Unit]\nDescription=RfL Digest: when the feeds are fetched\n\n[Timer]\n"
        + OnCalendar.of(times).stream()
            .map(line -> "OnCalendar=" + line + "\n")
            .collect(Collectors.joining())
        + "RandomizedDelaySec=60\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n";
  }

  private static String shell(String word) {
    return word.matches("[A-Za-z0-9_./@:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static String exec(String word) {
    return unit(word.replace("$", "$$"));
  }

  private static String unit(String word) {
    var safe = word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%");
    return "\"" + safe + "\"";
  }
}
