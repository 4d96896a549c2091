package org.rfldigest.cli.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.system.Program.Outcome;

/** Real programs, started as the system's own are. */
class ProgramTest {

  private static final Map<String, String> ENVIRONMENT = Map.of("PATH", "/usr/bin:/bin");

  @TempDir Path folder;

  private static Outcome run(String script) {
    return new Program(ENVIRONMENT, Duration.ofSeconds(20)).run(List.of("sh", "-c", script), "in");
  }

  @Test
  void whatItPrintsAndWhatItComplainsOfAreToldApart() {
    assertThat(run("cat; echo trouble >&2; exit 3"))
        .isEqualTo(new Outcome.Ended(3, "in", "trouble\n"));
  }

  /** A program that tells somebody may leave a player of sounds behind that holds its output. */
  @Test
  @Timeout(value = 15, threadMode = SEPARATE_THREAD)
  void oneThatLeftAnotherBehindHasEndedAllTheSame() throws Exception {
    var pid = folder.resolve("pid");
    try {
      assertThat(run("sleep 60 & echo $! >" + pid + "; echo done"))
          .isEqualTo(new Outcome.Ended(0, "done\n", ""));
    } finally {
      ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
          .ifPresent(ProcessHandle::destroy);
    }
  }
}
