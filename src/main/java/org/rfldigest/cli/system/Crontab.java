package org.rfldigest.cli.system;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The person's crontab. Only the line with the job's mark is ours; all others stay as they are. */
public final class Crontab implements Starter {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Program program;

  public Crontab(Map<String, String> environment) {
    this.program = new Program(environment, LIMIT);
  }

  /** Whether there is a crontab to write to. */
  public static boolean isThere(Map<String, String> environment) {
    return Program.find("crontab", environment).isPresent();
  }

  @Override
  public List<String> preview(Job job) {
    return List.of("one line of your crontab:", "    " + job.crontabLine());
  }

  @Override
  public void install(Job job) throws IOException {
    var lines = others(job.name());
    lines.add(job.crontabLine());
    write(lines);
  }

  @Override
  public Optional<Standing> status(String name) throws IOException {
    var lines = read().stream().filter(line -> isOurs(line, name)).toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Standing("cron", "in your crontab", lines));
  }

  @Override
  public boolean remove(String name) throws IOException {
    if (status(name).isEmpty()) {
      return false;
    }
    write(others(name));
    return true;
  }

  private List<String> others(String name) throws IOException {
    return new ArrayList<>(read().stream().filter(line -> !isOurs(line, name)).toList());
  }

  private static boolean isOurs(String line, String name) {
    return line.endsWith(" " + Job.mark(name));
  }

  /** A person without a crontab has an empty one. */
  private List<String> read() throws IOException {
    return switch (program.run(List.of("crontab", "-l"), "")) {
      case Program.Outcome.Ended(var exit, var out, _) when exit == 0 ->
          List.of(out.isEmpty() ? new String[0] : out.split("\n"));
      case Program.Outcome.Ended ended when ended.said().contains("no crontab") -> List.of();
      case Program.Outcome.Ended ended ->
          throw new IOException("crontab -l ended with " + ended.exit() + ": " + ended.said());
      case Program.Outcome.Failed(var why) -> throw new IOException("crontab -l: " + why);
    };
  }

  private void write(List<String> lines) throws IOException {
    var text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    switch (program.run(List.of("crontab", "-"), text)) {
      case Program.Outcome.Ended ended -> {
        if (ended.exit() != 0) {
          throw new IOException("crontab ended with " + ended.exit() + ": " + ended.said());
        }
      }
      case Program.Outcome.Failed(var why) -> throw new IOException("crontab: " + why);
    }
  }
}
