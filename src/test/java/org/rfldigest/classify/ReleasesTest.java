package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.model.Release;

class ReleasesTest {

  private final Classifier classifier = Given.classifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rust gets timers in Linux 6.18                   | 6.18
          What went into the 6.19 merge window             | 6.19
          [GIT PULL] Rust for v7.0                         | 7.0
          [GIT PULL] Rust fixes for 6.18 (2nd)             | 6.18
          [PATCH for-6.19 1/2] rust: fix a race            | 6.19
          6.19-rc3 is out                                  | 6.19
          Rust updates queued for 6.19                     | 6.19
          A first look at Rust in the 7.1 kernel           | 7.1
          At the summit: Rust goes into 6.18, not 6.17     | 6.18
          Linux 6.18 Released -- Linux 6.19 To Be Faster   | 6.18
          Linux 6.19-rc1 Released After 6.18 LTS           | 6.19
          Nova slips past Linux 6.18, now aims at Linux 6.19 | 6.19
          Linux kernel version 6.18 gets timers in Rust    | 6.18
          As of 6.18, Rust code can use timers             | 6.18
          Rust code can use delayed work in Linux 6.19     | 6.19
          Rust timers come to Linux 6.19, not to Linux 6.18 | 6.19
          Bcachefs is removed from Linux 6.18              | 6.18
          Linux 6.18 vs. Linux 6.19: drivers in Rust       | 6.19
          Rust drivers in Linux 6.19 vs. 6.18              | 6.19
          """)
  void readsTheReleaseFromTheTitle(String title, String release) {
    assertThat(release(title, "", "2025-12-05")).isEqualTo(release);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rust 1.91 is out
          Fedora 42 with Rust in its installer
          OpenGL 4.6 on Asahi
          Asahi Linux 6.1 notes
          Linux 6.12.5 and 6.6.64 stable kernels
          Rust may possibly come to Linux 6.19
          Plans for Linux 6.20, or will it be Linux 7.0?
          [PATCH v3 2/7] rust: pci: add bars
          [PATCH 6.12 001/200] rust: fix a lint
          Better than Linux 6.17, worse than Linux 6.18
          Rust bindings miss Linux 6.19, might make 7.0
          Queued for the 6.12 stable tree: a Rust fix
          Since Linux 6.1, Rust has come a long way in the kernel
          After Linux 6.17 nothing was as before
          Kernel 6.12 to 6.18: porting a driver in Rust
          Between Linux 6.12 and Linux 6.18: Rust in numbers
          A tool in Rust that requires Linux 6.12+
          A scheduler for Linux 6.12 and newer, in Rust
          Rust drivers from Linux 6.12 LTS to 6.18
          What Linux 6.17 and 6.18 have of Rust
          Writing a Rust module for the 6.18 kernel
          Fedora Linux 44 ships Linux 6.18 and more Rust
          """)
  void ratherKnowsNothingThanAWrongRelease(String title) {
    assertThat(release(title, "", "2025-12-05")).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Linux 6.18 gets timers in Rust, and Fedora 42 stays at 6.14      | 6.18
          The fix went into 6.18-rc5 and is queued for the 6.12 stable tree. | 6.18
          The driver came in with 6.18; older kernels have none of it.     | 6.18
          Applied to for-6.19/block, thanks!                               | 6.19
          For 7.1 we move to Rust 1.85; the 6.18 LTS stays where it is.    | 7.1
          Pull for v6.18, once 6.17-rc6 is merged back.                    | 6.18
          Linux 6.18 is out without it; the merge window for 6.19 is open. | -
          """)
  void readsWhatHasNoTitleLikeOne(String text, String release) {
    assertThat(release("", text, "2025-11-20")).isEqualTo(release);
  }

  @Test
  void aTagWithRustInItsNameNamesTheKernel() {
    for (var tag : List.of("rust-6.18", "rust-fixes-6.18", "rust-timers-fixes-6.18")) {
      assertThat(release("Merge tag '" + tag + "' of git://example.org/linux", "", "2025-11-20"))
          .as(tag)
          .isEqualTo("6.18");
    }
    assertThat(release("Merge tag 'tools-6.18' of git://example.org/linux", "", "2025-11-20"))
        .isEqualTo("-");
  }

  @Test
  void takesTheTagOfAPullRequestsText() {
    assertThat(release("[GIT PULL] Rust", "in the Git repository at: tags/rust-6.18", "2025-11-20"))
        .isEqualTo("6.18");
  }

  @Test
  void isNotMisledByTheReleaseThatAPullRequestIsBuiltOn() {
    var base = "The following changes since commit 0123abc: Linux 6.17-rc5 (2025-09-07) ";
    assertThat(release("[GIT PULL] Rust", base + "tags/lamps-next-v6.18-2025-09-20", "2025-09-20"))
        .isEqualTo("6.18");
    assertThat(release("[GIT PULL] Rust", base + "are available", "2025-09-29")).isEqualTo("6.18");
  }

  @Test
  void givesAPullRequestWithoutANumberToTheMergeWindow() {
    assertThat(release("[GIT PULL] Rust pin-init", "", "2025-11-25")).isEqualTo("6.19");
    assertThat(release("[GIT PULL] Rust pin-init", "", "2025-12-03")).isEqualTo("6.19");
    assertThat(release("[GIT PULL] Rust pin-init", "", "2026-01-10")).isEqualTo("-");
  }

  @Test
  void givesAPullRequestOfATreeForTheNextReleaseToIt() {
    assertThat(release("[PULL] drm-rust-next", "", "2025-11-05")).isEqualTo("6.19");
    assertThat(release("[PULL] drm-rust-next", "", "2025-12-03")).isEqualTo("6.19");
    assertThat(release("[PULL] drm-rust-next-fixes", "", "2025-11-20")).isEqualTo("6.19");
    assertThat(release("[PULL] drm-rust-fixes", "", "2025-11-05")).isEqualTo("6.18");
  }

  @Test
  void givesAHeadlineOnATreeForTheNextReleaseToIt() {
    assertThat(release("PHY driver in Rust queued in net-next", "", "2025-11-05"))
        .isEqualTo("6.19");
    assertThat(release("PHY driver in Rust lands in linux-next", "", "2025-11-05")).isEqualTo("-");
  }

  @Test
  void givesFixesSentDuringTheCandidatesToTheirRelease() {
    assertThat(release("[GIT PULL] Rust fixes", "", "2025-11-05")).isEqualTo("6.18");
  }

  @Test
  void givesWhatWasAppliedForTheNextReleaseToIt() {
    var reply =
        Given.mail(
            "r@x", "p@x", "Re: [PATCH] rust: x", "Applied to `rust-next` -- thanks!", "2025-11-05");
    var verdict = classifier.classify(reply);
    assertThat(verdict.release()).contains(new Release(6, 19));
    assertThat(verdict.reasons())
        .anySatisfy(why ->
            assertThat(why.sentence()).contains("applied to rust-next, for the next release"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Applied to drm-rust-next, thanks!                | 2025-11-05 | 6.19
          Applied to drm-rust-next, thanks!                | 2025-11-25 | -
          Applied to rust-next, thanks!                    | 2025-11-25 | 6.19
          Queued up in `timekeeping-next`.                 | 2025-11-05 | 6.19
          This series was applied to netdev/net-next.git   | 2025-11-05 | 6.19
          Applied to rust-fixes, thanks!                   | 2025-11-05 | 6.18
          Applied to driver-core-testing, thanks!          | 2025-11-05 | -
          I would have applied to this one.                | 2025-11-05 | -
          Can this still be applied to rust-next?          | 2025-11-05 | -
          It will be applied to rust-next.                 | 2025-11-05 | -
          Not sure of it all, yet it was applied to rust-next. | 2025-11-05 | 6.19
          It was merged into the locking/core branch of tip | 2025-11-05 | 6.19
          >Applied to rust-next, thanks!                   | 2025-11-05 | -
          It has been merged into torvalds/linux.git       | 2025-12-03 | 6.19
          Queued up for 6.20, thanks!                      | 2025-11-05 | -
          Queued up for 6.19, thanks!                      | 2025-11-05 | 6.19
          Applied for v7.0, thanks.                        | 2025-12-20 | 7.0
          Applied to for-6.19/block                        | 2025-11-05 | 6.19
          Queued up for 6.12.y and 6.6.y, thanks.          | 2025-11-05 | -
          Queued up for the 6.12-stable tree.              | 2025-11-05 | -
          It was merged in 6.12 already.                   | 2025-11-05 | -
          Can this be queued for 6.19?                     | 2025-11-05 | -
          I queued these two up for the 6.18 release.      | 2025-11-05 | 6.18
          """)
  void readsFromAnAnswerWhereThePatchesWent(String text, String day, String release) {
    var reply = Given.mail("r@x", "p@x", "Re: [PATCH] rust: x", text, day);
    assertThat(classifier.classify(reply).release().map(Release::toString).orElse("-"))
        .isEqualTo(release);
  }

  @Test
  void saysThatDatesAheadAreEstimated() {
    var reply =
        Given.mail("r@x", "p@x", "Re: [PATCH] rust: x", "Applied to rust-next", "2026-07-20");
    var verdict = classifier.classify(reply);
    assertThat(verdict.release()).contains(new Release(7, 3));
    assertThat(verdict.sureOfRelease()).hasValue(70);
    assertThat(verdict.reasons())
        .anySatisfy(why -> assertThat(why.sentence()).contains("the dates are estimated"));
  }

  @Test
  void givesASentenceFromAReportToTheMergeWindowOfItsDay() {
    assertThat(sentence("https://lwn.net/Articles/1/", "Rust has gained a clock.", "2025-12-05"))
        .isEqualTo("6.19");
    assertThat(sentence("https://lwn.net/Articles/1/", "Rust has gained a clock.", "2026-01-20"))
        .isEqualTo("-");
    assertThat(sentence("https://lwn.net/Articles/1/", "A clock for Rust", "2025-12-05"))
        .isEqualTo("-");
    assertThat(sentence("https://lwn.net/Articles/1/", "Some hopes for a clock.", "2025-12-05"))
        .isEqualTo("-");
  }

  @Test
  void isNotKeptFromTheDateByAVersionOfAnotherThing() {
    var lwn = "https://lwn.net/Articles/1/";
    assertThat(sentence(lwn, "USB 4.0 can be driven from Rust.", "2025-12-05")).isEqualTo("6.19");
    assertThat(sentence(lwn, "The kernel has syn, version 2.0.106.", "2025-12-05"))
        .isEqualTo("6.19");
    assertThat(sentence(lwn, "It has been there since 6.1.", "2025-12-05")).isEqualTo("-");
  }

  @Test
  void doesNotKnowWhatASentenceFromTheNextMergeWindowMeansByAnOlderRelease() {
    var lwn = "https://lwn.net/Articles/1/";
    var sentence = "As was the case in 6.18, most of it is on drivers.";
    assertThat(sentence(lwn, sentence, "2025-12-05")).isEqualTo("-");
    assertThat(sentence(lwn, "Most drivers came in 6.18.", "2025-11-05")).isEqualTo("6.18");
  }

  @Test
  void givesASentenceOfAPullRequestToTheMergeWindowThatFollows() {
    assertThat(sentence("https://lore.kernel.org/lkml/1@x/", "Add a clock", "2025-11-25"))
        .isEqualTo("6.19");
    assertThat(sentence("rust-v6.18.txt", "Add a clock", "2026-01-20")).isEqualTo("6.18");
  }

  @Test
  void aLettersLinkToAMailIsNoSentenceOnWhatWasMerged() {
    var link = "https://lore.kernel.org/rust-for-linux/1@x/";
    var clue =
        Given.page("a", "A weekly letter", "How to write modules in Rust", link, "2025-12-05");
    assertThat(classifier.classify(clue).release()).isEmpty();
  }

  @Test
  void givesASentenceWithNothingButADateToTheMergeWindowAround() {
    assertThat(sentence("", "New 'clock' module: read the time.", "2025-12-05")).isEqualTo("6.19");
    assertThat(sentence("", "New 'clock' module: read the time.", "2026-01-20")).isEqualTo("-");
    assertThat(sentence("", "A clock for Rust", "2025-12-05")).isEqualTo("-");
  }

  @Test
  void givesAHeadlineOfWhatWasMergedToTheMergeWindowOfItsDay() {
    assertThat(release("Rust Binder merged into the kernel", "", "2025-12-05")).isEqualTo("6.19");
    assertThat(release("Rust Binder merged into the kernel", "", "2026-01-20")).isEqualTo("-");
    assertThat(release("Rust Binder posted to the kernel list", "", "2025-12-05")).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rust locks sent in for this merge window             | 2025-12-05 | 6.19
          Rust locks sent in during the merge window           | 2025-12-05 | 6.19
          Rust locks sent in for this merge window             | 2026-01-20 | -
          Rust locks queued for the next Linux merge window    | 2026-01-20 | 7.0
          Rust locks are ready ahead of the merge window       | 2026-01-20 | 7.0
          Rust locks queued for the next merge window          | 2025-12-05 | -
          What the merge window is, and where Rust stands      | 2025-12-05 | -
          """)
  void readsWhichMergeWindowAHeadlineMeansByItsDay(String title, String day, String release) {
    assertThat(release(title, "", day)).isEqualTo(release);
  }

  @Test
  void givesNothingToAReleaseWhoseSuccessorIsOutToo() {
    assertThat(release("A phone with kernel 6.17 ships a Rust driver", "", "2025-11-20"))
        .isEqualTo("6.17");
    assertThat(release("A phone with kernel 6.17 ships a Rust driver", "", "2025-12-20"))
        .isEqualTo("-");
    assertThat(release("Locks", "Rust locks were merged for 6.17.", "2026-03-20")).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          While 6.18 had locks, it is the 6.19 kernel that will have timers. | 6.19
          The 6.19 kernel has timers for Rust code, where 6.18 had none.     | 6.19
          Rust code can use timers as of 6.19.                               | 6.19
          As of the 6.19 kernel, Rust code can use timers.                   | 6.19
          Rust code could use timers long before 6.19.                       | -
          """)
  void readsFromASentenceWhichReleaseBringsIt(String text, String release) {
    assertThat(release("Timers", text, "2025-12-05")).isEqualTo(release);
  }

  @Test
  void aReleaseThatWasMissedIsNotMeant() {
    assertThat(release("After missing Linux 6.18, timers come to Linux 6.19", "", "2025-12-05"))
        .isEqualTo("6.19");
    assertThat(release("Rust timers miss the Linux 6.19 merge window", "", "2025-12-05"))
        .isEqualTo("-");
  }

  @Test
  void doesNotGiveAPatchToTheReleaseOfItsDay() {
    assertThat(release("[PATCH] rust: add a lock", "This adds a lock.", "2025-12-05"))
        .isEqualTo("-");
  }

  @Test
  void saysWhatItReadAndHowSureItIs() {
    var verdict =
        classifier.classify(Given.article("Blog", "Rust in Linux 6.18", "", "2025-12-05"));
    assertThat(verdict.reasons())
        .anySatisfy(why ->
            assertThat(why.sentence()).isEqualTo("belongs to 6.18: \"Linux 6.18\" (95 % sure)"));
  }

  private String sentence(String source, String text, String day) {
    var verdict = classifier.classify(Given.article(source, "", text, day));
    return verdict.release().map(Release::toString).orElse("-");
  }

  private String release(String title, String text, String day) {
    var verdict = classifier.classify(Given.article("Blog", title, text, day));
    return verdict.release().map(Release::toString).orElse("-");
  }

  @Test
  void whatACoverLetterTellsOfOtherPatchesIsNotItsOwnRelease() {
    var text = "It needs the locks that were applied to rust-next.";
    var cover = Given.mail("a@x", "", "[PATCH v2 0/3] rust: a queue", text, "2025-11-05");
    assertThat(Given.classifier().classify(cover).release()).isEmpty();
  }
}
