package org.rfldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.model.Release;

/** The dates of all releases are asked for at each refresh; what stands below them is not read. */
class DigestDatesTest {

  @TempDir Path folder;

  @Test
  void theDatesOfAllReleasesAreThoseOfTheirPages() throws Exception {
    write("6.18.md", "---\nrelease: 6.18\nreleased: 2025-11-30\n---\n\n# Linux 6.18\n");
    write("6.17.md", "---\r\nrelease: 6.17\r\nreleased: 2025-09-28\r\n---\r\n\r\n- Text.\r\n");
    write("6.16.md", "# Linux 6.16\n\nreleased: 2025-07-27\n---\n");
    write("6.15.md", "---\nrelease: 6.15\nreleased: 2025-05-25\n");
    write("6.14.md", "");
    var digest = new Digest(folder);

    assertThat(digest.dates())
        .isEqualTo(
            digest.releases().stream()
                .map(release -> digest.snapshot(release).orElseThrow().dates())
                .toList())
        .hasSize(5)
        .extracting(dates -> dates.released().map(LocalDate::toString).orElse("–"))
        .containsExactly("2025-11-30", "2025-09-28", "–", "2025-05-25", "–");
  }

  @Test
  void whatIsWrongBelowThemDoesNotTakeTheDates() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("---\nreleased: 2025-11-30\n---\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("- Text.\n".repeat(9_000).getBytes(StandardCharsets.UTF_8));
    bytes.write(0xE9);
    Files.write(folder.resolve("6.18.md"), bytes.toByteArray());

    var dates = new Digest(folder).dates().getFirst();

    assertThat(dates.release()).isEqualTo(new Release(6, 18));
    assertThat(dates.released()).contains(LocalDate.of(2025, 11, 30));
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }
}
