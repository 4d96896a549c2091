package org.rfldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.model.Component;
import org.rfldigest.model.Problem;

class CheckTest {

  private static final List<Component> COMPONENTS =
      List.of(
          new Component("binder", "Binder", List.of()), new Component("nvme", "NVMe", List.of()));

  @TempDir Path folder;
  private Path snapshots;

  @BeforeEach
  void aDigestWithoutAMistake() throws IOException {
    snapshots = Files.createDirectories(folder.resolve("snapshots"));
    write("sources.md", "# Sources\n\n## doc\n\n- Title: A document\n- Kind: article\n");
    write(
        "disagreements.md",
        """
        # Disagreements

        ## Binder merged when

        - In 6.18. — [doc](sources.md#doc)
        - In 6.17. — [doc](sources.md#doc)

        How to read it: the list knows.
        """);
    release("6.17", "2025-07-27", "");
    release("6.18", "2025-09-28", "- **Binder** (merged, 2025-10): In. — [doc](sources.md#doc)");
  }

  @Test
  void aDigestWithoutAMistakeHasNoProblem() {
    assertThat(problems()).isEmpty();
  }

  /** As an editor on Windows writes it. */
  @Test
  void aMarkOfTheByteOrderIsNoMistake() throws IOException {
    var file = snapshots.resolve("6.18.md");
    Files.writeString(file, "\uFEFF" + Files.readString(file));

    assertThat(problems()).isEmpty();
    assertThat(new Digest(snapshots).dates().getFirst().mergeWindow()).isPresent();
  }

  @Test
  void namesAMergeThatIsNotFinished() throws IOException {
    var file = snapshots.resolve("6.18.md");
    var theirs = "=======\n- **NVMe**: Theirs. — [doc](sources.md#doc)\n>>>>>>> topic\n";
    Files.writeString(file, Files.readString(file) + "\n<<<<<<< HEAD\n" + theirs);

    assertThat(problems())
        .extracting(Problem::toString)
        .contains(
            "snapshots/6.18.md:9: a merge is not finished here, choose what holds of both sides");
  }

  @Test
  void readsAroundWhatIsNoFile() throws IOException {
    Files.createDirectory(snapshots.resolve("6.19.md"));
    Files.createSymbolicLink(snapshots.resolve("6.20.md"), folder.resolve("nowhere"));

    assertThat(problems())
        .extracting(Problem::toString)
        .containsExactly(
            "snapshots/6.19.md:1: this is no file, and no link to one",
            "snapshots/6.20.md:1: this is no file, and no link to one");
    assertThat(new Digest(snapshots).releases()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          - **NVMe** (merged): A. — [x](sources.md#x)             | sources.md has no source 'x'
          - **NVMi** (merged): A. — [doc](sources.md#doc)         | no component is called 'NVMi', see feeds/relevance.toml
          - **NVMe** (merged): A.                                 | the statement has no source, expected ' — [key](sources.md#key)' at its end
          - **NVMe** (merged, 2025-08): A. — [doc](sources.md#doc) | merged on 2025-08, before the merge window of 2025-09-28
          - **NVMe** (mörged): A. — [doc](sources.md#doc)         | 'mörged' is neither a status nor a date such as 2025-10
          - A. — [doc](ftp://x.example/)                          | 'ftp://x.example/' is no http or https address
          - A. — [doc](sources.md#doc); disputed: [w](disagreements.md#what) | disagreements.md has no heading for '#what'
          - **Binder** (not merged): A. — [doc](sources.md#doc)   | contradicts snapshots/6.18.md:8, expected '; disputed: [words](disagreements.md#heading)' at both
          - **Binder** (merged): in. — [doc](sources.md#doc)      | the same statement stands at snapshots/6.18.md:8
          """)
  void namesFileLineAndWhatIsWrong(String bullet, String sentence) throws IOException {
    Files.writeString(
        snapshots.resolve("6.18.md"),
        Files.readString(snapshots.resolve("6.18.md")) + "\n" + bullet + "\n");

    assertThat(problems()).singleElement().hasToString("snapshots/6.18.md:9: " + sentence);
  }

  @Test
  void aReleaseBeforeItsForerunnerIsOutOfOrder() throws IOException {
    release("6.17", "2026-01-01", "");

    assertThat(problems())
        .singleElement()
        .hasToString(
            "snapshots/6.18.md:1: the merge window (2025-09-28) is before that of 6.17 (2026-01-01)");
  }

  @Test
  void aDisagreementNeedsTwoSidesAndAReading() throws IOException {
    write("disagreements.md", "# D\n\n## One\n\n- A. — [doc](sources.md#doc)\n");

    assertThat(problems())
        .extracting(Problem::sentence)
        .containsExactly(
            "a disagreement has two sides at least, expected bullets",
            "expected a line 'How to read it: …'");
  }

  @Test
  void aFileThatIsNotUtf8IsNamedAndTheRestIsChecked() throws IOException {
    Files.write(snapshots.resolve("6.17.md"), new byte[] {(byte) 0xFF, 'a'});

    assertThat(problems())
        .extracting(Problem::toString)
        .contains(
            "snapshots/6.17.md:1: these bytes are not UTF-8, each is shown as \ufffd; save the file as UTF-8");
  }

  private List<Problem> problems() {
    return Check.problems(snapshots, COMPONENTS);
  }

  private void release(String name, String window, String bullet) throws IOException {
    write(
        name + ".md",
        "---\nrelease: %s\nmerge-window: %s\n---\n\n# Linux %s\n\n%s"
            .formatted(name, window, name, bullet));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(snapshots.resolve(name), text);
  }
}
