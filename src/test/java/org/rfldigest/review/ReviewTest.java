package org.rfldigest.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.model.Release;

/** Deciding about the inbox, over a real store and real files. */
class ReviewTest extends WithThreeWaiting {

  @Test
  void acceptingAppendsOneBulletWithLinkDateAndSource() throws IOException {
    var one = three.number("one");

    var outcome = review.accept(one, PROPOSED, ITS_TITLE);

    assertThat(outcome).isEqualTo(new Outcome.Done("Accepted " + one + " into snapshots/6.18.md."));
    assertThat(Files.readString(snapshot))
        .isEqualTo(
            ThreeWaiting.SNAPSHOT
                + "\n## From the feeds\n\n"
                + "- **Binder** (merged, 2026-01-01): one — [LWN](https://lwn.example/one), 2026-01-01\n");
    assertThat(three.titles()).containsExactly("three", "two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Re: [PATCH v3 4/5] rust: move the macros | rust: move the macros
          [GIT PULL] Rust for 6.18 | Rust for 6.18
          [$] Rust in the kernel | Rust in the kernel
          [RFC PATCH 0/2] AW: x | x
          [video] Rust for Linux | [video] Rust for Linux
          Re: [PATCH] | Re: [PATCH]
          """)
  void proposesTheSubjectWithoutWhatAListPutsBeforeIt(String title, String text) {
    three.add(title, 4);

    assertThat(review.proposal(review.entry(three.number(title)).orElseThrow()).text())
        .isEqualTo(text);
  }

  @Test
  void aSnapshotThatIsNotUtf8IsLeftAsItIsAndThatIsSaid() throws IOException {
    var bytes = (ThreeWaiting.SNAPSHOT + "caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(snapshot, bytes);

    assertThat(review.accept(three.number("one"), PROPOSED, ITS_TITLE))
        .isEqualTo(
            new Outcome.Refused(
                "snapshots/6.18.md could not be written (the file is not UTF-8); it is as it was,"
                    + " and the entry waits on."));
    assertThat(snapshot).hasBinaryContent(bytes);
    assertThat(three.titles()).hasSize(3);
  }

  @Test
  void releaseAndTextCanBeChangedWhenAccepting() throws IOException {
    var next = new Release(6, 19);

    review.accept(three.number("one"), Optional.of(next), Optional.of("Better *words*"));

    assertThat(Files.readString(snapshot.resolveSibling("6.19.md")))
        .startsWith("---\nrelease: 6.19\n---\n\n# Linux 6.19\n")
        .contains(": Better \\*words\\* — [LWN]");
    review.undo();
    assertThat(snapshot.resolveSibling("6.19.md")).doesNotExist();
  }

  @Test
  void aReleaseThatCannotBeIsRefusedAndNoFileMade() {
    var outcome = review.accept(three.number("one"), Optional.of(new Release(61, 8)), ITS_TITLE);

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Refused("The digest has no release 61.8, expected one from 6.18 to 6.19."));
    assertThat(snapshot.resolveSibling("61.8.md")).doesNotExist();
  }

  @Test
  void aDraftIsWhatIsAccepted() throws IOException {
    var one = three.number("one");
    var text = ProposalText.of(review.proposal(review.entry(one).orElseThrow()));

    review.keepDraft(
        one, text.replace("\none\n", "\nEdited words.\n").replace("merged", "applied"));
    review.accept(one, PROPOSED, ITS_TITLE);

    assertThat(Files.readString(snapshot)).contains("(applied, 2026-01-01): Edited words. — [LWN]");
  }

  @Test
  void aDraftWithAWrongLineIsRefusedWithTheLine() {
    var one = three.number("one");
    var text = ProposalText.of(review.proposal(review.entry(one).orElseThrow()));

    assertThat(review.keepDraft(one, text.replace("merged", "merjed")))
        .isEqualTo(
            new Outcome.Refused(
                "Line 4: 'merjed' is not read, expected a status such as merged; the entry is as it"
                    + " was."));
  }

  @Test
  void whatIsSnoozedWaitsAgainWhenItsTimeHasCome() {
    review.snooze(three.number("one"), ThreeWaiting.NOW.plusSeconds(60));
    assertThat(three.titles()).containsExactly("three", "two");

    three.pass(Duration.ofSeconds(61));

    assertThat(three.titles()).containsExactly("three", "two", "one");
  }

  @Test
  void aSnoozeSaysUntilWhichMinuteItLasts() {
    var one = three.number("one");
    assertThat(review.snooze(one, Instant.parse("2027-01-02T03:04:05.678901234Z")))
        .isEqualTo(new Outcome.Done("Snoozed " + one + " until 2027-01-02 03:04 UTC."));
  }

  @Test
  void nothingIsDecidedTwice() {
    var one = three.number("one");
    review.accept(one, PROPOSED, ITS_TITLE);

    assertThat(review.reject(one, ""))
        .isEqualTo(new Outcome.Refused(one + " was accepted into 6.18 already; undo that first."));
    assertThat(review.accept(999, PROPOSED, ITS_TITLE))
        .isEqualTo(new Outcome.Refused("The inbox has no entry 999."));
  }
}
