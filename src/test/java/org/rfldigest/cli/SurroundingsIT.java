package org.rfldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.child.ChildJava;

/** What the system around a process lets it do, and keeps from it. */
class SurroundingsIT {

  private static final Path LAUNCHER = BuiltLauncher.path();

  @TempDir Path folder;
  private RflRun run;
  private String err;

  @BeforeEach
  void aWorkspace() {
    run = RflRun.inWorkspace(folder);
  }

  /** Row L09. */
  @Test
  void underAnUmaskThatForbidsNothingTheMemoryIsStillTheOwnersAlone() throws Exception {
    run.rfl("backup", "rfl.zip");
    for (var command : List.of("export", "inbox undo", "restore rfl.zip")) {
      sh("umask 000; exec " + LAUNCHER + " " + command);
    }

    assertThat(permissions(folder.resolve(".rfl"))).isEqualTo("rwx------");
    try (var files = Files.walk(folder.resolve(".rfl"))) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> isOurs(file)).toList())
          .hasSizeGreaterThan(2)
          .allSatisfy(
              file -> assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------"));
    }
  }

  @Test
  void anOutputThatTookNotAllIsToldAndAReaderThatLeftIsNot() throws Exception {
    run.write("snapshots/6.18.md", "---\nrelease: 6.18\n---\n\n# Linux 6.18\n");

    for (var command : List.of(" show 6.18", " export", " inbox --json")) {
      assertThat(sh("{ " + LAUNCHER + command + "; echo $? >&2; } | true")).isZero();
      assertThat(err).as(command).isEqualTo("0\n");
    }
    for (var command : List.of(" show 6.18", " export")) {
      assertThat(sh(LAUNCHER + command + " >/dev/full")).isEqualTo(1);
      assertThat(err).hasLineCount(1).contains("the output took not all (No space left on device)");
    }
  }

  /** Row L10. */
  @Test
  void whereTheLibraryCannotBeUnpackedOneSentenceNamesTheSetting() throws Exception {
    var noFolder = run.write("no folder", "").read("no folder") + folder.resolve("no folder");
    var unpacked = List.of("-Dorg.sqlite.tmpdir=" + noFolder);
    var classPath = System.getProperty("java.class.path");

    assertThat(exit(ChildJava.command(unpacked, classPath, Main.class, "inbox"))).isEqualTo(1);
    assertThat(err)
        .hasLineCount(1)
        .contains("could not be unpacked to " + noFolder)
        .contains("JDK_JAVA_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER");
    assertThat(folder.resolve(".rfl/store.db")).doesNotExist();
  }

  private int sh(String command) throws IOException, InterruptedException {
    return exit(List.of("sh", "-c", command));
  }

  private int exit(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("XDG_CONFIG_HOME");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var process = builder.start();
    err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return process.waitFor();
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  /** What a restore keeps aside is as it was. */
  private static boolean isOurs(Path file) {
    return !file.toString().contains("before-restore-");
  }
}
