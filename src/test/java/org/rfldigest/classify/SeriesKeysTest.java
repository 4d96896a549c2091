package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.series.SeriesKeys;

class SeriesKeysTest {

  private static final String V1 = "20251001080000.123-%d-dev@example.org";
  private static final String V2 = "20251014090000.456-%d-dev@example.org";

  @Test
  void putsAllPartsAndRepliesOfAPostingTogether() {
    assertThat(
            keys(
                Given.mail(V1.formatted(1), "", "[PATCH 0/2] rust: add a queue"),
                Given.mail(V1.formatted(2), V1.formatted(1), "[PATCH 1/2] rust: add a lock"),
                Given.mail(V1.formatted(3), V1.formatted(1), "[PATCH 2/2] rust: use the lock"),
                Given.mail("re@x", V1.formatted(3), "Re: [PATCH 2/2] rust: use the lock"),
                Given.mail("rere@y", "re@x", "Re: [PATCH 2/2] rust: use the lock")))
        .containsOnly("rust-add-a-queue");
  }

  @Test
  void followsASeriesOverItsVersions() {
    assertThat(
            keys(
                Given.mail(V1.formatted(1), "", "[RFC PATCH 0/2] rust: add a queue"),
                Given.mail(V2.formatted(1), "", "[PATCH v2 0/3] rust: Add a `queue`"),
                Given.mail(V2.formatted(4), V2.formatted(1), "[PATCH v2 3/3] rust: document it")))
        .containsOnly("rust-add-a-queue");
  }

  @Test
  void followsAPartsTitleWhereNoCoverLetterIsAtHand() {
    assertThat(
            keys(
                Given.mail("a@x", "", "[PATCH v2 2/3] rust: queue: add a lock for readers"),
                Given.mail("b@y", "", "Re: [PATCH v3 1/3] rust: queue: add a lock for readers")))
        .containsOnly("rust-queue-add-a-lock-for-readers");
  }

  @Test
  void leavesVersionsWithCoverLettersOfTwoNamesApart() {
    assertThat(
            keys(
                Given.mail(V1.formatted(1), "", "[PATCH 0/2] rust: add a queue"),
                Given.mail(V1.formatted(2), V1.formatted(1), "[PATCH 1/2] rust: add one more lock"),
                Given.mail(V2.formatted(1), "", "[PATCH v2 0/2] rust: replace the ring"),
                Given.mail(
                    V2.formatted(2), V2.formatted(1), "[PATCH v2 1/2] rust: add one more lock")))
        .containsExactly(
            "rust-add-a-queue",
            "rust-add-a-queue",
            "rust-replace-the-ring",
            "rust-replace-the-ring");
  }

  @Test
  void putsAnswersInOnePostingTogetherThoughNothingTheyAnswerIsAtHand() {
    var one =
        Given.mail("a@x", "u@x", "Re: [PATCH v2 3/9] gpu: core: read the fuse", "", "2025-10-20");
    var other = Given.mail("b@y", "v@y", "Re: [PATCH v2 7/9] gpu: core: map it", "", "2025-10-22");
    var later = Given.mail("c@z", "w@z", "Re: [PATCH v2 7/9] gpu: core: a fan", "", "2026-03-01");
    assertThat(keys(one, other)).hasSameElementsAs(keys(one));
    assertThat(keys(one, later).stream().distinct()).hasSize(2);
  }

  @Test
  void keepsPostingsOfAsManyPartsOnOneMatterApart() {
    var one = answer("a@x", "Re: [PATCH 3/5] rust: pci: add a window");
    assertThat(differ(one, answer("b@y", "Re: [PATCH 3/5] rust: pci: drop the name"))).isTrue();
    assertThat(differ(one, answer("c@z", "Re: [RFC 1/5] rust: pci: count the functions"))).isTrue();
    assertThat(differ(one, answer("d@z", "Re: [PATCH 4/5] rust: pci: map the window"))).isFalse();
  }

  @Test
  void followsAPartsTitleToTheNextVersionThoughItHasMoreParts() {
    var one = answer("a@x", "Re: [PATCH 3/5] rust: pci: add a window");
    assertThat(differ(one, answer("b@y", "Re: [PATCH v2 4/8] rust: pci: add a window"))).isFalse();
  }

  @Test
  void whatATreeOrRobotSendsBelongsToThePatchItAnswers() {
    assertThat(
            keys(
                Given.mail("a@x", "", "[PATCH v3] rust: add a fence"),
                Given.mail("b@y", "a@x", "[tip: locking/core] rust: add a fence to it"),
                Given.mail("c@z", "a@x", "Fences (was: Re: [PATCH v3] rust: add a fence)"),
                Given.mail("d@z", "c@z", "Re: Fences (was: Re: [PATCH v3] rust: add a fence)")))
        .containsOnly("rust-add-a-fence");
  }

  private static Clue answer(String id, String subject) {
    return Given.mail(id, "not-at-hand-" + id, subject);
  }

  private static boolean differ(Clue one, Clue other) {
    var keys = keys(one, other);
    return !keys.get(0).equals(keys.get(1));
  }

  @Test
  void noticesOfStableTreesStandWithTheirPatch() {
    var patch = "rust: alloc: fix a leak of pages";
    assertThat(
            keys(
                Given.mail(V1.formatted(1), "", "[PATCH 0/2] rust: mend the allocator"),
                Given.mail(V1.formatted(3), V1.formatted(1), "[PATCH 2/2] " + patch),
                Given.mail(
                    "s1@x", "", "Patch \"" + patch + "\" has been added to the 6.12-stable tree"),
                Given.mail(
                    "s2@x",
                    "",
                    "FAILED: patch \"[PATCH] " + patch + "\" failed to apply to 6.6-stable tree"),
                Given.mail("m1@x", "", "[tip: locking/core] " + patch),
                Given.mail(
                    "m2@x",
                    "",
                    "+ rust-alloc-fix-a-leak-of-pages.patch added to mm-unstable branch")))
        .containsOnly("rust-mend-the-allocator");
  }

  @Test
  void noticesOfOnePatchStandTogetherThoughItIsNotAtHand() {
    var keys =
        keys(
            Given.mail(
                "a@x", "", "Patch \"rust: fix a leak\" has been added to the 6.6-stable tree"),
            Given.mail(
                "b@x", "", "Patch \"rust: fix a leak\" has been added to the 6.12-stable tree"),
            Given.mail(
                "c@x", "", "Patch \"rust: fix a lint\" has been added to the 6.12-stable tree"));
    assertThat(keys.get(0)).isEqualTo(keys.get(1));
    assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
  }

  @Test
  void aNoticeIsNoMailOfAStableTreesReview() {
    var keys =
        keys(
            Given.mail("r0@x", "", "[PATCH 6.12 000/189] 6.12.9-rc1 review"),
            Given.mail("r7@x", "r0@x", "[PATCH 6.12 007/189] rust: fix a leak"),
            Given.mail(
                "a@x", "", "Patch \"rust: fix a leak\" has been added to the 6.6-stable tree"));
    assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
  }

  @Test
  void aTitleThatIsSentAgainAfterWeeksIsAMatterOfItsOwn() {
    var title = "linux-next: build failure after merge of the rust tree";
    var keys =
        keys(
            Given.mail("a@x", "", title, "", "2025-03-03"),
            Given.mail("a2@x", "", title, "", "2025-03-06"),
            Given.mail("re@x", "gone@x", "Re: " + title, "", "2025-03-20"),
            Given.mail("b@x", "", title, "", "2025-11-20"),
            Given.mail("reb@x", "b@x", "Re: " + title, "", "2025-11-21"),
            Given.mail("reb2@x", "away@x", "Re: " + title, "", "2025-12-01"));
    assertThat(Set.copyOf(keys.subList(0, 3))).hasSize(1);
    assertThat(Set.copyOf(keys.subList(3, 6))).hasSize(1);
    assertThat(keys.getFirst()).isNotEqualTo(keys.getLast());
  }

  @Test
  void followsB4sSlugWhereTheTitleChanged() {
    assertThat(
            keys(
                Given.mail(
                    "20251001-my-queue-v1-0-aaaaaaaaaaaa@example.org", "", "[PATCH 0/2] A queue"),
                Given.mail(
                    "20251020-my-queue-v2-0-bbbbbbbbbbbb@example.org",
                    "",
                    "[PATCH v2 0/2] Two queues")))
        .containsOnly("my-queue@example.org");
  }

  @Test
  void tellsB4sSlugFromOnePartAlone() {
    assertThat(
            keys(
                Given.mail(
                    "20251020-my-queue-v2-2-bbbbbbbbbbbb@example.org", "", "[PATCH v2 2/2] Other")))
        .containsExactly("my-queue@example.org");
  }

  @Test
  void putsRepliesToAMailThatIsNotAtHandToItsSeries() {
    assertThat(
            keys(
                Given.mail(V1.formatted(1), "", "[PATCH 0/2] rust: add a queue"),
                Given.mail("re@x", V1.formatted(2), "Re: [PATCH 1/2] rust: add a lock")))
        .containsOnly("rust-add-a-queue");
  }

  @Test
  void keepsDifferentSeriesApart() {
    assertThat(
            keys(
                Given.mail(V1.formatted(1), "", "[PATCH] rust: add a queue"),
                Given.mail(V2.formatted(1), "", "[PATCH] rust: add a stack")))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsPatchesApartThatWereOnlySentInOneGo() {
    assertThat(
            keys(
                Given.mail(V1.formatted(1), "", "[PATCH] rust: add a queue"),
                Given.mail(V1.formatted(2), "", "[PATCH] rust: add a stack")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aNewVersionSentAsAReplyDoesNotSwallowItsPartsPredecessor() {
    assertThat(
            keys(
                Given.mail(V1.formatted(1), "", "[PATCH 1/2] rust: fix one thing"),
                Given.mail(
                    V2.formatted(1), V1.formatted(1), "[PATCH v2 1/4] rust: fix another thing")))
        .doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfMailsDoesNotMatter() {
    var mails =
        List.of(
            Given.mail(V1.formatted(1), "", "[PATCH 0/1] rust: add a queue"),
            Given.mail(V1.formatted(2), V1.formatted(1), "[PATCH 1/1] rust: add a lock"),
            Given.mail("re@x", V1.formatted(2), "Re: [PATCH 1/1] rust: add a lock"));
    assertThat(keys(mails.reversed().toArray(Clue[]::new)))
        .containsExactlyElementsOf(keys(mails.toArray(Clue[]::new)));
  }

  @Test
  void standsMailsThatAnswerThemselvesOrEachOther() {
    assertThat(
            keys(
                Given.mail("a@x", "a@x", "Re: [PATCH] rust: add a queue"),
                Given.mail("b@x", "c@x", "Re: [PATCH] rust: add a queue"),
                Given.mail("c@x", "b@x", "Re: [PATCH] rust: add a queue")))
        .hasSize(3);
  }

  @Test
  void putsAThousandPartsTogether() {
    var mails = new ArrayList<Clue>();
    for (var part = 0; part <= 1000; part++) {
      var subject = "[PATCH %d/1000] rust: step %d".formatted(part, part);
      mails.add(Given.mail(V1.formatted(part + 1), part == 0 ? "" : V1.formatted(1), subject));
    }
    assertThat(keys(mails.toArray(Clue[]::new))).containsOnly("rust-step-0");
  }

  @Test
  void aChainOfFiftyThousandRepliesIsOneSeries() {
    var mails = new ArrayList<Clue>();
    mails.add(Given.mail("0@x", "", "[PATCH] rust: add a queue"));
    for (var reply = 1; reply < 50_000; reply++) {
      mails.add(Given.mail(reply + "@x", (reply - 1) + "@x", "Re: [PATCH] rust: add a queue"));
    }
    assertThat(keys(mails.toArray(Clue[]::new))).containsOnly("rust-add-a-queue");
  }

  private static List<String> keys(Clue... mails) {
    return SeriesKeys.of(List.of(mails).stream().map(Reading::of).toList());
  }
}
