package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.classify.Stories.keys;
import static org.rfldigest.classify.Stories.own;
import static org.rfldigest.classify.Stories.page;
import static org.rfldigest.classify.Stories.site;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
  void partsAndVersionsKeepStoriesApart() {
    assertThat(
            keys(
                Given.page(
                    "1",
                    "A",
                    "Exploring the driver model: part 1",
                    "https://a.example/1",
                    "2025-10-01"),
                Given.page(
                    "2",
                    "A",
                    "Exploring the driver model: part 2",
                    "https://a.example/2",
                    "2025-10-03"),
                Given.page(
                    "3",
                    "A",
                    "Linux 6.17-rc1 Released With Quieter Fans",
                    "https://a.example/3",
                    "2025-10-03"),
                Given.page(
                    "4",
                    "A",
                    "Linux 6.17-rc2 Released With Quieter Fans",
                    "https://a.example/4",
                    "2025-10-09")))
        .doesNotHaveDuplicates();
  }

  @Test
  void commonWordsAloneDoNotMakeAStory() {
    assertThat(
            keys(
                Given.page(
                    "1",
                    "A",
                    "Writing Rust in the Linux kernel",
                    "https://a.example/1",
                    "2025-10-01"),
                Given.page(
                    "2",
                    "B",
                    "Rust for Linux kernel drivers, reviewed",
                    "https://b.example/2",
                    "2025-10-02")))
        .doesNotHaveDuplicates();
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
  void whatTheDaysNewsOfTheFieldShareIsOneStoryWhereItSetsThemApart() {
    assertThat(
            keys(
                page("1", "The end of the kernel's Rust experiment", "2025-12-10"),
                page("2", "Rust in the kernel is no longer experimental", "2025-12-11")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Torvalds would merge Rust code over kernel maintainers", "2025-02-21"),
                page("2", "Torvalds likes to code with AI and says what it is for", "2025-02-22"),
                page("3", "Rust binder merged for Linux 6.18", "2025-10-02"),
                page(
                    "4",
                    "Rust pin-init and allocator changes merged for Linux 6.18",
                    "2025-10-03")))
        .doesNotHaveDuplicates();
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
  void whatManyWordsOrTwoOfTheSameSubjectTellIsOneStory() {
    assertThat(
            keys(
                page("1", "Widgetron Announces Transition Away From Snapshots", "2026-05-01"),
                page(
                    "2",
                    "Widgetron Starts Its Long Snapshot Removal: Old Patches First To Go",
                    "2026-05-03")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Gizmo catches up with Widgetron", "2026-05-01"),
                page(
                    "2", "Rust-Written Gizmo Driver Reaches The Speed Of Widgetron", "2026-05-02")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Linux 7.1 Raises Its Minimum Rust Version To 1.85", "2026-05-01"),
                page("2", "Linux 7.1 Will Need Rust 1.85 or Newer to Build", "2026-05-02")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "The Linux Kernel After 8.19 To Be Called Linux 9.0", "2026-05-01"),
                page("2", "Linux 9.0 will follow 8.19", "2026-05-02")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void oneNameOfTwoWordsIsNoTwoThingsInCommon() {
    assertThat(
            keys(
                page("1", "Mango Pie sends a camera driver in Rust", "2026-05-01"),
                page(
                    "2",
                    "Patches for the Mango Pie are with the list, a board file and a clock",
                    "2026-05-01")))
        .doesNotHaveDuplicates();
    assertThat(
            keys(
                page("1", "Mango Pie sends a camera driver in Rust", "2026-05-01"),
                page(
                    "2",
                    "A camera for Mango and Pie with the list, a board file and a clock",
                    "2026-05-01")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void theRecordOfATalkIsNotTheNewsThatItsTitleIsLike() {
    assertThat(
            keys(
                page("1", "Rust timer driver for Linux meets its maintainers", "2026-05-01"),
                Given.page(
                    "2",
                    "Weekly",
                    "[video] A Rust timer driver for Linux and its maintainers",
                    "https://www.youtube.com/watch?v=abcdefghijk",
                    "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsSaidInSeveralWordsIsTheSameAsItsShortName() {
    assertThat(
            keys(
                page("1", "Timer code bounced by the Code of Conduct committee", "2026-05-01"),
                page("2", "CoC committee bounces timer code", "2026-05-01")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void theSameThatHeadlinesSayInOtherWordsCounts() {
    assertThat(
            keys(
                page("1", "Jane Roe Steps Down As Timer Maintainer", "2026-05-01"),
                page("2", "Roe resigns from maintaining timers", "2026-05-02")))
        .containsOnly("news.1.example/1");
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
  void threeWordsThatTellBehindANameAreTheSame() {
    assertThat(
            keys(
                own("1", "Tales of the X9 timer", "2026-05-01"),
                site("lwn", "2", "Roe: Tales of the X9 timer", "2026-05-01")))
        .containsOnly("1.example/1");
  }

  @Test
  void lessonsThatAreAlikeAreStillTwo() {
    assertThat(
            keys(
                own("1", "Rust timers in Linux: a guide for beginners", "2026-05-01"),
                own("2", "Timers in the kernel, step by step: a Rust tutorial", "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void oneWordThatLongHeadlinesOfTheFieldShareIsChance() {
    assertThat(
            keys(
                page(
                    "1",
                    "Rust brings quiet timers and calm locks to the Linux kernel",
                    "2026-05-01"),
                page(
                    "2",
                    "Linux kernel maps firmware tables early for timers of pumps with Rust",
                    "2026-05-03")))
        .doesNotHaveDuplicates();
  }

  @Test
  void onePartIsNotTheWholeNorTheNextPart() {
    assertThat(
            keys(
                page("1", "Timers in the Rust kernel code", "2026-05-01"),
                page("2", "Timers in the Rust kernel code, part 2", "2026-05-01"),
                page("3", "Timers in the Rust kernel code, 3/4", "2026-05-02"),
                page("4", "Timers in the Rust kernel code, 4/4", "2026-05-02")))
        .satisfies(keys -> assertThat(keys.get(1)).isNotIn(keys.get(0), keys.get(2), keys.get(3)))
        .satisfies(keys -> assertThat(keys.get(2)).isNotEqualTo(keys.get(3)));
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
