package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.session.Exit;

/** The workspace that is made where no other is near. */
class OwnWorkspaceTest {

  @TempDir Path folder;

  @Test
  void whereItCannotBeMadeItIsToldWhyAndWhatToDo() {
    var run = new RflRun(folder).write(".local/share", "a file");

    var result = run.rfl("releases");

    assertThat(result.exit()).isEqualTo(Exit.FAILED);
    assertThat(result.err())
        .isEqualTo(
            "rfl: the workspace cannot be made in %1$s/.local/share/rfl (%1$s/.local/share is in the way), name a folder of yours by XDG_DATA_HOME.\n"
                .formatted(folder));
    assertThat(run.read(".local/share")).isEqualTo("a file");
  }

  @Test
  void itsMemoryIsNotTakenIntoARepositoryThatIsMadeOfIt() {
    var run = new RflRun(folder);
    run.rfl("releases");

    assertThat(run.read(".local/share/rfl/.gitignore")).isEqualTo(".rfl/\n");
  }
}
