package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.classify.Stories.keys;
import static org.rfldigest.classify.Stories.own;
import static org.rfldigest.classify.Stories.page;
import static org.rfldigest.classify.Stories.site;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.classify.reading.Clue;

/** Which headlines are one story by what they name, and by what stands around them. */
class NamedStoriesTest {

  @Test
  void whatHardlyAnyOtherNewsNamesIsOneStoryOfTheDayWithAnyOtherWord() {
    assertThat(
            keys(
                page("1", "Opening Gizmotron: our Rust framework for plumbers", "2026-05-01"),
                page("2", "A Proxy and Mail Library in Rust, Gizmotron, Released", "2026-05-02")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Opening Gizmotron: our Rust framework for plumbers", "2026-05-01"),
                page("2", "Gizmotron sues its neighbour", "2026-05-02"),
                page("3", "Gizmotron gains a Rust plugin for gears and a clock", "2026-05-05")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aNameAloneTellsNothingWhereNeitherIsOnRust() {
    assertThat(
            keys(
                page("1", "Opening Gizmotron: a workshop for plumbers of all ages", "2026-05-01"),
                page("2", "A street, a mayor and a river: Gizmotron, ended", "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void twoSuchNamesTellTheNewsOfTheWeek() {
    assertThat(
            keys(
                page("1", "Frobozz hands Gizmotron over to a foundation", "2026-05-01"),
                page("2", "Gizmotron has left its home at Frobozz", "2026-05-06")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void aNameOfSeveralWordsIsNamedOnce() {
    assertThat(
            keys(
                page("1", "Building the kernel with gizmo_glue_maker", "2026-05-01"),
                page("2", "gizmo_glue_maker: April brought tea, biscuits and rain", "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aNumberedReportIsNotTheNewsThatItReports() {
    assertThat(
            keys(
                page("1", "Gizmotron compiles the kernel in Rust", "2026-05-01"),
                page("2", "Gizmotron progress in Rust: report #27", "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aReadingListIsNotTheNewsThatItsTitleIsLike() {
    assertThat(
            keys(
                own("1", "Rust in Gizmotron: a reading list", "2026-05-01"),
                page("2", "Rust abstractions for Gizmotron", "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void howSomethingIsBuiltIsNotTheNewsThatItIsBuilt() {
    assertThat(
            keys(
                page("1", "Gizmotron gets a timer driver in Rust", "2026-05-01"),
                own(
                    "2",
                    "Writing my own drivers in Rust for an old Gizmotron, one evening after the other and all of July",
                    "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatTheTextUnderAHeadlineBeginsWithCounts() {
    var text = "Jane Roe, a timer maintainer, has left Rust, tired of gossip and idle chatter.";
    var told =
        Given.clue(
            "1", "A", "Roe drops out", text, Optional.of("https://news.a.example/1"), "2026-05-01");
    var other = page("2", "Rust Timer Maintainer Steps Down Over Idle Chatter", "2026-05-01");
    assertThat(keys(told, other)).containsOnly("news.a.example/1");
    assertThat(keys(page("1", "Roe drops out", "2026-05-01"), other)).doesNotHaveDuplicates();
  }

  @Test
  void whoIsInTheNewsOfEachWeekHasOneStoryOnRustInTwoDays() {
    var first = page("1", "Debian builds its kernel with Rust on more machines", "2026-05-01");
    assertThat(keys(first, page("2", "Debian enables Rust for arm64", "2026-05-03")))
        .containsOnly("news.1.example/1");
    assertThat(keys(first, page("2", "Memory-safe code for the kernels of Debian", "2026-05-02")))
        .containsOnly("news.1.example/1");
    assertThat(keys(first, page("2", "Clock code for the kernels of Debian", "2026-05-02")))
        .doesNotHaveDuplicates();
    assertThat(keys(first, page("2", "Debian enables hardening for arm64", "2026-05-02")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aWeeklyLetterTellsWhatWasNewInTheWeekBefore() {
    var news =
        page("1", "Rust timers, gears and pumps need a long winter of quiet review", "2026-05-01");
    var link = "https://news.2.example/2";
    var title = "Timers turn gears: pumps of April and clouds of spring in May, June and October";
    assertThat(keys(news, Given.page("2", "This Week in Timers", title, link, "2026-05-07")))
        .containsOnly("news.1.example/1");
    assertThat(keys(news, Given.page("2", "Timers", title, link, "2026-05-07")))
        .doesNotHaveDuplicates();
  }

  @Test
  void theCoverLetterThatSomebodyLinksToIsTheNewsOfThatVersion() {
    var sixth = page("1", "Rust For Linux Patches Sent Out A Sixth Time", "2026-05-06");
    assertThat(keys(sixth, cover("[PATCH v6 00/23] Rust support")))
        .containsOnly("news.1.example/1");
    assertThat(keys(sixth, cover("[PATCH v5 00/20] Rust support"))).doesNotHaveDuplicates();
    assertThat(keys(sixth, cover("[PATCH 00/17] Rust support"))).doesNotHaveDuplicates();
    assertThat(
            keys(
                page("1", "Widgetron Driver Rewritten In Rust Posted", "2026-05-05"),
                cover("[RFC PATCH 00/11] Rust widgetron driver")))
        .containsOnly("news.1.example/1");
  }

  private static Clue cover(String subject) {
    return Given.page(
        "9",
        "Weekly",
        subject,
        "https://lore.kernel.org/lkml/2026.1-1-roe@a.example/",
        "2026-05-06");
  }

  @Test
  void aGermanHeadlineCountsTheVersionsOfAPatchToo() {
    assertThat(
            keys(
                page("1", "Rust-Patches gehen in die fünfte Runde", "2026-05-06"),
                cover("[PATCH v5 00/20] Rust support")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void aPersonWhoIsInTheNewsHasOneStoryOnRustInTheWeekOfALetter() {
    var link = "https://2.example/2";
    var talk = page("1", "Torvalds weighs in on a nasty quarrel about Rust", "2026-05-01");
    var told = "Linus Torvalds: Rust debates have religious overtones";
    assertThat(keys(talk, Given.page("2", "This Week in Timers", told, link, "2026-05-07")))
        .containsOnly("news.1.example/1");
    var live = page("1", "Ubuntu 25.04 will enable Rust in its timers", "2026-05-01");
    var image = "Building an Ubuntu image with clocks in Rust";
    assertThat(keys(live, Given.page("2", "This Week in Timers", image, link, "2026-05-07")))
        .doesNotHaveDuplicates();
  }

  @Test
  void oneThingOfTwoWordsIsNoTwoThings() {
    assertThat(
            keys(
                page("1", "Rust module parameters and other missing pieces", "2026-05-01"),
                page("2", "Kernel module parameters in Rust: a macro experiment", "2026-05-01")))
        .doesNotHaveDuplicates();
  }

  @Test
  void germanHeadlinesSayTheSameInGerman() {
    assertThat(
            keys(
                page("1", "Widget OS gets a filesystem driver in Rust", "2026-05-01"),
                page("2", "Widget OS bekommt Treiber für Dateisystem in Rust", "2026-05-02")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void aTitleOfSomeWordsIsTheSameStoryForAFortnight() {
    assertThat(
            keys(
                page("1", "gizmo-rs is faster than glue", "2026-05-01"),
                page("2", "Gizmo-rs is faster than glue", "2026-05-14")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void aPageIsWithTheLikestOfOneSitesPages() {
    assertThat(
            keys(
                site("a", "1", "Jo Doe says the Rust widget row is silly", "2026-05-05"),
                site("a", "2", "Gizmo lead Jo Doe leaves as widget maintainer", "2026-05-07"),
                page("0", "Jo Doe leaves as widget maintainer", "2026-05-07")))
        .containsExactly("news.a.example/1", "news.0.example/0", "news.0.example/0");
  }

  @Test
  void beginningWithRustIsNothingInCommon() {
    assertThat(
            keys(
                page(
                    "1",
                    "Rust Brings Quiet Timers And Calm Locks To The Linux Kernel",
                    "2026-05-01"),
                page(
                    "2",
                    "Linux kernel maps firmware tables early for timers of pumps with Rust",
                    "2026-05-04")))
        .doesNotHaveDuplicates();
  }

  @Test
  void whoLooksToDoSomethingTeachesNothing() {
    assertThat(
            keys(
                page("1", "Builders look to make Rust mandatory in version 3", "2026-05-01"),
                page(
                    "2",
                    "Introduce Rust and announce that it becomes mandatory for builders",
                    "2026-05-04")))
        .containsOnly("news.1.example/1");
  }

  @Test
  void namesOfOneThingAreOneWord() {
    assertThat(
            keys(
                page("1", "GCC's Rust Front-End Builds The Kernel's Core Crate", "2026-05-01"),
                page("2", "gccrs compiles the core library", "2026-05-02")))
        .containsOnly("news.1.example/1");
    assertThat(
            keys(
                page("1", "Jo Doe removed herself as widget maintainer", "2026-05-01"),
                page("2", "Widget maintainer Jo Doe steps down", "2026-05-02")))
        .containsOnly("news.1.example/1");
  }
}
