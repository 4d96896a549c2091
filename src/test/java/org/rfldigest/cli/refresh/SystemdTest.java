package org.rfldigest.cli.refresh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.FakePrograms;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.Tool;
import org.rfldigest.model.CronText;

/** What {@code rfl schedule} writes for systemd, read by systemd itself; no manager has to run. */
class SystemdTest {

  private static final Instant BASE = Instant.parse("2027-02-27T22:13:14Z");
  private static final DateTimeFormatter SYSTEMD =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
  private static final int TIMES = 5;

  @TempDir Path folder;
  private Path units;

  @BeforeEach
  void systemd() {
    Tool.needed("systemd-analyze");
    units = folder.resolve(".config/systemd/user");
  }

  @Test
  void findsNothingWrongWithTheUnitsOfAnOddWorkspace() throws Exception {
    install("--every", "15m");
    try (var files = Files.list(units)) {
      for (var unit : files.toList()) {
        assertThat(analyze(List.of("verify", "--user", unit.toString())).strip()).isEmpty();
      }
    }
    try (var services = Files.newDirectoryStream(units, "*.timer")) {
      var timer = services.iterator().next();
      Files.writeString(timer, Files.readString(timer).replace("OnCalendar=", "OnCalendar=never "));
      assertThat(analyze(List.of("verify", "--user", timer.toString())))
          .as("a mistake would be told")
          .isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* * * * *",
        "*/20 * * * *",
        "30 7 * * mon-fri",
        "0 7 * * 0",
        "0 7 * * 7",
        "5,35 8-18/2 * * *",
        "0 0 29 2 *",
        "15 3 1,15 * *",
        "0 12 13 * fri",
        "0 9 31 1,3,5 *",
        "@daily",
        "@weekly"
      })
  void startsItWhenTheExpressionSays(String expression) throws Exception {
    install("--cron", expression);
    var cron = ((CronText.Outcome.Read) CronText.read(expression)).cron();
    var expected = new ArrayList<String>();
    for (var at = BASE; expected.size() < TIMES; ) {
      at = cron.next(at, ZoneOffset.UTC).orElseThrow();
      expected.add(SYSTEMD.format(at));
    }
    assertThat(elapses()).isEqualTo(expected);
  }

  /** The next times of all its lines. */
  private List<String> elapses() throws Exception {
    var command =
        new ArrayList<>(
            List.of("calendar", "--base-time=" + SYSTEMD.format(BASE), "--iterations=" + TIMES));
    try (var timers = Files.newDirectoryStream(units, "*.timer")) {
      Files.readString(timers.iterator().next())
          .lines()
          .filter(line -> line.startsWith("OnCalendar="))
          .map(line -> line.substring("OnCalendar=".length()))
          .forEach(command::add);
    }
    return analyze(command)
        .lines()
        .filter(line -> line.matches(" *(Next elapse|Iteration #\\d+|Iter\\. #\\d+): .*UTC"))
        .map(line -> line.replaceFirst(".*: \\w+ ", ""))
        .distinct()
        .sorted()
        .limit(TIMES)
        .toList();
  }

  private void install(String... times) {
    var programs = new FakePrograms(folder.resolve("bin"));
    programs.add("systemctl", "");
    var run =
        RflRun.inWorkspace(folder.resolve("my %h $work 'x' \"y\""))
            .with("PATH", folder.resolve("bin") + ":/usr/bin:/bin")
            .with("HOME", folder.toString());
    var words = new ArrayList<>(List.of("schedule", "install", "--program", "/bin/true", "--yes"));
    words.addAll(List.of(times));
    var result = run.rfl(words.toArray(String[]::new));
    assertThat(result.exit()).as(result.everything()).isZero();
  }

  private String analyze(List<String> words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("systemd-analyze"));
    command.addAll(words);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
    builder.environment().put("TZ", "UTC");
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }
}
