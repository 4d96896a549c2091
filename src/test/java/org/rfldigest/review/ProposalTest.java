package org.rfldigest.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Re: [PATCH v2 1/3] rust: add a lock             | rust: add a lock
          Re: (subset) [PATCH v2 0/3] rust: add locks     | rust: add locks
          Re: [v4,1/2] rust: add a lock                   | rust: add a lock
          [RESEND PATCHv3 2/2] rust: add a lock           | rust: add a lock
          [tip: locking/core] rust: add a lock            | rust: add a lock
          Re: Locks (was: [PATCH 2/8] rust: add a queue)  | Locks
          [linux-next:master 12/345] error: no lock       | [linux-next:master 12/345] error: no lock
          [$] Locks in Rust                               | Locks in Rust
          [video] Locks in Rust                           | [video] Locks in Rust
          (was: [PATCH])                                  | (was: [PATCH])
          """)
  void theSentenceIsTheSubjectWithoutWhatMailsPutAroundIt(String subject, String sentence) {
    assertThat(Proposal.withoutTags(subject)).isEqualTo(sentence);
  }
}
