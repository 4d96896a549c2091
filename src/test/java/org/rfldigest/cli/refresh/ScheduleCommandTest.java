package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.FakePrograms;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.session.Exit;

/** {@code rfl schedule}, with a systemctl and a crontab that write down what they are told. */
class ScheduleCommandTest {

  @TempDir Path folder;
  private RflRun run;
  private FakePrograms programs;

  @BeforeEach
  void workspace() {
    programs = new FakePrograms(folder.resolve("bin"));
    run =
        RflRun.inWorkspace(folder.resolve("my work"))
            .with("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    run.with("HOME", folder.toString());
  }

  @Test
  void aTimerOfSystemdIsShownThenWrittenAndStarted() throws IOException {
    programs.add("systemctl", "");
    var result = install("--cron", "30 7 * * mon-fri", "--yes");

    assertThat(result.exit()).isZero();
    var service = Files.readString(unit(".service"));
    var timer = Files.readString(unit(".timer"));
    assertThat(service)
        .contains(
            "ExecStart=\"/opt/rfl\" \"--workspace\" \""
                + folder
                + "/my work\" \"refresh\" \"--due\"\n");
    assertThat(timer)
        .contains("OnCalendar=Mon,Tue,Wed,Thu,Fri *-*-* 07:30:00\n", "Persistent=true");
    assertThat(result.out()).contains("OnCalendar=Mon").contains("ExecStart=");
    var name = unit(".timer").getFileName().toString();
    assertThat(programs.starts("systemctl"))
        .containsExactly(
            List.of("--user", "show-environment"),
            List.of("--user", "daemon-reload"),
            List.of("--user", "enable", name),
            List.of("--user", "restart", name));
  }

  @Test
  void installingAgainChangesTheTimesAndMakesNoSecondOne() throws IOException {
    programs.add("systemctl", "");
    install("--every", "6h", "--yes");
    install("--every", "1d", "--yes");
    assertThat(Files.readString(unit(".timer")))
        .containsPattern("OnCalendar=\\*-\\*-\\* 06:\\d\\d:00");
    assertThat(folder.resolve(".config/systemd/user").toFile().list()).hasSize(2);
  }

  @Test
  void whatCrontabComplainsOfBecomesNoLineOfTheCrontab() {
    var table = folder.resolve("table");
    programs.add(
        "crontab",
        "case $1 in -l) echo 'a warning' >&2; echo '0 1 * * * theirs';; -) cat >"
            + table
            + ";; esac");

    install("--yes");

    assertThat(table).content().startsWith("0 1 * * * theirs\n").doesNotContain("a warning");
  }

  @Test
  void withoutAnAnswerNothingIsWritten() {
    programs.add("systemctl", "");
    var result = install();
    assertThat(result.out()).contains("Write this? [y/N] Nothing was written.");
    assertThat(folder.resolve(".config")).doesNotExist();
    assertThat(run.rflReading("y\n", "schedule", "install", "--program", "/opt/rfl").out())
        .contains("Done; ");
    assertThat(folder.resolve(".config/systemd/user")).isNotEmptyDirectory();
  }

  @Test
  void statusTellsAndRemoveUndoes() {
    programs.add("systemctl", "case \"$*\" in *show\\ rfl*) echo ActiveState=active;; esac");
    assertThat(run.rfl("schedule").out())
        .startsWith("This workspace is not refreshed by the system");
    install("--yes");
    assertThat(run.rfl("schedule", "status").out())
        .startsWith("systemd, ")
        .contains("OnCalendar=", "ActiveState=active");
    assertThat(run.rfl("schedule", "remove").out()).isEqualTo("Taken out.\n");
    assertThat(folder.resolve(".config/systemd/user")).isEmptyDirectory();
    assertThat(run.rfl("schedule", "remove").out()).isEqualTo("Nothing was there to take out.\n");
  }

  @Test
  void statusIsToldAsAnObjectToo() {
    programs.add("systemctl", "case \"$*\" in *show\\ rfl*) echo ActiveState=active;; esac");
    assertThat(run.rfl("schedule", "--json").out())
        .isEqualTo("{\"installed\":false,\"by\":null,\"place\":null,\"lines\":[]}\n");
    install("--cron", "0 7 * * *", "--yes");
    assertThat(run.rfl("schedule", "status", "--json").out())
        .startsWith("{\"installed\":true,\"by\":\"systemd\",\"place\":\"" + folder + "/.config/")
        .endsWith("\"lines\":[\"OnCalendar=*-*-* 07:00:00\",\"ActiveState=active\"]}\n");
  }

  @Test
  void whereThereIsNoSystemdTheCrontabGetsOneLineAndKeepsTheOthers() throws IOException {
    withoutSystemd();
    Files.writeString(programs.file("table"), "# mine\n5 4 * * * backup 100\\%\n");
    install("--cron", "0 7 * * *", "--yes");
    install("--cron", "0 8 * * *", "--yes");

    var lines = programs.text("table").lines().toList();
    assertThat(lines).hasSize(3).startsWith("# mine", "5 4 * * * backup 100\\%");
    assertThat(lines.getLast())
        .startsWith(
            "0 8 * * * /opt/rfl --workspace '" + folder + "/my work' refresh --due # rfl-refresh-");
    assertThat(run.rfl("schedule").out()).startsWith("cron, in your crontab\n0 8 * * * ");
    run.rfl("schedule", "remove");
    assertThat(programs.text("table")).isEqualTo("# mine\n5 4 * * * backup 100\\%\n");
  }

  @Test
  void anEmptyCrontabIsNoFailureButABrokenOneIs() {
    withoutSystemd();
    assertThat(install("--yes").exit()).isZero();
    assertThat(programs.text("table")).hasLineCount(1);
    programs.add("crontab", "echo 'you may not use cron' >&2; exit 1");
    var result = install("--yes");
    assertThat(result.exit()).isEqualTo(Exit.FAILED);
    assertThat(result.err()).isEqualTo("rfl: crontab -l ended with 1: you may not use cron\n");
  }

  @Test
  void pathsWithSignsOfShellCronAndSystemdArriveAsTheyAre() throws IOException {
    var odd = "it's 100% $HOME \"x\" \\";
    run =
        RflRun.inWorkspace(folder.resolve(odd))
            .with("PATH", programs.path())
            .with("HOME", folder.toString());
    withoutSystemd();
    install("--yes");
    var command =
        programs
            .text("table")
            .replaceAll("^(\\S+ ){5}", "")
            .replace("\\%", "%")
            .replaceFirst("/opt/rfl", "printf '%s|'");
    var shell = new ProcessBuilder("sh", "-c", command).start();
    assertThat(new String(shell.getInputStream().readAllBytes()))
        .isEqualTo("--workspace|" + folder.resolve(odd) + "|refresh|--due|");
    programs.add("systemctl", "");
    install("--yes");
    assertThat(Files.readString(unit(".service"))).contains("it's 100%% $$HOME \\\"x\\\" \\\\\"");
  }

  @Test
  void whatIsNoTimeIsToldWithWhatIsExpected() {
    programs.add("systemctl", "");
    assertThat(install("--every", "7m").err())
        .contains("'7m' is no rhythm of a schedule, expected one of 15m, ");
    assertThat(install("--cron", "0 25 * * *").err()).contains("--cron: '25' is no hour");
    assertThat(install("--cron", "@daily", "--every", "1h").exit()).isEqualTo(Exit.USAGE);
    assertThat(run.rfl("schedule", "instal").err()).contains("did you mean 'install'?");
  }

  @Test
  void whereThereIsNeitherTheReaderIsToldOfWatch() {
    run.with("PATH", folder.resolve("bin").toString());
    assertThat(install("--yes").err())
        .contains("neither a systemd of yours nor cron here; rfl watch");
  }

  private RflRun.Result install(String... more) {
    var words = new java.util.ArrayList<>(List.of("schedule", "install", "--program", "/opt/rfl"));
    words.addAll(List.of(more));
    return run.rfl(words.toArray(String[]::new));
  }

  private void withoutSystemd() {
    programs.add("systemctl", "exit 1");
    var table = programs.file("table");
    programs.add(
        "crontab",
        "case \"$1\" in -l) [ -s '%1$s' ] && cat '%1$s' || { echo 'no crontab for you' >&2; exit 1; };; -) cat >'%1$s';; esac"
            .formatted(table));
  }

  private Path unit(String ending) throws IOException {
    try (var files = Files.list(folder.resolve(".config/systemd/user"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }
}
