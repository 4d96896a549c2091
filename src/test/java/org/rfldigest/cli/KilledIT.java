package org.rfldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows L01 and L02: a restore that is killed anywhere, and a backup to a disk that is full. */
class KilledIT {

  private static final int KILLS = 4;
  private static final int LONGEST = 30;

  @TempDir Path folder;
  private RflRun run;
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @BeforeEach
  void aWorkspace() {
    run = RflRun.inWorkspace(folder);
  }

  @Test
  void aKilledRestoreLeavesTheOldWorkspaceOrTheNewOneAndTheNextStartTells() throws Exception {
    write("one");
    run.rfl("backup", "rfl.zip");
    for (var kill = 0; kill < KILLS; kill++) {
      write("other");
      var isKilled = killed(folder.resolve(".rfl/restoring"), "restore", "rfl.zip");
      var wasUnderWay = Files.exists(folder.resolve(".rfl/restoring"));

      var next = run.rfl("show", "6.18");

      assertThat(next.exit()).isZero();
      assertThat(next.out()).as("seed " + seed).containsPattern(isKilled ? "one|other" : "one");
      assertThat(next.err().contains("was cut off; all is as ")).isEqualTo(wasUnderWay);
      assertThat(folder.resolve(".rfl")).isDirectoryNotContaining("glob:**/restor{ing,e-*}");
    }
  }

  @Test
  void aBackupThatFindsNoRoomSaysSoAndLeavesNoHalfFile() throws Exception {
    run.rfl("inbox");
    RflProcess.start(folder, Map.of(), "--version").end();
    var command = "ulimit -f 128; exec " + BuiltLauncher.path() + " backup rfl.zip";
    var process = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).start();
    var said = new String(process.getErrorStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said)
        .contains("'rfl.zip' is not written, and no half of it is left.")
        .hasLineCount(1);
    assertThat(folder).isDirectoryNotContaining("glob:**/*rfl*{zip,backup}*");
    assertThat(folder.resolve(".rfl")).isDirectoryNotContaining("glob:**/backup-*");
    assertThat(run.rfl("backup", "rfl.zip").exit()).isZero();
  }

  private void write(String word) {
    run.write(
        "snapshots/6.18.md",
        "---\nrelease: 6.18\n---\n\n# Linux 6.18\n\n"
            + ("A statement of " + word + ". ").repeat(500));
  }

  /** Kills it some time after the file is there; false where it had ended before. */
  private boolean killed(Path file, String... arguments) throws Exception {
    try (var process = RflProcess.start(folder, Map.of(), arguments)) {
      var hasEnded = false;
      while (!hasEnded && Files.notExists(file)) {
        hasEnded = process.endsWithin(1);
      }
      hasEnded = hasEnded || process.endsWithin(random.nextInt(LONGEST));
      process.signal("KILL");
      process.end();
      return !hasEnded;
    }
  }
}
