package org.rfldigest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.archive.Given.NOW;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.workspace.Workspace;

/**
 * Row L13: a backup that is not what rfl wrote is refused in one sentence, and nothing is changed.
 */
class HostileBackupTest {

  private static final String ZEROS = "0".repeat(64);

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private Workspace workspace;
  private Path good;
  private Path bad;
  private Map<String, String> before;

  @BeforeEach
  void aWorkspaceAndItsBackup() throws IOException {
    workspace = Given.workspace(folder.resolve("home"));
    good = folder.resolve("good.zip");
    bad = folder.resolve("bad.zip");
    Backup.write(workspace, good, NOW, "0.1.0", told -> {});
    before = files(workspace.root());
  }

  @AfterEach
  void nothingWasChangedNorLeft() throws IOException {
    assertThat(files(workspace.root())).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isSubsetOf("home", "good.zip", "bad.zip");
    }
  }

  @Test
  void aPathThatClimbsOutIsRefused() {
    Forged.of(good).with("snapshots/../../escaped.md", "x").write(bad);

    refused("it holds 'snapshots/../../escaped.md', which is no file of a workspace");
  }

  @Test
  void aPathThatClimbsOutBehindTheManifestsBackIsRefused() throws IOException {
    Forged.of(good).with("snapshots/aa/aa/escaped.md", "x").write(bad);
    patch("snapshots/aa/aa/escaped.md", "snapshots/../../escaped.md");

    refused("it holds 'snapshots/../../escaped.md', which its manifest does not name");
  }

  @Test
  void anAbsolutePathIsRefused() {
    Forged.of(good).with("/etc/rfl-was-here", "x").write(bad);

    refused("it holds '/etc/rfl-was-here', which is no file of a workspace");
  }

  @Test
  void aFileOutsideOfFeedsAndSnapshotsIsRefused() {
    Forged.of(good).with(".rfl/log", "x").write(bad);
    refused("it holds '.rfl/log', which is no file of a workspace");

    Forged.of(good).with("typed/1/0.txt", "x").write(bad);
    refused("it holds 'typed/1/0.txt', which is no file of a workspace");

    Forged.of(good).with("snapshots/.git/hooks/post-commit", "x").write(bad);
    refused("it holds 'snapshots/.git/hooks/post-commit', which is no file of a workspace");
  }

  @Test
  void aLinkIsRefused() throws IOException {
    Forged.of(good).with("snapshots/link.md", "/etc/passwd").write(bad);
    var bytes = Files.readAllBytes(bad);
    var header = last(bytes, "snapshots/link.md") - 46;
    bytes[header + 40] = (byte) 0xFF;
    bytes[header + 41] = (byte) 0xA1;
    Files.write(bad, bytes);

    refused("it holds a link or another special file");
  }

  @Test
  void aBombIsRefusedByWhatItsManifestSays() {
    Forged.of(good).saying("store.db", 1L << 40, ZEROS).write(bad);

    refused("it would become more than 200 times as large, as no backup does");
  }

  @Test
  void aBombThatItsManifestHidesIsUnpackedNoFurtherThanThat() {
    Forged.of(good)
        .with("snapshots/bomb.md", new byte[8 << 20])
        .saying("snapshots/bomb.md", 10, ZEROS)
        .write(bad);

    refused("'snapshots/bomb.md' is not what its manifest says");
  }

  @Test
  void aFileLargerThanAnySnapshotIsRefused() {
    Forged.of(good).saying("snapshots/6.18.md", 17 << 20, ZEROS).write(bad);

    refused("'snapshots/6.18.md' is larger than 16 MiB");
  }

  @Test
  void aFileWithAnotherSumIsRefused() {
    Forged.of(good).saying("snapshots/6.18.md", "# 6.18\n".length(), ZEROS).write(bad);

    refused("'snapshots/6.18.md' is not what its manifest says");
  }

  @Test
  void aFileThatIsMissingOrTwiceThereIsRefused() throws IOException {
    Forged.of(good).saying("snapshots/gone.md", 1, ZEROS).write(bad);
    refused("it lacks 'snapshots/gone.md'");

    Forged.of(good).without("store.db").write(bad);
    refused("it holds no store");

    Forged.of(good).with("snapshots/6.17.md", "x").write(bad);
    patch("snapshots/6.17.md", "snapshots/6.18.md");
    refused("it holds 'snapshots/6.18.md', which its manifest does not name");
  }

  @Test
  void aNewerBackupAndANewerStoreAreRefused() {
    Forged.of(good).version("2").write(bad);
    refused("it was made by a newer rfl, update rfl to restore it");

    Forged.of(good).with("store.db", changedStore("PRAGMA user_version=999")).write(bad);
    refused("its store was written by a newer rfl, update rfl to restore it");
  }

  @Test
  void aStoreWithATriggerOfSomebodyElseIsRefused() {
    var trigger = "CREATE TRIGGER mine AFTER INSERT ON entry BEGIN DELETE FROM decision; END";
    Forged.of(good).with("store.db", changedStore(trigger)).write(bad);

    refused("its store is damaged: it holds the trigger mine, which no rfl has made");
  }

  @Test
  void aStoreThatIsNoneIsRefused() {
    Forged.of(good).with("store.db", "not a database, but long enough ".repeat(40)).write(bad);
    refused("its store is damaged: is not an SQLite database");

    Forged.of(good).with("store.db", "").write(bad);
    refused("its store is damaged: is empty");
  }

  @Test
  void aStoreWithDamagedPagesIsRefused() throws IOException {
    var forged = Forged.of(good);
    var store = Files.readAllBytes(workspace.memory().resolve("store.db"));
    Arrays.fill(store, 4_096, Math.min(store.length, 40_960), (byte) 0x5A);
    forged.with("store.db", store).write(bad);

    assertThat(words()).startsWith("its store is damaged: ");
  }

  @Test
  void aBackupThatIsCutShortAnywhereIsRefused() throws IOException {
    var whole = Files.readAllBytes(good);
    for (var part = 0; part < 10; part++) {
      Files.write(bad, Arrays.copyOf(whole, (int) ((long) whole.length * part / 10)));
      assertThat(words()).isIn("it is empty", "it is cut short, or something was added to it");
    }
    Files.write(bad, Arrays.copyOf(whole, whole.length + 1));
    refused("it is cut short, or something was added to it");
  }

  @Test
  void aBackupWithAnyByteChangedIsRefusedOrRestoresTheSame() throws IOException {
    var whole = Files.readAllBytes(good);
    var same = new Workspace(elsewhere.resolve("same"));
    Restore.of(good, same, NOW);
    for (var at = 31; at < whole.length; at += whole.length / 40) {
      var changed = whole.clone();
      changed[at] ^= 0x41;
      Files.write(bad, changed);
      var fresh = new Workspace(elsewhere.resolve("" + at));
      if (Restore.of(bad, fresh, NOW) instanceof Restore.Result.Restored) {
        assertThat(files(fresh.root()).values())
            .as("byte %d", at)
            .containsExactlyElementsOf(files(same.root()).values());
      }
    }
  }

  @Test
  void whatIsNoBackupAtAllIsRefused() throws IOException {
    Files.writeString(bad, "<html>".repeat(100));
    refused("it is no backup of rfl");

    Files.delete(bad);
    refused("there is no such file");

    Files.createDirectory(bad);
    refused("it is a folder");
    Files.delete(bad);
  }

  @Test
  void aWorkspaceThatIsOpenIsLeftToWhoHasIt() {
    try (var store = Given.store(workspace.root())) {
      assertThat(store.feeds().states()).isNotEmpty();
      Files.copy(good, bad);
      refused("another rfl has the workspace open, end it and restore again");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void refused(String words) {
    assertThat(words()).isEqualTo(words);
  }

  private String words() {
    return switch (Restore.of(bad, workspace, NOW)) {
      case Restore.Result.NoBackup(var words) -> words;
      case Restore.Result.Refused(var words) -> words;
      case Restore.Result.Restored restored -> "restored " + restored;
    };
  }

  private byte[] changedStore(String script) {
    return Given.changed(workspace.memory().resolve("store.db"), folder, script);
  }

  private void patch(String from, String to) throws IOException {
    var bytes = Files.readAllBytes(bad);
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    Files.write(bad, text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static int last(byte[] bytes, String name) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name);
  }

  private static boolean hasContent(Path file) {
    return Files.isRegularFile(file) && file.toFile().length() > 0;
  }

  /** The content of each file that has some, the store's side files apart. */
  private static Map<String, String> files(Path root) throws IOException {
    var contents = new TreeMap<String, String>();
    try (var files = Files.walk(root)) {
      for (var file : (Iterable<Path>) files.filter(HostileBackupTest::hasContent)::iterator) {
        contents.put(file.toString(), Sum.of(Files.readAllBytes(file)).hex());
      }
    }
    return contents;
  }
}
