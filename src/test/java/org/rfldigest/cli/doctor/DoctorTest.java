package org.rfldigest.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.cli.RflRun;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.model.Entry;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;

/** The doctor says how the surroundings are, and what to do where something is amiss. */
class DoctorTest {

  @TempDir Path folder;
  private RflRun run;

  @BeforeEach
  void aWorkspace() {
    run = RflRun.inWorkspace(folder).with("TERM", "xterm-256color");
    run.write("feeds/feeds.toml", feed("one", "http://127.0.0.1:1/"));
  }

  @Test
  void aWorkspaceWithoutAStoreIsWellAndStaysWithoutOne() {
    var result = run.rfl("doctor");

    assertThat(result.exit()).isZero();
    assertThat(result.lines())
        .contains(
            "ok    terminal       TERM is xterm-256color, 256 colours",
            "ok    store          there is none yet; the first refresh makes it",
            "ok    clock          it says 2026-01-15T12:00:00Z",
            "ok    files          the workspace is " + folder,
            "ok    configuration  settings, feeds and rules have no mistakes",
            "ok    network        not tried; rfl doctor --network does");
    assertThat(folder.resolve(".rfl")).doesNotExist();
  }

  @Test
  void withoutAWorkspaceNoneIsMade() throws IOException {
    var elsewhere = Files.createTempDirectory("rfl-doctor-");
    try {
      assertThat(new RflRun(elsewhere).rfl("doctor").out()).contains("there is no workspace yet");
      assertThat(elsewhere).isEmptyDirectory();
    } finally {
      Files.delete(elsewhere);
    }
  }

  @Test
  void theStoreIsLookedThroughAndADamagedOneIsBad() throws IOException {
    fill("2026-01-15T11:00:00Z");
    assertThat(run.rfl("doctor").out())
        .contains("is whole, 1 entries", "its tables are of version", "nobody keeps it locked")
        .contains(".rfl is for your eyes only");

    Files.writeString(folder.resolve(".rfl/store.db"), "no store, but long enough".repeat(20));
    var result = run.rfl("doctor");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out())
        .contains("bad   store", "is damaged: is not an SQLite database", "rfl restore a backup");
  }

  /** As where the disk is full, or has no more files. */
  @Test
  void aStoreThatCannotBeLookedIntoIsNotSaidToBeDamaged() throws Exception {
    fill("2026-01-15T11:00:00Z");
    Files.createDirectory(folder.resolve(".rfl/store.db-journal"));

    assertThat(run.rfl("doctor").out())
        .contains("store.db cannot be looked into: ", "it may be whole")
        .doesNotContain("damaged", "restore");
  }

  @Test
  void aClockThatCannotBeRightIsSaid() {
    fill("2026-01-16T11:00:00Z");

    assertThat(advice(run, "clock")).contains("one of the two was wrong: set the clock");
    assertThat(run.at(Instant.parse("1970-01-01T00:00:10Z")).rfl("doctor").exit()).isEqualTo(1);
    assertThat(advice(run, "clock")).contains("set the clock; until then nothing is due rightly");
  }

  @Test
  void filesThatOthersCanReadAndARepositoryThatTakesTheMemoryAreSaid() throws IOException {
    fill("2026-01-15T11:00:00Z");
    Files.createDirectory(folder.resolve(".git"));
    Files.setPosixFilePermissions(
        folder.resolve(".rfl/store.db"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(advice(run, "files"))
        .contains(
            "chmod go= " + folder.resolve(".rfl/store.db"),
            "add a line .rfl/ to " + folder.resolve(".gitignore"));

    Files.writeString(folder.resolve(".gitignore"), "target/\n.rfl/\n");
    assertThat(run.rfl("doctor").out()).contains("git ignores .rfl");
  }

  @Test
  void aMistakeInTheRulesIsBadAndOneInTheSettingsAWarning() {
    run.write("feeds/config.toml", "colour = 1\n");
    assertThat(run.rfl("doctor").exit()).isZero();
    assertThat(advice(run, "configuration")).contains("correct it; rfl config shows what holds");

    run.write("feeds/feeds.toml", "[[feed]]\n");
    assertThat(run.rfl("doctor").exit()).isEqualTo(1);
    assertThat(advice(run, "configuration")).contains("correct it; until then no feed is fetched");
  }

  @Test
  void aTerminalWithoutScreensAndALonelyLocaleAreSaid() {
    run.with("TERM", "dumb");

    assertThat(advice(run, "terminal"))
        .contains(
            "set TERM to what your terminal is, such as xterm-256color; rfl | less needs none");
  }

  @ParameterizedTest
  @CsvSource({"vt100, no colours", "xterm-direct, all colours", "unheard-of, 16 colours"})
  void asManyColoursAreToldAsTheScreensWouldShow(String type, String colours) {
    run.with("TERM", type);

    assertThat(run.rfl("doctor").out()).contains("TERM is " + type + ", " + colours + "\n");
  }

  @Test
  void theNetworkIsTriedWhenAskedAndAHostThatRefusesIsNamed() throws IOException {
    try (var server = LoopbackServer.start()) {
      run.write(
          "feeds/feeds.toml",
          feed("one", server.address("/feed")) + feed("two", "http://127.0.0.1:1/"));

      var result = run.rfl("doctor", "--network");

      assertThat(result.out())
          .contains("ok    network        127.0.0.1 can be reached")
          .contains("warn  network        127.0.0.1: it refuses the connection");
      assertThat(result.exit()).isZero();
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void offlineIsSaidKindly() {
    run.write("feeds/feeds.toml", feed("two", "http://127.0.0.1:1/"));

    assertThat(advice(run, "network", "--network"))
        .contains("the digest and the inbox work without; refresh when you are back");
  }

  @Test
  void jsonHasALineForEachFinding() {
    var result = run.rfl("doctor", "--json");

    assertThat(result.lines())
        .allMatch(line -> line.startsWith("{\"area\":\"") && line.contains("\"state\":\""))
        .contains(
            "{\"area\":\"clock\",\"state\":\"ok\",\"found\":\"it says 2026-01-15T12:00:00Z\",\"advice\":null}");
  }

  /** What is advised about an area. */
  private static List<String> advice(RflRun run, String area, String... options) {
    var command = new java.util.ArrayList<>(List.of("doctor"));
    command.addAll(List.of(options));
    var lines = run.rfl(command.toArray(String[]::new)).lines();
    return IntStream.range(1, lines.size())
        .filter(i -> lines.get(i).contains("→ ") && lines.get(i - 1).contains(" " + area + " "))
        .mapToObj(i -> lines.get(i).strip().substring(2))
        .toList();
  }

  private static String feed(String key, String address) {
    return """
    [[feed]]
    key = "%s"
    title = "%s"
    address = "%s"
    private = true
    """
        .formatted(key, key, address);
  }

  private void fill(String at) {
    var none = Optional.<String>empty();
    var entry =
        new Entry("1", "One", none, none, Optional.empty(), Optional.empty(), "", none, none);
    var file = folder.resolve(".rfl/store.db");
    try (var store = ((Opening.Opened) Store.open(file)).store()) {
      store.store("lwn", List.of(entry), Instant.parse(at));
    }
  }
}
