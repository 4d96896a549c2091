package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.classify.Stories.keys;
import static org.rfldigest.classify.Stories.own;
import static org.rfldigest.classify.Stories.page;
import static org.rfldigest.classify.Stories.site;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.classify.reading.Clue;

/** Which entries are one story by their pages, links, titles as a whole, sites and dates. */
class StoryKeysTest {

  @Test
  void onePageUnderSeveralAddressesIsOneStory() {
    assertThat(
            keys(
                Given.page("1", "LWN", "Locks", "https://lwn.net/Articles/900001/", "2025-10-01"),
                Given.page(
                    "2",
                    "Weekly",
                    "On locks",
                    "http://lwn.net/SubscriberLink/900001/ab/",
                    "2026-01-08")))
        .containsOnly("lwn.net/900001");
  }

  @Test
  void entriesWithNeitherLinkNorDateAreNoStoryTogetherForTheirTitleAlone() {
    var keys = keys(undated("1", "This week"), undated("2", "This week"), undated("3", ""));

    assertThat(keys).doesNotHaveDuplicates();
  }

  private static Clue undated(String id, String title) {
    return new Clue(
        id,
        title,
        "",
        Optional.empty(),
        Optional.empty(),
        "A",
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void twoCommitsAreEachNewsOfTheirOwnHoweverAlikeTheirTitles() {
    var of = "https://github.com/example/kernel/commit/";

    assertThat(
            keys(
                commit("1", "Fix the linter's path in the workflow", of + "1".repeat(40)),
                commit("2", "Fix the packages' path in the workflow", of + "2".repeat(40))))
        .doesNotHaveDuplicates();
  }

  private static Clue commit(String id, String title, String link) {
    return Given.page(id, "Commits", title, link, "2025-10-01");
  }

  @Test
  void nearEqualTitlesWithinDaysAreOneStory() {
    assertThat(
            keys(
                Given.page(
                    "1",
                    "A",
                    "Google Ships Its Rust Camera Driver",
                    "https://a.example/1",
                    "2025-10-01"),
                Given.page(
                    "2",
                    "B",
                    "Rust camera driver ships from Google",
                    "https://b.example/2",
                    "2025-10-03")))
        .containsOnly("a.example/1");
  }

  @Test
  void theSameTitleMonthsLaterIsAnotherStory() {
    assertThat(
            keys(
                Given.page(
                    "1",
                    "A",
                    "Google Ships Its Rust Camera Driver",
                    "https://a.example/1",
                    "2025-01-01"),
                Given.page(
                    "2",
                    "B",
                    "Google ships its Rust camera driver",
                    "https://b.example/2",
                    "2025-10-03")))
        .doesNotHaveDuplicates();
  }

  @Test
  void oneTitleOfCommonWordsIsOneStoryOnTheSameDays() {
    assertThat(
            keys(
                page("1", "Linux when? Linux now", "2026-05-01"),
                page("2", "Linux when? Linux now", "2026-05-02")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Linux when? Linux now", "2026-05-01"),
                page("2", "Linux when? Linux now", "2026-06-05"),
                page("3", "The new Linux", "2026-05-05"),
                page("4", "The new Linux", "2026-05-05")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aTitleBehindTheNameOfWhoSaysItIsTheSame() {
    var said = "Gray cameras: what works in Widget and what does not";
    assertThat(
            keys(
                own("1", said, "2026-05-01"),
                own("2", "Ann de Boer: " + said, "2026-05-01"),
                own("3", "Ann de Boer: Gray cameras fail", "2026-05-01")))
        .satisfies(keys -> assertThat(keys.get(1)).isEqualTo(keys.get(0)))
        .satisfies(keys -> assertThat(keys.get(2)).isNotEqualTo(keys.get(0)));
  }

  @Test
  void anArticleOnPatchesIsPutToOneOfTwoPostings() {
    assertThat(
            keys(
                Given.mail("1@x", "", "[PATCH 0/9] gpu: vega-core: add Fermat and Gauss support"),
                Given.mail("2@x", "", "[PATCH 0/3] gpu: vega-core: add Fermat boot support"),
                page("1", "Vega Driver Patches Posted For Fermat & Gauss Support", "2025-10-21")))
        .satisfies(keys -> assertThat(keys.get(2)).isEqualTo(keys.get(0)))
        .satisfies(keys -> assertThat(keys.get(2)).isNotEqualTo(keys.get(1)));
  }

  @Test
  void anArticleThatLinksToTheOtherIsItsStory() {
    var article = Given.page("1", "A", "A talk about locks", "https://a.example/1", "2025-10-01");
    var note =
        Given.clue(
            "2",
            "B",
            "Worth a read",
            "See https://a.example/1?utm_medium=feed.",
            Optional.of("https://b.example/2"),
            "2025-10-02");
    assertThat(keys(article, note)).containsOnly("a.example/1");
  }

  @Test
  void aSiteThatTellsOfBothKeepsTwoStoriesApart() {
    var first = site("a", "1", "Camera maintainer leaves after a quarrel", "2026-05-01");
    var like = site("b", "1", "Quarrel: camera maintainer leaves", "2026-05-01");
    var next = site("a", "2", "Camera maintainer leaves the audio code, too", "2026-05-02");
    assertThat(keys(first, like)).containsOnly("news.a.example/1");
    assertThat(keys(like, next)).containsOnly("news.b.example/1");
    assertThat(keys(first, like, next))
        .containsExactly("news.a.example/1", "news.a.example/1", "news.a.example/2");
  }

  @Test
  void whatNamesOneFlawIsOneStoryAndAnotherFlawAnother() {
    var mail = Given.mail("1@x", "", "CVE-2026-10001: rust: fix a race in the timer");
    assertThat(
            keys(
                mail,
                page("2", "CVE-2026-10001 explained: what went wrong", "2025-10-21"),
                page("3", "Why CVE-2026-10001 was not caught", "2025-10-22")))
        .containsOnly("mail/1@x");
    assertThat(
            keys(
                page("1", "CVE-2026-10001: race in the Rust timer code", "2026-05-01"),
                page("2", "CVE-2026-10002: race in the Rust timer code", "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatComesSixDaysLaterIsTheNextStepHoweverAlike() {
    assertThat(
            keys(
                page("1", "Jane Roe Steps Down As Timer Maintainer", "2026-05-01"),
                page("2", "Jane Roe resigns as lead of the timer project", "2026-05-07")))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatAWeeklyLetterBringsSixDaysLaterIsStillTheSame() {
    assertThat(
            keys(
                page("1", "Jane Roe Steps Down As Timer Maintainer", "2026-05-01"),
                Given.page(
                    "2",
                    "This Week in Rust",
                    "Jane Roe resigns as lead of the timer project",
                    "https://news.2.example/2",
                    "2026-05-07")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void oneSitesReportsFromAMeetingAreStoriesOfTheirOwn() {
    assertThat(
            keys(
                site("a", "1", "LSFMM: Rust and the page cache", "2026-05-12"),
                site("a", "2", "LSFMM: Rust and the page allocator", "2026-05-14")))
        .doesNotHaveDuplicates();
  }

  @Test
  void mailsAreNotPutTogetherByTheirSubjects() {
    assertThat(
            keys(
                Given.mail("1@x", "", "[PATCH 1/2] gpu: describe the firmware interface"),
                Given.mail("2@x", "", "[PATCH v2 1/2] gpu: describe the firmware interface")))
        .doesNotHaveDuplicates();
  }
}
