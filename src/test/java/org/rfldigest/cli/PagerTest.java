package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.session.Surroundings;
import org.rfldigest.tui.terminal.Signals;

/** What is long goes through the pager where it is read on a terminal. */
class PagerTest {

  @TempDir Path folder;
  private FakePrograms programs;

  @BeforeEach
  void aLongAndAShortRelease() {
    programs = new FakePrograms(folder.resolve("bin"));
    programs.add("page", "cat >\"$0.input\"");
    var run = RflRun.inWorkspace(folder.resolve("work"));
    run.write("snapshots/6.19.md", "---\nrelease: 6.19\n---\n\nShort.\n");
    run.write("snapshots/6.18.md", "---\nrelease: 6.18\n---\n\n" + "A paragraph.\n\n".repeat(30));
  }

  @Test
  void aLongTextGoesThroughThePager() {
    assertThat(show("6.18", programs.file("page") + " -x", true)).isEmpty();
    assertThat(programs.text("page.input")).startsWith("Linux 6.18\n").hasLineCount(61);
    assertThat(programs.starts("page")).containsExactly(java.util.List.of("-x"));
  }

  @Test
  void aShortOneIsPrintedAndSoIsWhatGoesIntoAPipe() {
    var pager = programs.file("page").toString();
    assertThat(show("6.19", pager, true)).startsWith("Linux 6.19\n");
    assertThat(show("6.18", pager, false)).startsWith("Linux 6.18\n");
    assertThat(programs.starts("page")).isEmpty();
  }

  @Test
  void whereThePagerIsMissingTheTextIsPrinted() {
    assertThat(show("6.18", "/nowhere/page", true)).startsWith("Linux 6.18\n");
    assertThat(show("6.18", "nowhere-to-be-found", true)).startsWith("Linux 6.18\n");
  }

  @Test
  @Timeout(60)
  void aPagerThatCannotBeStartedLeavesTheInterruptAsItWas() throws Exception {
    var heard = new CountDownLatch(1);
    Signals.on("INT", heard::countDown);

    show("6.18", "/nowhere/page", true);

    var process = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("kill", "-INT", process).start().waitFor();
    heard.await();
    assertThat(heard.getCount()).isZero();
  }

  private String show(String release, String pager, boolean terminal) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    var environment = Map.of("HOME", folder.toString(), "PAGER", pager, "PATH", programs.path());
    var surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            stream,
            stream,
            environment,
            folder.resolve("work"),
            InstantSource.system(),
            terminal);
    assertThat(new Rfl(surroundings).run("show", release)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
