package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.classify.Stories.keys;
import static org.rfldigest.classify.Stories.own;
import static org.rfldigest.classify.Stories.page;
import static org.rfldigest.classify.Stories.site;

import org.junit.jupiter.api.Test;

/** Which entries are one story by the words of their headlines. */
class AlikeHeadlinesTest {

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
  void threeWordsThatTellBehindANameAreTheSame() {
    assertThat(
            keys(
                own("1", "Tales of the X9 timer", "2026-05-01"),
                site("lwn", "2", "Roe: Tales of the X9 timer", "2026-05-01")))
        .containsOnly("1.example/1");
  }

  @Test
  void headlinesThatNameTwoThingsOfTheFieldAreTwo() {
    assertThat(
            keys(
                page("1", "Rust RCU fix sent in for Linux 6.19", "2026-01-10"),
                page("2", "Rust Kbuild and RCU fix for Linux 6.19", "2026-01-11")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Rust RCU fix sent in for Linux 6.19", "2026-01-10"),
                page("2", "Rust XArray fix sent in for Linux 6.19", "2026-01-11")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aPartOfSomethingIsNoOtherThingThanTheWhole() {
    assertThat(
            keys(
                page("1", "Rust network abstractions posted for Linux", "2026-05-08"),
                page("2", "Rust VFS abstractions posted for Linux", "2026-05-09")))
        .doesNotHaveDuplicates();
    assertThat(
            keys(
                page("1", "Rust file-system driver posted for Linux", "2026-05-08"),
                page("2", "Rust erofs driver posted for Linux", "2026-05-09")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void whatIsOnAProgramIsNotOnTheKernel() {
    assertThat(
            keys(
                page("1", "Ubuntu To Sign Kernel Modules In Rust", "2026-05-08"),
                page("2", "Ubuntu To Ship Sudo In Rust", "2026-05-09")))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsOnRustIsNotWhatOnlyHasTheSameVersion() {
    assertThat(
            keys(
                page("1", "Rust Changes For Linux 6.17", "2025-08-02"),
                page("2", "Linux 6.17 Clock Changes", "2025-08-03")))
        .doesNotHaveDuplicates();
  }

  @Test
  void theVersionOfPatchesMayBeWrittenWithANumber() {
    assertThat(
            keys(
                page("1", "Rust For Linux v6 Patches Posted", "2026-05-01"),
                page("2", "Version 6 of the Rust patches for the kernel", "2026-05-02")))
        .containsOnly("news.1.example/1");
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
}
