package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the store where SQLite gives up. */
class StoreLostTest {

  private static final int IO_ERROR = 10;

  @TempDir Path folder;

  /** No room is left below /proc at any time. */
  @Test
  void anErrorOfADiskWithoutRoomIsAFullDisk() throws IOException {
    var proc = Path.of("/proc");
    assumeTrue(Files.isDirectory(proc) && Files.getFileStore(proc).getUsableSpace() == 0);
    var wrong = new SQLException("[SQLITE_IOERR_SHMSIZE] I/O error", "", IO_ERROR);

    assertThat(StoreLost.of(proc.resolve("store.db"), wrong))
        .hasMessageStartingWith("The disk is full, so the store /proc/store.db")
        .extracting(StoreLost::why)
        .isEqualTo(StoreLost.Why.FULL);
    assertThat(StoreLost.of(folder.resolve("store.db"), wrong).why())
        .isEqualTo(StoreLost.Why.UNUSABLE);
  }
}
