package org.rfldigest.classify.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.classify.Given;
import org.rfldigest.classify.reading.Clue;

class SeriesVersionsTest {

  private static final String COVER =
      """
      This adds a queue to the kernel crate.

      ---
      Changes in v3:
      - Drop the lock, as it is
        not needed.
      - Link to v2: https://lore.example/v2

      Changes in v2:
      - Add a test.
      - Link to v1: https://lore.example/v1

      ---
      Someone (2):
            rust: queue: add a queue
      """;

  private static final List<Clue> MAILS =
      List.of(
          Given.mail("c1@x", "", "[PATCH 0/2] rust: a queue"),
          Given.mail("a1@x", "c1@x", "[PATCH 1/2] rust: queue: add a queue"),
          Given.mail("b1@x", "c1@x", "[PATCH 2/2] rust: queue: add a lock for the queue"),
          Given.mail("c3@x", "", "[PATCH v3 0/3] rust: a queue", COVER, "2025-10-22"),
          Given.mail("a3@x", "c3@x", "[PATCH v3 1/3] rust: queue: Add a `queue`"),
          Given.mail("b3@x", "c3@x", "[PATCH v3 2/3] rust: queue: add a lock for every queue"),
          Given.mail("d3@x", "c3@x", "[PATCH v3 3/3] MAINTAINERS: list the queue"),
          Given.mail("r@x", "a3@x", "Re: [PATCH v3 1/3] rust: queue: Add a `queue`"));

  @Test
  void tellsWhichPartsCameWentAndHaveAnotherTitle() {
    var change = SeriesVersions.of(MAILS).between(1, 3).orElseThrow();
    assertThat(change.added()).containsExactly("MAINTAINERS: list the queue");
    assertThat(change.removed()).isEmpty();
    assertThat(change.retitled())
        .containsExactly(
            new VersionChange.Retitled(
                "rust: queue: add a lock for the queue",
                "rust: queue: add a lock for every queue"));
  }

  @Test
  void tellsWhatTheCoverLetterSaysOfTheVersionsBetween() {
    var versions = SeriesVersions.of(MAILS);
    assertThat(versions.numbers()).containsExactly(1, 3);
    assertThat(versions.between(1, 3).orElseThrow().told())
        .containsExactly("Drop the lock, as it is not needed.", "Add a test.");
    assertThat(Changelog.of(COVER, 2, 3)).containsExactly("Drop the lock, as it is not needed.");
    assertThat(versions.between(1, 2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Changes in v2:",
        "Changes since v1:",
        "v1 -> v2:",
        "v2:",
        "Changelog v2:",
        "Changes from v1",
        "v1 => v2"
      })
  void knowsTheHeadingsThatPeopleWrite(String heading) {
    var told = Changelog.of("A patch.\n\n" + heading + "\n- Fix a race.\n", 1, 2);
    assertThat(told).containsExactly("Fix a race.");
  }

  @Test
  void comparesAThousandPartsAtOnce() {
    var mails = new ArrayList<Clue>();
    for (var part = 1; part <= 1_000; part++) {
      mails.add(Given.mail("a" + part, "", "[PATCH %d/1000] rust: %d".formatted(part, part)));
      mails.add(
          Given.mail("b" + part, "", "[PATCH v2 %d/1000] rust: %d".formatted(part, part + 2_000)));
    }
    var change = SeriesVersions.of(mails).between(1, 2).orElseThrow();
    assertThat(change.added().size() + change.retitled().size()).isEqualTo(1_000);
  }
}
