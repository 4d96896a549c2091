package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.model.Status;

class StatusesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [PATCH] rust: add a lock           |                                     | proposed
          [RFC PATCH v4 0/3] rust: a queue   |                                     | proposed
          [PATCH v4 0/3] rust: a queue       |                                     | new version
          [PATCH] Revert "rust: add a lock"  |                                     | reverted
          [GIT PULL] Rust for 6.18           |                                     | pulled
          Re: [PATCH] rust: add a lock       | Looks good to me.                   | in review
          Re: [PATCH] rust: add a lock       | Applied to `rust-next`, thanks!     | applied
          Re: [PATCH] rust: add a lock       | This was applied to netdev/net-next.git (main) | applied
          Re: [PATCH] rust: add a lock       | I am not applied to that idea.      | in review
          Re: [PATCH v2] rust: add a lock    | > Applied to rust-next, thanks!     | in review
          Re: [GIT PULL] Rust for 6.18       | Pulled, thanks.                     | pulled
          Re: [GIT PULL] Rust for 6.18       | has been merged into torvalds/linux | merged
          Re: [PATCH] rust: add a lock       | Could this be applied to rust-next now? | in review
          Re: [PATCH] rust: add a lock       | Once applied to rust-next, I test it. | in review
          Re: [PATCH] rust: add a lock       | It was not yet applied to rust-next.  | in review
          Re: [PATCH] rust: add a lock       | Queued up, thanks.                    | applied
          Re: [PATCH] rust: add a lock       | Both applied.                         | applied
          Re: [PATCH] rust: add a lock       | I applied this here, and it crashes.  | in review
          Re: [v4,1/2] rust: add a lock      | Looks good to me.                     | in review
          Re: [RFC v2 0/4] rust: a queue     | Looks good to me.                     | in review
          [tip: locking/core] rust: a lock   |                                       | applied
          Patch "rust: a lock" has been added to the 6.12-stable tree | | applied
          + rust-a-lock.patch added to mm-unstable branch             | | applied
          Applied "rust: a lock" to the regulator tree                | | applied
          CVE-2026-00001: rust: list: a race |                                     | CVE
          """)
  void readsWhatHappenedFromAMail(String subject, String text, String status) {
    var mail = Given.mail("a@x", "", subject, text == null ? "" : text, "2025-10-20");
    assertThat(Statuses.find(Reading.of(mail))).contains(Status.parse(status).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [video] A tour of the Rust kernel crate | talk
          Rust Timers Merged For Linux 6.18       | merged
          Linux 6.18 Released                     | released
          Rust Driver For Cameras Reverted        | reverted
          A policy for Rust code in the kernel    | policy
          Miguel Ojeda Posts Locks In Rust        | proposed
          CVE-2026-00001 found in Rust locks      | CVE
          How locks came to Rust                  | article
          Stalking a kernel bug                   | article
          Rust support hits linux-next            | applied
          A Rust lock lands in linux-next         | applied
          Rust Camera Driver Queued For Linux 7.1 | applied
          A camera driver in Rust is submitted    | proposed
          A maintainer of Rust bids farewell      | policy
          Stalkers of bugs, a talk                | talk
          The landscape of Rust in the kernel     | article
          The first CVE of Rust in the kernel     | CVE
          A maintainer of Rust for Linux resigns  | policy
          Rust could possibly be merged for 6.1   | expected
          Camera Driver Set To Land In Linux 6.18 | expected
          Torvalds: Rust will go into Linux 6.1   | expected
          Rust To Land In Linux 6.1               | expected
          Rust Merged In May, To General Applause | merged
          """)
  void readsWhatHappenedFromAHeadline(String title, String status) {
    var reading = Reading.of(Given.article("Blog", title, "", "2025-10-20"));
    assertThat(Statuses.find(reading)).contains(Status.parse(status).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Question on locks",
        "Re: [linux-next:master 12/345] error: no lock",
        "FAILED: patch \"[PATCH] rust: a lock\" failed to apply to 6.12-stable tree",
      })
  void aMailThatIsNoPatchHasNone(String subject) {
    assertThat(Statuses.find(Reading.of(Given.mail("a@x", "", subject)))).isEmpty();
  }
}
