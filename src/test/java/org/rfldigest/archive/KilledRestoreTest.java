package org.rfldigest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.rfldigest.archive.Given.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.workspace.Workspace;

/** Row L01: wherever a restore ends by force, the workspace is then the old one or the new one. */
class KilledRestoreTest {

  @TempDir Path folder;
  private Path backup;
  private String restored;
  private String old;

  /** Ends a restore as a kill does: nothing is put in order after it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  @BeforeEach
  void aBackup() throws IOException {
    var given = Given.workspace(folder.resolve("given"));
    Files.writeString(given.root().resolve("snapshots/6.18.md"), "# from the backup\n");
    type(given, "from the backup");
    backup = folder.resolve("rfl.zip");
    Backup.write(given, backup, NOW, "0.1.0", told -> {});
    restored = content(given.root());
  }

  @Test
  void theWorkspaceIsTheOldOneOrTheNewOneWhereverItIsKilled() throws IOException {
    var seen = new HashSet<Class<?>>();
    for (var step = 1; isKilled(step, "step" + step); step++) {
      var workspace = new Workspace(folder.resolve("step" + step));
      assertThat(Workspace.nearest(workspace.snapshots())).contains(workspace);

      var mended = Restore.mend(workspace).orElseThrow();

      var isOld = mended instanceof Restore.Mended.AsBefore;
      assertThat(content(workspace.root())).as("step " + step).isEqualTo(isOld ? old : restored);
      assertThat(workspace.snapshots().resolve(".git/HEAD")).content().isEqualTo("ref");
      assertThat(aside(workspace)).hasSize(isOld ? 0 : 1);
      assertThat(Restore.mend(workspace)).isEmpty();
      seen.add(mended.getClass());
    }
    assertThat(seen).hasSize(2);
  }

  @Test
  void soItIsWhereItsMendingIsKilledToo() throws IOException {
    for (var step = 1; step < 20; step++) {
      assertThat(isKilled(6, "mended" + step)).isTrue();
      var workspace = new Workspace(folder.resolve("mended" + step));
      try {
        new Restore(workspace, stepping(step)).mend();
        assertThat(step).isGreaterThan(6);
        return;
      } catch (Killed again) {
        assertThat(Restore.mend(workspace)).contains(new Restore.Mended.AsBefore());
        assertThat(content(workspace.root())).as("step " + step).isEqualTo(old);
      }
    }
    fail("the mending never came to its end");
  }

  /** Makes a workspace and restores into it; false where it came to its end before the step. */
  private boolean isKilled(int step, String name) throws IOException {
    var workspace = Given.workspace(folder.resolve(name));
    Files.writeString(workspace.root().resolve("snapshots/6.19.md"), "# only here\n");
    Files.createDirectories(workspace.snapshots().resolve(".git"));
    Files.writeString(workspace.snapshots().resolve(".git/HEAD"), "ref");
    type(workspace, "only here");
    try (var store = Given.store(workspace.root())) {
      store.store("lwn", List.of(Given.entry("later", "Later", "later")), NOW);
    }
    old = content(workspace.root());
    try {
      assertThat(new Restore(workspace, stepping(step)).of(backup, NOW))
          .isInstanceOf(Restore.Result.Restored.class);
      return false;
    } catch (Killed killed) {
      return true;
    }
  }

  private static void type(Workspace workspace, String words) throws IOException {
    var typed = Files.createDirectories(workspace.memory().resolve("typed"));
    Files.writeString(typed.resolve("1-0.txt"), "6.18\n" + words);
  }

  private static Swap.Step stepping(int killed) {
    var steps = new int[1];
    return () -> {
      if (++steps[0] == killed) {
        throw new Killed();
      }
    };
  }

  /** All that a person would miss. */
  private static String content(Path root) throws IOException {
    var content = new StringBuilder();
    for (var name : List.of("feeds", "snapshots", ".rfl/typed")) {
      try (var files = Files.walk(root.resolve(name))) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (!file.toString().contains(".git")) {
            content.append(root.relativize(file)).append(": ").append(Files.readString(file));
          }
        }
      }
    }
    try (var store = Given.store(root)) {
      return content + Given.export(store);
    }
  }

  /** What is left of a restore: the folder with what was there before, and nothing else. */
  private static List<String> aside(Workspace workspace) throws IOException {
    try (var files = Files.list(workspace.memory())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains("restor") && !name.equals("restore.lock"))
          .toList();
    }
  }
}
