package org.rfldigest.cli.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.digest.WholeFile;

/** A timer of the person's own systemd. */
public final class UserTimer implements Starter {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String SERVICE = ".service";
  private static final String TIMER = ".timer";

  private final Path folder;
  private final Program program;

  /**
   * @param configHome the folder that XDG_CONFIG_HOME names
   */
  public UserTimer(Path configHome, Map<String, String> environment) {
    this.folder = configHome.resolve("systemd/user");
    this.program = new Program(environment, LIMIT);
  }

  /** Whether there is a systemd that runs for the person. */
  public boolean isThere() {
    return program.run(List.of("systemctl", "--user", "show-environment"), "")
            instanceof Program.Outcome.Ended(var exit, _, _)
        && exit == 0;
  }

  @Override
  public List<String> preview(Job job) {
    var lines = new ArrayList<String>();
    lines.add(folder.resolve(job.name() + SERVICE) + ":");
    job.service().lines().forEach(line -> lines.add("    " + line));
    lines.add(folder.resolve(job.name() + TIMER) + ":");
    job.timer().lines().forEach(line -> lines.add("    " + line));
    lines.add("systemctl --user daemon-reload");
    lines.add("systemctl --user enable " + job.name() + TIMER);
    lines.add("systemctl --user restart " + job.name() + TIMER);
    return lines;
  }

  @Override
  public void install(Job job) throws IOException {
    Files.createDirectories(folder);
    WholeFile.replace(folder.resolve(job.name() + SERVICE), job.service());
    WholeFile.replace(folder.resolve(job.name() + TIMER), job.timer());
    systemctl("daemon-reload");
    systemctl("enable", job.name() + TIMER);
    systemctl("restart", job.name() + TIMER);
  }

  @Override
  public Optional<Standing> status(String name) throws IOException {
    var timer = folder.resolve(name + TIMER);
    if (Files.notExists(timer)) {
      return Optional.empty();
    }
    var lines = new ArrayList<String>();
    for (var line : WholeFile.read(timer).lines().toList()) {
      if (line.startsWith("OnCalendar=")) {
        lines.add(line);
      }
    }
    systemctl("show", name + TIMER, "--property=ActiveState,NextElapseUSecRealtime,LastTriggerUSec")
        .lines()
        .forEach(lines::add);
    return Optional.of(new Standing("systemd", timer.toString(), lines));
  }

  @Override
  public boolean remove(String name) throws IOException {
    if (Files.notExists(folder.resolve(name + TIMER))) {
      return false;
    }
    systemctl("disable", "--now", name + TIMER);
    Files.deleteIfExists(folder.resolve(name + TIMER));
    Files.deleteIfExists(folder.resolve(name + SERVICE));
    systemctl("daemon-reload");
    return true;
  }

  private String systemctl(String... words) throws IOException {
    var command = new ArrayList<>(List.of("systemctl", "--user"));
    command.addAll(List.of(words));
    return switch (program.run(command, "")) {
      case Program.Outcome.Ended(var exit, var out, _) when exit == 0 -> out;
      case Program.Outcome.Ended ended ->
          throw new IOException(
              "%s ended with %d: %s"
                  .formatted(String.join(" ", command), ended.exit(), ended.said()));
      case Program.Outcome.Failed(var why) ->
          throw new IOException(String.join(" ", command) + ": " + why);
    };
  }
}
