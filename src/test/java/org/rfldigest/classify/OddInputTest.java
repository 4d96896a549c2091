package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OddInputTest {

  private final Classifier classifier = Given.classifier();

  @Test
  void readsOnlyTheStartOfATitleOfTwoMillionCharacters() {
    var title = "Rust for Linux " + "[".repeat(1_000_000) + "6.18 ".repeat(200_000);
    var verdict = classifier.classify(Given.article("Blog", title, title, "2025-10-20"));
    assertThat(verdict.relevant()).isTrue();
    assertThat(verdict.reasons())
        .allSatisfy(why -> assertThat(why.sentence()).hasSizeLessThan(200));
  }

  @Test
  void anEmptyEntryIsNotRelevant() {
    var empty =
        new Clue(
            "",
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            0,
            List.of(),
            Optional.of(""),
            Optional.of(""));
    var verdict = classifier.classify(empty);
    assertThat(verdict.relevant()).isFalse();
    assertThat(verdict.release()).isEmpty();
  }

  @Test
  void datesFarFromTheCalendarTellNoRelease() {
    for (var date :
        List.of("1970-01-01T00:00:00Z", "2090-01-01T00:00:00Z", Instant.MAX.toString())) {
      var clue = dated(Instant.parse(date));
      assertThat(classifier.classify(clue).release()).as(date).isEmpty();
    }
    assertThat(classifier.classifyAll(List.of(dated(Instant.MAX), dated(Instant.MIN)))).hasSize(2);
  }

  @Test
  void sameEntriesGetSameVerdictsInAnyOrderOfTheList() {
    var clues = new ArrayList<Clue>();
    for (var line : FiguresTest.ownTitles()) {
      clues.add(LabelledFile.clue(line));
    }
    var verdicts = classifier.classifyAll(clues);
    assertThat(classifier.classifyAll(clues)).isEqualTo(verdicts);
    assertThat(classifier.classifyAll(clues.reversed()).reversed()).isEqualTo(verdicts);
  }

  private static Clue dated(Instant date) {
    return new Clue(
        "1",
        "[GIT PULL] Rust",
        "",
        Optional.empty(),
        Optional.of(date),
        "mail:lkml",
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
