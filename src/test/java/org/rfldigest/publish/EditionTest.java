package org.rfldigest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.digest.Digest;

/** Of which day a statement is that bears none. */
class EditionTest {

  @TempDir Path folder;

  @Test
  void aDocumentStampedAfterTheReleaseItTellsOfIsNoNewsOfThatDay() throws IOException {
    snapshot("6.14", "released: 2025-03-24\n", "Told. — [essay](sources.md#essay)");

    assertThat(day()).isEqualTo("2025-03-24");
  }

  @Test
  void aReleaseThatIsNotOutHasTheDayOfTheDocument() throws IOException {
    snapshot("7.3", "", "Told. — [essay](sources.md#essay)");

    assertThat(day()).isEqualTo("2026-05-03");
  }

  @Test
  void aReportWithADayOfItsOwnKeepsItThoughTheReleaseIsOut() throws IOException {
    snapshot("6.14", "released: 2025-03-24\n", "Told. — [LWN](https://lwn.net/1/), 2026-02-01");

    assertThat(day()).isEqualTo("2026-02-01");
  }

  @Test
  void whatHappenedLaterKeepsItsDay() throws IOException {
    snapshot(
        "6.14", "released: 2025-03-24\n", "(fixed, 2025-12): Told. — [essay](sources.md#essay)");

    assertThat(day()).isEqualTo("2025-12-01");
  }

  private void snapshot(String release, String dates, String bullet) throws IOException {
    Files.writeString(
        folder.resolve("sources.md"),
        "# Sources\n\n## essay\n\n- Title: Essay\n- Date: 2026-05-03\n");
    Files.writeString(
        folder.resolve(release + ".md"),
        "---\nrelease: %s\n%s---\n\n# Linux %s\n\nOut.\n\n## Drivers\n\n- %s\n"
            .formatted(release, dates, release, bullet));
  }

  private String day() {
    var edition = Edition.of(new Digest(folder), List.of());
    return edition.day(edition.developments().findFirst().orElseThrow()).orElseThrow().toString();
  }
}
