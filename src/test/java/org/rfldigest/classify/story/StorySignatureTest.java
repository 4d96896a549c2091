package org.rfldigest.classify.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.classify.Given;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.reading.Reading;

class StorySignatureTest {

  private static final String PAGE = "https://a.example/locks";

  @Test
  void whatTellsTheSameSharesAKeyThatTheOtherIsLookedUpBy() {
    var told =
        List.of(
            page("Locks in Rust", PAGE, "2025-10-01"),
            Given.clue("2", "B", "Read", PAGE, Optional.of("https://b.example/1"), "2026-10-01"),
            page("Camera driver ships from Google", "https://c.example/1", "2025-10-09"),
            page("Google ships its camera driver", "https://d.example/1", "2025-10-17"),
            page("Rust in the Linux kernel", "https://news.e.example/1", "2025-10-10"),
            page(
                "Rust support for Linux kernel: a patch", "https://news.f.example/1", "2025-10-11"),
            page("Rust code may enter the kernel", "https://g.example/LPC2025", "2025-09-01"),
            page(
                "Rust code enters the kernel, they say",
                "https://h.example/plumbers",
                "2025-11-01"));
    var pairs = 0;
    for (var one : told) {
      for (var other : told) {
        var a = signature(one);
        var b = signature(other);
        if (one != other && a.sameAs(b).isPresent()) {
          pairs++;
          assertThat(lookups(a)).containsAnyElementsOf(b.keys());
        }
      }
    }
    assertThat(pairs).isEqualTo(8);
  }

  @Test
  void itSaysWhyTheyAreTheSame() {
    assertThat(
            why(page("One", PAGE, "2025-10-01"), page("Two", PAGE + "?utm_source=x", "2025-10-03")))
        .contains("the same page");
    assertThat(
            why(
                page("Google ships its camera driver", PAGE, "2025-10-01"),
                page(
                    "Camera driver ships from Google, tested",
                    "https://b.example/1",
                    "2025-10-03")))
        .contains("alike headlines within two days");
    assertThat(
            StorySignature.why(
                page("Google's Rust driver for cameras ships", PAGE, "2025-10-01"),
                page(
                    "Rust camera driver shipping, tested, from Google",
                    "https://b.example/1",
                    "2025-10-03")))
        .contains("alike headlines within two days: Google, Rust, driver, cameras, ships");
  }

  @Test
  void oneSiteTellsTwoStoriesWithNearEqualTitles() {
    assertThat(
            why(
                page("Key concepts of kernel locking", PAGE, "2025-10-01"),
                page("More concepts of kernel locking", "https://a.example/2", "2025-10-03")))
        .isEmpty();
  }

  @Test
  void aWatchedPageThatChangesAgainMonthsLaterIsNews() {
    var first = Given.page("1", "Site", "Industry changed", PAGE, "2025-10-01");
    var again = Given.page("2", "Site", "Industry changed", PAGE, "2026-03-01");
    assertThat(why(first, again)).isEmpty();
    assertThat(StoryKeys.of(List.of(Reading.of(first), Reading.of(again)))).doesNotHaveDuplicates();
  }

  @Test
  void aListOfManyLinksIsNotTheStoryOfEachOfThem() {
    var text = new StringBuilder();
    Collections.nCopies(10, "https://a.example/")
        .forEach(site -> text.append(site).append(text.length()).append(' '));
    var issue =
        Given.clue(
            "9",
            "Weekly",
            "Issue 9",
            text + PAGE,
            Optional.of("https://w.example/9"),
            "2025-10-02");
    assertThat(why(page("Locks", PAGE, "2025-10-01"), issue)).isEmpty();
  }

  @Test
  void anArticleBelongsToTheMailItLinksToButMailsOnlyToThemselves() {
    var mail = Given.mail("1@x", "", "[PATCH] rust: add locks");
    var link = "It is at https://lore.kernel.org/all/1@x/ now.";
    var article = Given.clue("2", "A", "Locks", link, Optional.of(PAGE), "2025-10-20");
    assertThat(why(mail, article)).contains("one links to the other");
    assertThat(why(mail, Given.mail("2@x", "1@x", "[PATCH v2] rust: add locks"))).isEmpty();
    assertThat(signature(mail).keys()).doesNotContain("page mail/2@x");
  }

  @Test
  void anArticleOnPatchesThatWereSentBelongsToTheirFirstMail() {
    var mail = mail("[PATCH v2 0/4] rust: pwm: add a blinking lamp driver");
    var article = page("Rust PWM Driver For Blinking Lamps Posted", PAGE, "2025-10-21");
    assertThat(why(mail, article)).contains("an article on these patches");
    assertThat(why(mail, page("Rust PWM Lamp Blinking Driver", PAGE, "2025-10-21"))).isEmpty();
    assertThat(why(mail, page("Rust Fan Driver Patches Posted", PAGE, "2025-10-21"))).isEmpty();
    assertThat(why(mail, page(article.title(), PAGE, "2025-10-25"))).isEmpty();
    assertThat(why(mail, page("rust: pwm: add a blinking lamp driver", PAGE, "2025-10-21")))
        .contains("an article on these patches");
    assertThat(lookups(signature(article))).containsAnyElementsOf(signature(mail).keys());
    assertThat(lookups(signature(mail))).containsAnyElementsOf(signature(article).keys());
  }

  @Test
  void whatALetterLinksToOnAListIsPatchesOfTheKernelThoughItsTitleDoesNotSaySo() {
    var posting = "https://lore.kernel.org/lkml/20211206140313.5653-1-one@example.org/";
    var article = page("Updated Rust Code For Linux Kernel Patches Posted", PAGE, "2021-12-08");
    assertThat(why(page("Rust for Linux", posting, "2021-12-08"), article))
        .hasValueSatisfying(why -> assertThat(why).startsWith("alike headlines"));
    assertThat(why(page("Rust for Linux", "https://example.org/talk", "2021-12-08"), article))
        .isEmpty();
    assertThat(why(page("rust: locks for drivers", posting, "2021-12-08"), article)).isEmpty();
  }

  @Test
  void anArticleOnPatchesBelongsToNoPartNoReplyAndNoPullRequest() {
    var article = page("Rust PWM Driver For Blinking Lamps Posted", PAGE, "2025-10-21");
    assertThat(why(mail("[PATCH v2 1/4] rust: pwm: add a blinking lamp driver"), article))
        .isEmpty();
    assertThat(why(mail("Re: [PATCH v2 0/4] rust: pwm: add a blinking lamp driver"), article))
        .isEmpty();
    assertThat(why(mail("[GIT PULL] rust: pwm: a blinking lamp driver"), article)).isEmpty();
    assertThat(why(mail("rust: pwm: add a blinking lamp driver"), article)).isEmpty();
  }

  private static Clue mail(String subject) {
    return Given.mail("1@x", "", subject);
  }

  @Test
  void anEntryHasFewKeysHoweverLongItIs() {
    var words = new ArrayList<String>();
    for (var at = 0; at < 400_000; at++) {
      words.add("word" + Integer.toString(at, 36));
    }
    var text = String.join(" https://a.example/", words);
    var entry = Given.clue("1", "A", text, text, Optional.of(PAGE), "2025-10-20");
    assertThat(lookups(signature(entry))).hasSizeLessThan(60);
  }

  private static List<String> lookups(StorySignature one) {
    var lookups = new ArrayList<>(one.lookup().ofPages());
    lookups.addAll(one.lookup().nearWords());
    return lookups;
  }

  private static Optional<String> why(Clue one, Clue other) {
    var why = signature(one).sameAs(signature(other));
    assertThat(signature(other).sameAs(signature(one))).isEqualTo(why);
    return why;
  }

  private static Clue page(String title, String url, String day) {
    return Given.page(title, url, title, url, day);
  }

  private static StorySignature signature(Clue clue) {
    return StorySignature.of(Reading.of(clue));
  }
}
