package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.session.Exit;

/** A file that is not what a command takes is wrong use, whichever command it is. */
class WrongFilesTest {

  @TempDir Path folder;
  private RflRun run;

  @BeforeEach
  void aWorkspace() {
    run = RflRun.inWorkspace(folder).write("page.html", "<html>\n").write("empty", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "restore", "classify", "feeds import"})
  void isToldInOneSentenceAndNothingIsChanged(String command) {
    for (var file : List.of("nowhere", "snapshots", "page.html")) {
      assertWrong(command, file);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "restore", "classify", "feeds import"})
  void isReadToABoundWhereItHasNoEnd(String command) {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertWrong(command, "/dev/zero"));
  }

  private void assertWrong(String command, String file) {
    var words = new ArrayList<>(List.of(command.split(" ")));
    words.add(file);

    var result = run.rfl(words.toArray(String[]::new));

    assertThat(result.exit()).as(command + " " + file).isEqualTo(Exit.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).hasLineCount(1).startsWith("rfl: ").contains(file);
    assertThat(run.read("feeds/feeds.toml")).isEmpty();
  }
}
