package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rfldigest.classify.PullRequest.Bullet;
import org.rfldigest.model.Release;

class PullRequestTest {

  private static final String MESSAGE =
      """
      Subject: [GIT PULL] Rust for 6.18

      Please pull. Conflicts:
      - one with another tree

      are available in the Git repository at:

        https://example.org/linux.git tags/rust-6.18

      ----------------------------------------------------------------
      Rust changes for v6.18

      A small one this time.

      Toolchain:

       - Ask for a newer compiler
         than before.

         The old one had a fault.

      'kernel' crate:

       - 'clock' module:

         - Add a tick.

         - Add a tock:
           twice.

       - Upgrade everything:

         It was about time.

      MAINTAINERS

       - Ann joins.

      And a few other cleanups.

      ----------------------------------------------------------------
      Ann Example (2):
            rust: clock: add a tick
       - not a bullet
       3 files changed, 2 insertions(+)
      """;

  @Test
  void opensTheMessageIntoItsBullets() {
    assertThat(PullRequest.read(MESSAGE).bullets())
        .containsExactly(
            new Bullet(
                List.of("Toolchain"),
                "Ask for a newer compiler than before. The old one had a fault."),
            new Bullet(List.of("'kernel' crate", "'clock' module"), "Add a tick."),
            new Bullet(List.of("'kernel' crate", "'clock' module"), "Add a tock: twice."),
            new Bullet(List.of("'kernel' crate"), "Upgrade everything: It was about time."),
            new Bullet(List.of("MAINTAINERS"), "Ann joins."));
  }

  @Test
  void readsTheRelease() {
    assertThat(PullRequest.read(MESSAGE).release()).contains(new Release(6, 18));
  }

  @Test
  void opensTheMergeCommitToo() {
    var merge =
        """
        Merge tag 'rust-6.19' of https://example.org/linux

        Pull Rust updates from Ann Example:
         "Drivers:

           - Add a lamp

           - Remove a bell"

        * tag 'rust-6.19' of https://example.org/linux: (2 commits)
          rust: add a lamp
          - rust: remove a bell
        """;
    assertThat(PullRequest.read(merge).release()).contains(new Release(6, 19));
    assertThat(PullRequest.read(merge).bullets())
        .containsExactly(
            new Bullet(List.of("Drivers"), "Add a lamp"),
            new Bullet(List.of("Drivers"), "Remove a bell"));
  }

  @Test
  void namesTheComponentsOfABullet() {
    var bullet = new Bullet(List.of("'kernel' crate", "'xarray' module"), "Add an iterator.");
    assertThat(Given.classifier().components(bullet)).contains("xarray");
  }

  @Test
  void findsNoneWhereThereAreNone() {
    assertThat(PullRequest.read("Hi Linus,\n\nplease pull.\n").bullets()).isEmpty();
    assertThat(PullRequest.read("").bullets()).isEmpty();
  }

  @Test
  void readsFiftyThousandNestedBullets() {
    var message = new StringBuilder();
    for (var depth = 0; depth < 50_000; depth++) {
      message.append(" ".repeat(Math.min(depth, 300))).append("- deeper\n");
    }
    assertThat(PullRequest.read(message.toString()).bullets()).isNotEmpty();
  }

  @Test
  void readsTheLetterWhereTheTagHasNoMessageOfItsOwn() {
    var message =
        """
        Subject: [GIT PULL] Block for 6.19

        Please pull:

        - Rust null block driver:
             - Report limits

        - Faster merging

        It conflicts with the timers:
        - in one file

        The following changes since commit 0123:

          Linux 6.18 (2025-11-30)

        ----------------------------------------------------------------
        block-6.19

        ----------------------------------------------------------------
        Ann Example (1):
              block: x
        """;
    assertThat(PullRequest.read(message).bullets())
        .containsExactly(
            new Bullet(List.of("Rust null block driver"), "Report limits"),
            new Bullet(List.of(), "Faster merging"));
  }
}
