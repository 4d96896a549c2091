package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.child.ChildJava;
import org.rfldigest.tui.terminal.Widths;

/** What stands behind text of any script begins where it should, after the terminal's own rules. */
@Timeout(60)
class WidthsIT {

  @TempDir Path folder;

  @Test
  void theColumnBehindEachTextIsWhereItShouldBe() {
    assumeTrue(Tmux.isThere(), "tmux is not installed: what a terminal shows is not looked at");
    var environment =
        Map.of("PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8", "CLASSES", EndsIT.CLASSES);
    try (var terminal = new Tmux(folder, 80, 24, environment)) {
      terminal.until("ready>");
      terminal.run("clear; " + ChildJava.PROGRAM + " -cp $CLASSES " + Widths.class.getName());
      terminal.until("<signs>");
      for (var name : Widths.names()) {
        assertThat(terminal.column("<" + name + ">")).as(name).isEqualTo(Widths.COLUMN);
      }
      terminal.press("q");
      terminal.until("ready>");
    }
  }
}
