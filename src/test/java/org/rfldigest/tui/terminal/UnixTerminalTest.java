package org.rfldigest.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnixTerminalTest {

  @TempDir Path folder;

  /** So that what a kill leaves behind can be put right, whenever it comes. */
  @Test
  void isNotedAsTakenBeforeAnythingIsWrittenToIt() throws IOException {
    var memory = folder.resolve("memory");
    var screen = new NotedWrites(memory);
    var setup = Setup.usual(Map.of("TERM", "xterm"), memory);

    UnixTerminal.rehearsed(setup, InputStream.nullInputStream(), screen).close();

    assertThat(screen.noted).isNotEmpty().doesNotContain(false);
    assertThat(memory).isEmptyDirectory();
  }

  private static final class NotedWrites extends OutputStream {

    private final Path memory;
    private final List<Boolean> noted = new ArrayList<>();

    NotedWrites(Path memory) {
      this.memory = memory;
    }

    @Override
    public void write(int one) {
      noted.add(isNoted());
    }

    private boolean isNoted() {
      try (var notes = Files.newDirectoryStream(memory, "terminal*")) {
        return notes.iterator().hasNext();
      } catch (IOException none) {
        return false;
      }
    }
  }
}
