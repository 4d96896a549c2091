package org.rfldigest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rfldigest.archive.Given.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.workspace.Workspace;

/** A workspace goes into one file and comes back from it. */
class BackupTest {

  @TempDir Path folder;
  private Workspace workspace;
  private Path backup;

  @BeforeEach
  void aWorkspaceWithEverything() throws IOException {
    workspace = Given.workspace(folder.resolve("home"));
    backup = folder.resolve("rfl.zip");
  }

  @Test
  void bringsFeedsSnapshotsAndStoreBackAsTheyWere() throws IOException {
    var before = export();
    write();
    Files.writeString(workspace.root().resolve("snapshots/6.18.md"), "broken");
    Files.writeString(workspace.root().resolve("snapshots/6.99.md"), "new");
    Files.delete(workspace.feedsFile());
    try (var store = Given.store(workspace.root())) {
      store.store("lwn", List.of(Given.entry("later", "Later", "later")), NOW);
    }

    var restored = (Restore.Result.Restored) Restore.of(backup, workspace, NOW);

    assertThat(export()).isEqualTo(before);
    assertThat(workspace.root().resolve("snapshots/6.18.md")).content().isEqualTo("# 6.18\n");
    assertThat(workspace.root().resolve("snapshots/6.99.md")).doesNotExist();
    assertThat(workspace.feedsFile()).content().isEqualTo("# feeds\n");
    assertThat(restored.aside().resolve("snapshots/6.99.md")).content().isEqualTo("new");
    assertThat(restored.aside().resolve("store.db")).exists();
    assertThat(restored.aside().getParent()).isEqualTo(workspace.memory());
  }

  @Test
  void bringsAWorkspaceToWhereNoneWas() throws IOException {
    write();
    var elsewhere = new Workspace(folder.resolve("new/place"));

    assertThat(Restore.of(backup, elsewhere, NOW)).isInstanceOf(Restore.Result.Restored.class);

    assertThat(elsewhere.root().resolve("snapshots/people/who.md")).content().isEqualTo("# Who\n");
    try (var store = Given.store(elsewhere.root())) {
      assertThat(Given.export(store)).isEqualTo(export());
    }
  }

  @Test
  void bringsBackWhatLiesDeepInFolders() throws IOException {
    var deep = workspace.root().resolve("snapshots/a/b/c/d/e/f/g/h/deep.md");
    Files.createDirectories(deep.getParent());
    Files.writeString(deep, "# Deep\n");
    write();
    Files.delete(deep);

    Restore.of(backup, workspace, NOW);

    assertThat(deep).content().isEqualTo("# Deep\n");
  }

  /** A process of that number may run where it comes back. */
  @Test
  void bringsBackWhatWasBeingTypedForWhoeverAsks() throws IOException {
    type("4-0.txt", "6.18\nolder", 1_000);
    type("4-" + ProcessHandle.current().pid() + ".txt", "6.18\nHalf a", 2_000);
    type("edit-4-17-123.md", "Saved", 1_000);
    write();
    type("4-0.txt", "6.18\nlater", 3_000);
    type("5-0.txt", "6.18\nof another entry", 3_000);
    type("edit-5-17-1.md", "of another entry", 3_000);

    var restored = (Restore.Result.Restored) Restore.of(backup, workspace, NOW);

    var typed = workspace.memory().resolve("typed");
    assertThat(typed.toFile().list()).containsExactlyInAnyOrder("4-0.txt", "edit-4-0-123.md");
    assertThat(typed.resolve("4-0.txt")).content().isEqualTo("6.18\nHalf a");
    assertThat(restored.aside().resolve("typed/5-0.txt")).exists();
  }

  private void type(String name, String words, long at) throws IOException {
    var file = workspace.memory().resolve("typed").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, words);
    Files.setLastModifiedTime(file, FileTime.fromMillis(at));
  }

  @Test
  void isForItsOwnersEyesOnlyAndSoIsTheRestoredStore() throws IOException {
    write();
    Restore.of(backup, workspace, NOW);

    for (var file : List.of(backup, workspace.memory().resolve("store.db"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void replacesAnOlderBackupAsAWholeAndLeavesNothingElse() throws IOException {
    write();
    var first = Files.readAllBytes(backup);
    Files.writeString(workspace.feedsFile(), "# other\n");

    write();

    assertThat(Files.readAllBytes(backup)).isNotEqualTo(first);
    assertThat(Backup.isBackup(backup)).isTrue();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("home", "rfl.zip");
    }
    try (var files = Files.list(workspace.memory())) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("store.db");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenLeavesTheOldBackup() throws IOException {
    write();
    var before = Files.readAllBytes(backup);

    assertThatThrownBy(
            () -> Backup.write(workspace, folder.resolve("none/rfl.zip"), NOW, "0.1.0", told -> {}))
        .isInstanceOf(IOException.class);

    assertThat(Files.readAllBytes(backup)).isEqualTo(before);
  }

  @Test
  void theSameWorkspaceAtTheSameTimeGivesTheSameBytes() throws IOException {
    write();
    var first = Files.readAllBytes(backup);
    write();

    assertThat(Files.readAllBytes(backup)).isEqualTo(first);
  }

  @Test
  void followsNoLinkAndLeavesARepositoryInTheFolderWhereItIs() throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "secret");
    Files.createSymbolicLink(workspace.snapshots().resolve("link.md"), secret);
    Files.createDirectories(workspace.snapshots().resolve(".git"));
    Files.writeString(workspace.snapshots().resolve(".git/HEAD"), "ref");
    var told = new ArrayList<String>();

    Backup.write(workspace, backup, NOW, "0.1.0", told::add);
    Restore.of(backup, workspace, NOW);

    assertThat(told).containsExactly("snapshots/link.md is left out, it is a link or no file");
    assertThat(workspace.snapshots().resolve("link.md")).doesNotExist();
    assertThat(workspace.snapshots().resolve(".git/HEAD")).content().isEqualTo("ref");
  }

  @Test
  void aSnapshotsFolderThatIsALinkIsPutAsideNotWrittenThrough() throws IOException {
    write();
    var real = folder.resolve("elsewhere");
    Files.move(workspace.snapshots(), real);
    Files.createSymbolicLink(workspace.snapshots(), real);
    Files.writeString(real.resolve("6.18.md"), "theirs");

    Restore.of(backup, workspace, NOW);

    assertThat(real.resolve("6.18.md")).content().isEqualTo("theirs");
    assertThat(Files.isSymbolicLink(workspace.snapshots())).isFalse();
  }

  private void write() throws IOException {
    Backup.write(workspace, backup, NOW, "0.1.0", told -> {});
  }

  private String export() {
    try (var store = Given.store(workspace.root())) {
      return Given.export(store);
    }
  }
}
