package org.rfldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Citation;
import org.rfldigest.model.Development;
import org.rfldigest.model.PartialDate;
import org.rfldigest.model.Release;
import org.rfldigest.model.Snapshot;
import org.rfldigest.model.Status;

class SnapshotFileTest {

  private static final String HEAD =
      """
      ---
      release: 6.18
      merge-window: 2025-09-28
      released: 2025-11-30
      ---

      # Linux 6.18

      What mattered.

      ## Drivers

      """;

  @Test
  void readsDatesSummaryAndSections() {
    var snapshot =
        read(HEAD + "- Text. — [a](sources.md#a)\n\n### GPU\n\n- B. — [b](sources.md#b)");

    assertThat(snapshot.dates().mergeWindow()).contains(LocalDate.of(2025, 9, 28));
    assertThat(snapshot.dates().released()).contains(LocalDate.of(2025, 11, 30));
    assertThat(snapshot.dates().rc1()).isEmpty();
    assertThat(snapshot.summary()).containsExactly("What mattered.");
    assertThat(snapshot.developments())
        .extracting(Development::section)
        .containsExactly(List.of("Drivers"), List.of("Drivers", "GPU"));
  }

  @Test
  void readsEveryPartOfABullet() {
    var development =
        only(
            "- **Binder, Allocator** (merged, 2025-10): The `rust_binder` driver [landed](https://x.example)"
                + " — beside C. — [grok](sources.md#grok), [Rust for 6.18](https://lore.example/1/), 2025-09-28;"
                + " disputed: [when](disagreements.md#binder-merged-when), [who](disagreements.md#who)");

    assertThat(development.components()).containsExactly("Binder", "Allocator");
    assertThat(development.status()).contains(Status.MERGED);
    assertThat(development.date()).contains(new PartialDate("2025-10"));
    assertThat(development.text()).isEqualTo("The rust_binder driver landed — beside C.");
    assertThat(development.citations())
        .containsExactly(
            Citation.ofSource("grok"),
            new Citation(
                "Rust for 6.18",
                "https://lore.example/1/",
                Optional.of(new PartialDate("2025-09-28"))));
    assertThat(development.disagreements()).containsExactly("binder-merged-when", "who");
    assertThat(development.place()).hasToString("snapshots/6.18.md:13");
  }

  @Test
  void readsABulletOverSeveralLines() {
    var development =
        only("- **NVMe** (expected):\n  It may come\n  in 6.15. —\n  [a](sources.md#a)");

    assertThat(development.text()).isEqualTo("It may come in 6.15.");
    assertThat(development.isForecast()).isTrue();
    assertThat(development.citations()).containsExactly(Citation.ofSource("a"));
  }

  @Test
  void readsAStatusAndADateWithoutAComponent() {
    var forecast = only("- (expected, 2026): More drivers. — [a](sources.md#a)");

    assertThat(forecast.components()).isEmpty();
    assertThat(forecast.isForecast()).isTrue();
    assertThat(forecast.date()).contains(new PartialDate("2026"));
    assertThat(forecast.text()).isEqualTo("More drivers.");
  }

  @Test
  void wordsInParenthesesAtTheStartMayBeJustWords() {
    assertThat(only("- (So they say): it works. — [a](sources.md#a)").text())
        .isEqualTo("(So they say): it works.");
  }

  @Test
  void namesTheLineOfAWordThatIsNoStatus() {
    var snapshot = read(HEAD + "- **Binder** (merjed): Text. — [a](sources.md#a)");

    assertThat(snapshot.problems().getFirst())
        .hasToString(
            "snapshots/6.18.md:13: 'merjed' is neither a status nor a date such as 2025-10");
    assertThat(snapshot.developments()).hasSize(1);
  }

  @Test
  void namesTheLineOfAWrongDateAndReadsTheRest() {
    var snapshot = read(HEAD.replace("2025-11-30", "30.11.2025") + "- T. — [a](sources.md#a)");

    assertThat(snapshot.problems().getFirst())
        .hasToString(
            "snapshots/6.18.md:4: 'released: 30.11.2025' is no date, expected the form 2025-11-30");
    assertThat(snapshot.developments()).hasSize(1);
  }

  @Test
  void saysThatTheReleaseDoesNotFitTheName() {
    var snapshot = read(HEAD.replace("release: 6.18", "release: 6.81"));

    assertThat(snapshot.problems().getFirst())
        .hasToString(
            "snapshots/6.18.md:2: 'release: 6.81' does not fit the file's name, expected 6.18");
  }

  @Test
  void aTextAfterTheLastDashThatIsNoLinkBelongsToTheStatement() {
    assertThat(only("- It came — at last.").text()).isEqualTo("It came — at last.");
  }

  private static Development only(String bullet) {
    var snapshot = read(HEAD + bullet + "\n");
    assertThat(snapshot.problems()).isEmpty();
    assertThat(snapshot.developments()).hasSize(1);
    return snapshot.developments().getFirst();
  }

  private static Snapshot read(String text) {
    var file = new TextFile("snapshots/6.18.md", text.lines().toList(), List.of());
    return SnapshotFile.read(new Release(6, 18), file);
  }
}
