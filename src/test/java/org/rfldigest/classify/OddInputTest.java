package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.reading.Link;
import org.rfldigest.classify.series.Changelog;
import org.rfldigest.classify.series.SeriesSummary;
import org.rfldigest.classify.series.SeriesVersions;

class OddInputTest {

  private static final String DAY = "2025-10-20";

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
  void mailsThatAnswerThemselvesOrRoundAndRoundAreJudgedAndSummedUp() {
    var mails = new ArrayList<Clue>();
    mails.add(
        Given.mail("self@x", "self@x", "Re: [PATCH] rust: a queue", "Applied to x-next", DAY));
    for (var at = 0; at < 2_000; at++) {
      mails.add(
          Given.mail(
              at + "@x",
              (at + 1) % 2_000 + "@x",
              "Re: [PATCH v%d 1/2] rust: %d".formatted(at, at)));
    }
    assertThat(classifier.classifyAll(mails)).hasSize(2_001);
    assertThat(SeriesSummary.of(mails).version()).isBetween(1, 2_000);
    assertThat(SeriesVersions.of(mails).numbers()).isEmpty();
  }

  @Test
  void aSeriesOfAThousandPartsIsOneSeries() {
    var mails = new ArrayList<Clue>();
    for (var part = 0; part <= 1_000; part++) {
      var id = "20251020101010.7-%d-ann@own.example".formatted(part + 1);
      mails.add(Given.mail(id, "", "[PATCH v2 %d/1000] rust: step %d".formatted(part, part)));
    }
    assertThat(classifier.classifyAll(mails))
        .extracting(verdict -> verdict.series().orElseThrow())
        .containsOnly("rust-step-0");
    assertThat(SeriesSummary.of(mails).parts()).hasValue(1_000);
  }

  /**
   * Each of these once more than doubles the work of an expression that is tried at each letter.
   */
  @Test
  void noTextMakesAnExpressionEndless() {
    for (var part :
        List.of(
            "applied to ",
            "a/",
            "-",
            "v1 ",
            "Reviewed-by: ",
            "\n> ",
            "changes in v2",
            "[PATCH",
            "http://",
            "https://lore.kernel.org/",
            "%3C@",
            "rust ",
            "6.18.",
            "20250101-a-v1-",
            "- a:\n ",
            "((((",
            "\t ")) {
      var text = part.repeat(40_000);
      var mail = Given.mail(text, text, "Re: [PATCH v2 1/2] " + text, text, DAY);
      assertThat(classifier.classify(mail).reasons()).as(part).hasSizeLessThan(40);
      classifier.classify(
          Given.clue("1", text, text, text, Optional.of("https://a.example/" + text), DAY));
      assertThat(SeriesSummary.of(List.of(mail)).version()).as(part).isBetween(1, 2);
      assertThat(Changelog.of(text, 1, 2)).as(part).hasSizeLessThan(100);
      assertThat(PullRequest.read(text).bullets()).as(part).hasSizeLessThan(50_000);
      assertThat(Link.key("https://youtube.com/watch?" + text)).as(part).isEmpty();
    }
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
