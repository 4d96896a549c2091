package org.rfldigest.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row N05. */
class LogFileTest {

  @TempDir Path folder;

  @Test
  void twoFilesOfBoundedSizeAreAllThereEverIs() throws IOException {
    var file = folder.resolve("log");
    var log = new LogFile(file, 10_000);
    for (var i = 0; i < 5_000; i++) {
      log.line("line " + i);
    }
    assertThat(Files.size(file)).isLessThanOrEqualTo(10_000);
    assertThat(Files.size(folder.resolve("log.1"))).isLessThanOrEqualTo(10_000);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("log", "log.1");
    assertThat(Files.readString(file)).endsWith("line 4999\n");
  }

  @Test
  void aHugeLogThatWasThereBeforeIsPutAsideFirst() throws IOException {
    var file = folder.resolve("log");
    try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(10L << 30);
    }
    new LogFile(file, 10_000).line("begun anew");
    assertThat(Files.readString(file)).isEqualTo("begun anew\n");
  }

  @Test
  void aLogThatAnotherProgramMovedAwayBeginsAnew() throws IOException {
    var file = folder.resolve("log");
    var log = new LogFile(file, 10_000);
    log.line("before");
    Files.move(file, folder.resolve("log.old"));
    log.line("after");
    assertThat(Files.readString(file)).isEqualTo("after\n");
  }

  @Test
  void linesThatCannotBeWrittenAreCountedAndToldOnceThereIsRoom() throws IOException {
    var file = folder.resolve("log");
    Files.createDirectory(file);
    Files.createFile(file.resolve("in the way"));
    var log = new LogFile(file, 10_000);
    log.line("one");
    log.line("two");
    assertThat(log.objection()).isPresent();
    Files.delete(file.resolve("in the way"));
    Files.delete(file);
    log.line("three");
    assertThat(Files.readAllLines(file)).containsExactly("… 2 lines could not be written", "three");
  }

  @Test
  void onADiskThatIsFullTheProgramGoesOn() {
    var log = new LogFile(Path.of("/dev/full"), Long.MAX_VALUE);
    log.line("lost");
    log.line("lost, too");
    assertThat(new LogFile(folder.resolve("log"), 100).objection()).isEmpty();
  }

  @Test
  void onlyThePersonCanReadIt() throws IOException {
    var file = folder.resolve("log");
    new LogFile(file, 10_000).line("mine");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
