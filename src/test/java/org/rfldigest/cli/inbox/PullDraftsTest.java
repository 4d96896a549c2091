package org.rfldigest.cli.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.Lists;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.WithServer;

/** A pull request drafts its release's digest: the person only judges. */
class PullDraftsTest extends WithServer {

  private static final Instant AT = Instant.parse("2026-01-15T08:00:00Z");
  private static final String SNAPSHOT = "---\nrelease: 6.19\n---\n\n# Linux 6.19\n";
  private static final String MESSAGE =
      """
      Hi,

      Please pull for v6.19 -- thanks!

      are available in the Git repository at:

        https://example.org/linux.git tags/rust-6.19

      ----------------------------------------------------------------
      Rust changes for v6.19

      Toolchain and infrastructure:

       - Ask for a newer compiler
         than before.

      'kernel' crate:

       - 'clock' module:

         - Add a tick, as in `Vec<T>`.

       - Binder learns to count.

      ----------------------------------------------------------------
      Ann Example (2):
            rust: clock: add a tick
       3 files changed, 2 insertions(+)
      """;

  @BeforeEach
  void aPullRequestCame() {
    run.write(
        "feeds/feeds.toml",
        Lists.subscription("list", "A list", "list", server.address("/list"))
            + Lists.subscription("other", "Another list", "list", server.address("/other")));
    run.write("snapshots/6.19.md", SNAPSHOT);
    var mail = Lists.mail("pull-1", "", "Ann Example", AT, "[GIT PULL] Rust for 6.19", MESSAGE);
    server.serve("/list", Lists.atom(mail));
    server.serve("/other", Lists.atom(mail));
    assertThat(run.rfl("refresh").everything()).contains("new");
  }

  @Test
  void replayDoesNotCountWhatARequestBringsAsDecidedByAPerson() {
    assertThat(run.rfl("replay").out())
        .contains("2 entries looked at, 0 of them decided by a person");
  }

  @Test
  void theRequestIsOneLineWithADevelopmentForEachOfItsBulletsHoweverManyListsCarryIt() {
    var inbox = run.rfl("inbox").out();

    assertThat(inbox.lines().filter(line -> line.contains("[GIT PULL]")))
        .as(inbox)
        .filteredOn(line -> !line.contains("brought by"))
        .hasSize(1);
    assertThat(inbox.lines().filter(line -> line.contains("brings: "))).hasSize(3);
    assertThat(inbox).contains("Add a tick, as in `Vec<T>`.").contains("6.19");
  }

  @Test
  void acceptingTheRequestAcceptsEachAndOneUndoTakesAllOut() {
    var accepted = run.rfl("inbox", "accept", pull());

    assertThat(accepted.everything()).contains("Accepted 3 developments");
    assertThat(run.read("snapshots/6.19.md"))
        .contains(": Binder learns to count. — [Rust for 6.19](https://lore.kernel.org/list/pull-1")
        .contains("Ask for a newer compiler than before.")
        .contains("Add a tick, as in");
    assertThat(run.rfl("check").exit()).isZero();
    assertThat(run.rfl("inbox").out()).isEmpty();

    assertThat(run.rfl("inbox", "undo").exit()).isZero();

    assertThat(run.read("snapshots/6.19.md")).isEqualTo(SNAPSHOT);
    assertThat(run.rfl("inbox").out().lines().filter(line -> line.contains("brings: "))).hasSize(3);
  }

  @Test
  void eachDevelopmentIsDecidedByItselfToo() {
    var one = brought("Binder learns");
    assertThat(run.rfl("inbox", "accept", one).everything())
        .contains("Accepted " + one + " into snapshots/6.19.md.");
    run.rfl("inbox", "reject", brought("newer compiler"), "--why", "too small");

    assertThat(run.rfl("inbox").out().lines().filter(line -> line.contains("brings: "))).hasSize(1);
    run.rfl("inbox", "undo", one);
    assertThat(run.read("snapshots/6.19.md")).isEqualTo(SNAPSHOT);
  }

  @Test
  void aFurtherFetchProposesNothingTwice() {
    run.rfl("inbox", "reject", pull());
    run.at(run.now().plusSeconds(600));
    run.rfl("refresh", "--all");

    assertThat(run.rfl("inbox").out()).isEmpty();
  }

  @Test
  void whatWasDecidedInAnotherWorkspaceIsNotProposedAgainByTheNextCopy(@TempDir Path elsewhere) {
    run.rfl("inbox", "reject", brought("newer compiler"));
    run.rfl("inbox", "accept", brought("Binder learns"));
    run.write("export.jsonl", run.rfl("export").out());
    var there = RflRun.inWorkspace(elsewhere);
    there.write("feeds/feeds.toml", run.read("feeds/feeds.toml"));
    there.write("snapshots/6.19.md", run.read("snapshots/6.19.md"));
    there.rfl("import", folder.resolve("export.jsonl").toString());
    var before = there.rfl("inbox").out();

    there.at(run.now().plusSeconds(7_200)).rfl("refresh", "--all");

    assertThat(before.lines().filter(line -> line.contains("brings: ")))
        .singleElement()
        .asString()
        .contains("Add a tick");
    assertThat(there.rfl("inbox").out().lines().filter(line -> line.contains("brings: ")))
        .hasSize(1);
    assertThat(there.rfl("export").lines()).hasSameSizeAs(run.rfl("export").lines());
  }

  private String pull() {
    return run.rfl("inbox").out().strip().split("\\s+")[0];
  }

  private String brought(String words) {
    return run.rfl("inbox").lines().stream()
        .filter(line -> line.contains("brings: ") && line.contains(words))
        .findFirst()
        .orElseThrow()
        .strip()
        .split("\\s+")[1];
  }
}
