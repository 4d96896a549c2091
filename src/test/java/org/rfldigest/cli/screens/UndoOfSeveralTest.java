package org.rfldigest.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.Lists;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.WithServer;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.tui.Effect;
import org.rfldigest.tui.Message;

/** Taking back one decision that wrote several bullets, into two snapshots. */
class UndoOfSeveralTest extends WithServer {

  private static final Instant AT = Instant.parse("2026-01-15T08:00:00Z");
  private static final String OLD = "---\nrelease: 6.18\n---\n\n# Linux 6.18\n";
  private static final String NEW = "---\nrelease: 6.19\n---\n\n# Linux 6.19\n";
  private static final String MESSAGE =
      """
      Hi,

      Please pull for v6.19 -- thanks!

      are available in the Git repository at:

        https://example.org/linux.git tags/rust-6.19

      ----------------------------------------------------------------
      Rust changes for v6.19

      'kernel' crate:

       - Clocks learn to tick in Rust.

       - Binder learns to count in Rust.

       - Pins learn to hold in Rust.
      """;

  private String pull;

  @BeforeEach
  void twoOfAPullRequestsDevelopmentsAreAcceptedIntoOneReleaseAndTheThirdIntoAnother() {
    var list = Lists.subscription("list", "A list", "list", server.address("/list"));
    run.write("feeds/feeds.toml", list);
    run.write("snapshots/6.18.md", OLD);
    run.write("snapshots/6.19.md", NEW);
    server.serve(
        "/list",
        Lists.atom(
            Lists.mail("pull-1", "", "Ann Example", AT, "[GIT PULL] Rust for 6.19", MESSAGE)));
    assertThat(run.rfl("refresh").everything()).contains("new");
    pull = run.rfl("inbox").out().strip().split("\\s+")[0];
    run.rfl("inbox", "edit", brought("Pins"), "--release", "6.18");
    assertThat(run.rfl("inbox", "accept", pull).everything()).contains("3 developments");
    assertThat(bullets("6.18")).isEqualTo(1);
    assertThat(bullets("6.19")).isEqualTo(2);
  }

  @Test
  void whereOneSnapshotCannotBeReadNoneIsChanged() throws IOException {
    var file = folder.resolve("snapshots/6.19.md");
    var kept = Files.readString(file);
    Files.delete(file);
    Files.createDirectory(file);

    var refused = run.rfl("inbox", "undo", pull);

    assertThat(refused.exit()).isEqualTo(Exit.FAILED);
    assertThat(refused.err())
        .startsWith("rfl: Not undone: snapshots/6.19.md could not be written")
        .contains("nothing was changed");
    assertThat(bullets("6.18")).isEqualTo(1);

    Files.delete(file);
    Files.writeString(file, kept);
    undoesTheRest(run.rfl("inbox", "undo"), 3);
  }

  @Test
  void whereTheSecondSnapshotCannotBeWrittenItSaysWhatIsUndoneAndWhatIsLeft() throws IOException {
    var file = folder.resolve("snapshots/6.19.md");
    var kept = Files.readString(file);
    noDraftFitsBeside(file);

    var half = run.rfl("inbox", "undo", pull);

    assertThat(half.exit()).isEqualTo(Exit.FAILED);
    assertThat(half.err())
        .startsWith("rfl: Took 1 of 3 bullets out, then: snapshots/6.19.md could not be written")
        .contains("what is left is as it was, and undo takes it out, too");
    assertThat(run.read("snapshots/6.18.md")).isEqualTo(OLD);
    assertThat(bullets("6.19")).isEqualTo(2);
    assertThat(run.rfl("inbox").out()).contains("brings: ").contains("Pins learn");

    Files.delete(file);
    Files.writeString(file, kept);
    undoesTheRest(run.rfl("inbox", "undo"), 2);
  }

  @Test
  void whatWasDecidedAtOnceAndIsUndoneInPartSaysSoAndTheScreenIsReadAnew() throws IOException {
    run.rfl("inbox", "undo");
    run.rfl("inbox", "edit", brought("Pins"), "--release", "6.18");
    var pins = Long.parseLong(brought("Pins"));
    var clocks = Long.parseLong(brought("Clocks"));
    try (var desk = Desk.open(run.session())) {
      var decisions = new Decisions(run.session(), desk.store(), desk.review(), Set::of);
      decisions.of(
          new Effect.Many(
              List.of(new Effect.AcceptProposed(pins), new Effect.AcceptProposed(clocks))));
      Files.delete(folder.resolve("snapshots/6.18.md"));
      Files.createDirectory(folder.resolve("snapshots/6.18.md"));

      assertThat(decisions.of(new Effect.Undo()))
          .isInstanceOfSatisfying(
              Message.Decided.class,
              told -> {
                assertThat(told.sentence()).startsWith("1 undone, then: Not undone: ");
                assertThat(told.inbox()).as("all of it is to be read").isEmpty();
              });
      assertThat(run.read("snapshots/6.19.md")).isEqualTo(NEW);
    }
  }

  private void undoesTheRest(RflRun.Result undone, int bullets) {
    assertThat(undone.exit()).isZero();
    assertThat(undone.out()).contains("took " + bullets + " bullets out");
    assertThat(run.read("snapshots/6.18.md")).isEqualTo(OLD);
    assertThat(run.read("snapshots/6.19.md")).isEqualTo(NEW);
    assertThat(run.rfl("inbox").lines()).filteredOn(line -> line.contains("brings: ")).hasSize(3);
  }

  /** Puts a link there, to the text in folders so deep that a longer name is too long for Linux. */
  private void noDraftFitsBeside(Path file) throws IOException {
    var deep = Files.createDirectory(folder.resolve("deep")).toRealPath();
    while (deep.toString().length() < 4_080) {
      deep = deep.resolve("d".repeat(Math.min(200, 4_084 - deep.toString().length())));
      Files.createDirectory(deep);
    }
    Files.move(file, deep.resolve("6.19.md"));
    Files.createSymbolicLink(file, deep.resolve("6.19.md"));
  }

  private long bullets(String release) {
    return run.read("snapshots/" + release + ".md")
        .lines()
        .filter(line -> line.startsWith("- "))
        .count();
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
