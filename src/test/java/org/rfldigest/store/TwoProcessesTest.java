package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.child.ChildJava;

/** Rows L01 and L04: two processes write to one store, and one of them is killed. */
class TwoProcessesTest {

  private static final int ROUNDS = 10;
  private static final int LINES = 20;

  /** It is so many entries ahead, so that both write at once. */
  private static final int LEAD = 5;

  /** More than it can store until it is killed. */
  private static final int MANY = 1_000;

  @TempDir Path folder;

  @Test
  void whatAKilledProcessHasNamedAsStoredIsThereAndOthersWriteMeanwhile() throws Exception {
    for (var round = 0; round < ROUNDS; round++) {
      var process = writer("round" + round);
      var named = new ArrayList<String>();
      try (var lines = process.inputReader();
          var more = process.getOutputStream();
          var store = Given.store(folder)) {
        give(more, LEAD);
        for (var i = 0; i < LINES + round; i++) {
          give(more, 1);
          named.add(lines.readLine());
          store.store("parent", List.of(Given.entry(round * 100 + i)), Given.NOW);
        }
        give(more, MANY);
        named.add(lines.readLine());
        process.toHandle().destroyForcibly();
        lines.lines().forEach(named::add);
      }
      process.waitFor();
      assertAllThere(named);
    }
  }

  private static void give(OutputStream writer, int entries) throws IOException {
    writer.write(new byte[entries]);
    writer.flush();
  }

  private void assertAllThere(List<String> named) {
    try (var store = Given.store(folder)) {
      var stored =
          store.entriesAfter(0, Integer.MAX_VALUE).stream()
              .map(entry -> entry.number() + " " + entry.entry().id())
              .toList();
      assertThat(stored).containsAll(named).doesNotHaveDuplicates();
    }
  }

  private Process writer(String name) throws Exception {
    return ChildJava.of(Writer.class, folder.toString(), name)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
