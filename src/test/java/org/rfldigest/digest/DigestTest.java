package org.rfldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.model.Development;
import org.rfldigest.model.Problem;
import org.rfldigest.model.Release;

class DigestTest {

  private static final Release RELEASE = new Release(6, 19);

  @TempDir Path folder;

  private Digest digest;
  private Path file;

  @BeforeEach
  void readOnce() throws IOException {
    digest = new Digest(folder);
    file = folder.resolve("6.19.md");
    Files.writeString(file, "# Linux 6.19\n\n## All\n\n- The first.\n");
    Files.writeString(folder.resolve("people.md"), "# People\n\n## All\n\n- Somebody.\n");
    assertThat(told()).containsExactly("The first.");
  }

  @Test
  void readsAFileOnceAsLongAsItIsTheSame() {
    assertThat(digest.snapshot(RELEASE).orElseThrow())
        .isSameAs(digest.snapshot(RELEASE).orElseThrow());
    assertThat(digest.page("people").orElseThrow()).isSameAs(digest.page("people").orElseThrow());
  }

  @Test
  void showsWhatAHandHasAdded() throws IOException {
    Files.writeString(file, Files.readString(file) + "- The second.\n");

    assertThat(told()).containsExactly("The first.", "The second.");
  }

  @Test
  void bytesThatAreNotUtf8CostTheirLettersOnly() throws IOException {
    Files.write(
        file,
        "# Linux 6.19\n\n## All\n\n- The caf\u00e9.\n- The second.\n"
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(told()).containsExactly("The caf\ufffd.", "The second.");
    assertThat(digest.snapshot(RELEASE).orElseThrow().problems())
        .extracting(Problem::toString)
        .anyMatch(said ->
            said.endsWith(
                "6.19.md:5: these bytes are not UTF-8, each is shown as \ufffd; save the file as UTF-8"));
  }

  /** As an accepted entry is written, and most editors write. */
  @Test
  void showsAFileOfTheSameSizeThatWasPutInItsPlace() throws IOException {
    var other =
        Files.writeString(folder.resolve("new"), "# Linux 6.19\n\n## All\n\n- Another 1.\n");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    assertThat(other).hasSize(Files.size(file));
    Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);

    assertThat(told()).containsExactly("Another 1.");
  }

  @Test
  void showsThatAFileIsGone() throws IOException {
    Files.delete(file);

    assertThat(digest.snapshot(RELEASE)).isEmpty();
  }

  private List<String> told() {
    return digest.snapshot(RELEASE).orElseThrow().developments().stream()
        .map(Development::text)
        .toList();
  }
}
