package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;

/** Commands that are run within the screens. */
class InsideTest {

  private static final String MORE =
      "… it printed more than is shown here; a shell shows all of it.";

  @TempDir Path folder;

  @Test
  void ofVeryLongLinesAndOfVeryManyABoundedBeginningIsKeptAndThatIsSaid() {
    var run = RflRun.inWorkspace(folder);
    var line = "A paragraph of some words.\n\n";
    run.write("snapshots/6.18.md", "---\nrelease: 6.18\n---\n\n" + line.repeat(6_000));
    run.write("snapshots/6.19.md", "---\nrelease: 6.19\n---\n\nShort.\n");
    run.write("snapshots/odd.md", "---\ntitle: Odd\n---\n\n" + line.repeat(100_000));

    assertThat(shown(run, "show 6.18").lines()).hasSize(5_001).endsWith(MORE);
    assertThat(shown(run, "show odd --format json").lines()).containsExactly(MORE);
    assertThat(shown(run, "show 6.19").lines()).contains("Short.").doesNotContain(MORE);
  }

  private static Facts.Output shown(RflRun run, String words) {
    return new Inside(run.session()).run(new Query.Output(words, 80));
  }
}
