package org.rfldigest.cli.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.RflRun;

/** {@code rfl publish} from the command line. */
class PublishTest {

  private static final String SNAPSHOT =
      """
      ---
      release: 6.18
      merge-window: 2025-09-28
      ---

      # Linux 6.18

      - **Binder** (merged, 2025-10): It is in. — [LWN](https://lwn.net/Articles/1041004/), 2025-10-14
      """;

  @TempDir Path folder;
  private RflRun run;

  @BeforeEach
  void aWorkspace() {
    run = RflRun.inWorkspace(folder).write("snapshots/6.18.md", SNAPSHOT);
  }

  @Test
  void saysInOneLineWhatItWrote() {
    var first = run.rfl("publish", "out", "--format", "json,ics");
    var second = run.rfl("publish", "out", "--format", "json");

    assertThat(first.out()).isEqualTo("3 files in out: 3 new, 0 changed, 0 unchanged, 0 removed\n");
    assertThat(second.out())
        .isEqualTo("2 files in out: 0 new, 0 changed, 2 unchanged, 1 removed\n");
    assertThat(folder.resolve("out/digest.json")).exists();
    assertThat(folder.resolve("out/releases.ics")).doesNotExist();
  }

  @Test
  void writesNothingIntoThePlacesOfTheWorkspaceItself() {
    for (var own : new String[] {"snapshots", "feeds/site", "out/../.rfl"}) {
      var refused = run.rfl("publish", own);

      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err())
          .contains("is a place of the workspace itself", "nothing was written");
    }
    assertThat(folder.resolve("snapshots/index.html")).doesNotExist();
    assertThat(run.rfl("publish", ".git/../site", "--format", "ics").exit()).isZero();
  }

  @Test
  void writesNothingAmongWhatHoldsTheWorkspace() {
    for (var around : new String[] {".", "..", "/"}) {
      var refused = run.rfl("publish", around);

      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains("holds the workspace", "nothing was written");
    }
    assertThat(folder.resolve("index.html")).doesNotExist();
  }

  @Test
  void listsTheFilesAsJsonLines() {
    assertThat(run.rfl("publish", "out", "--format", "ics", "--json").out())
        .isEqualTo("{\"file\":\"releases.ics\",\"change\":\"new\"}\n");
  }

  /** Row K11. */
  @Test
  void theSameDigestGivesTheSameBytes() throws IOException {
    run.rfl("publish", "one");
    run.rfl("publish", "two");

    assertThat(bytes(folder.resolve("two"))).isNotEmpty().isEqualTo(bytes(folder.resolve("one")));
  }

  /** Row K07: there is no format of cells that a spreadsheet would take for formulas. */
  @Test
  void namesTheFormatsWhereOneIsUnknown() {
    var result = run.rfl("publish", "out", "--format", "html,pdf");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("rfl: 'pdf' is no format of publish, expected some of html,md,json,atom,ics.\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void takesNothingButAWebAddressAsTheAddressOfTheFolder() {
    for (var address : new String[] {"example.org", "javascript:x", "https:///x", "https://a/?q"}) {
      var result = run.rfl("publish", "out", "--base", address);

      assertThat(result.exit()).isEqualTo(2);
      assertThat(result.err()).contains("'" + address + "' is no web address").hasLineCount(1);
    }
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("out"), Files.createDirectory(folder.resolve("real")));

    var result = run.rfl("publish", "out");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .endsWith(
            "out is a link, and links are not followed; name the folder itself; nothing was changed.\n")
        .hasLineCount(1);
    assertThat(folder.resolve("real")).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeIsToldInOneSentence() throws IOException {
    Files.writeString(folder.resolve("file"), "");

    var result = run.rfl("publish", "file/out");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).startsWith("rfl: ").contains("cannot be written").hasLineCount(1);
  }

  @Test
  void aFolderThatMayNotBeWrittenIsNamedAndWhatIsThereStays() throws IOException {
    run.rfl("publish", "out", "--format", "json");
    var before = bytes(folder.resolve("out"));
    var lock = Files.getPosixFilePermissions(folder.resolve("out/.rfl-publish"));
    Files.setPosixFilePermissions(
        folder.resolve("out/.rfl-publish"), PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(
        Files.isWritable(folder.resolve("out/.rfl-publish")),
        "skipped: this user may write everywhere");

    var result = run.write("snapshots/7.0.md", "").rfl("publish", "out", "--format", "json");

    Files.setPosixFilePermissions(folder.resolve("out/.rfl-publish"), lock);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .contains("cannot be written: permission is denied; what is there is whole.");
    assertThat(bytes(folder.resolve("out"))).isEqualTo(before);
  }

  @Test
  void nothingIsPublishedWhileAMergeIsNotFinished() {
    run.rfl("publish", "out", "--format", "json");
    var before = run.read("out/digest.json");
    run.write("snapshots/6.18.md", SNAPSHOT + "<<<<<<< HEAD\n- **A**: Ours.\n");
    run.write("snapshots/people.md", "# People\n\n<<<<<<< HEAD\n=======\n>>>>>>> topic\n");

    var refused = run.rfl("publish", "out", "--format", "json");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().lines())
        .containsExactly(
            "rfl: snapshots/6.18.md:9: a merge is not finished here, choose what holds of both sides",
            "rfl: snapshots/people.md:3: a merge is not finished here, choose what holds of both sides; nothing was published.");
    assertThat(run.read("out/digest.json")).isEqualTo(before);
  }

  @Test
  void aMistakeInASnapshotIsToldAndTheRestPublished() {
    run.write("snapshots/6.18.md", SNAPSHOT.replace("merged,", "merjed,"));

    var result = run.rfl("publish", "out", "--format", "json");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).startsWith("rfl: snapshots/6.18.md:8: 'merjed'").hasLineCount(1);
    assertThat(run.read("out/digest.json")).contains("It is in.");
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    var bytes = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return bytes;
  }
}
