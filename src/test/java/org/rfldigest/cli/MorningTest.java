package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.session.Exit;

/** The whole job end to end: a loopback server, a refresh, a review, a look at the snapshot. */
class MorningTest extends WithFiveFeeds {

  @Test
  void classifyCountsWithWhatKernelOrgsFeedHasTold() {
    run.write(
        "snapshots/6.18.md",
        "---\nrelease: 6.18\nmerge-window: 2025-09-28\nrc1: 2025-10-12\nreleased: 2025-11-30\n---\n");
    run.write("snapshots/6.19.md", "---\nrelease: 6.19\n---\n\n# Linux 6.19\n");
    var pull = "{\"id\":\"a\",\"title\":\"[GIT PULL] Rust\",\"date\":\"2025-12-05\"}";

    assertThat(run.rflReading(pull, "classify").out()).contains("6.19", "the dates are estimated");
    run.rfl("refresh");
    assertThat(run.rflReading(pull, "classify").out()).contains("6.19").doesNotContain("estimated");
  }

  @Test
  void aRefreshFetchesJudgesAndLaysIntoTheInboxWhatConcernsRustForLinux() {
    var result = run.rfl("refresh");

    assertThat(result.exit()).isZero();
    assertThat(result.lines()).hasSize(6).contains("news-rdf: 3 new entries, 1 to the inbox");
    assertThat(result.lines().getLast()).startsWith("5 feeds asked: 9 new entries, ");
    assertThat(titles())
        .contains(
            "[$] Rust in the 6.19 kernel: what the merge window brought",
            "[PATCH v3 1/2] rust: binder: check the node before it is freed",
            "Merge tag 'rust-6.19' of git://git.example.org/linux",
            "rust: pin-init: document the guard of a half-made value")
        .doesNotContain(
            "Security updates for Tuesday", "A package manager for the shell, rewritten in Rust");
  }

  @Test
  void theSecondRefreshIsConditionalForEachFeedAndFindsNothingNew() {
    run.rfl("refresh");
    run.at(run.now().plus(Duration.ofHours(2)));

    var result = run.rfl("refresh");

    assertThat(result.exit()).isZero();
    assertThat(result.lines()).contains("news-rdf: nothing new", "list-atom: nothing new");
    assertThat(result.lines().getLast()).isEqualTo("5 feeds asked: 0 new entries, 0 to the inbox.");
    for (var feed : NAMES) {
      var requests = server.requests("/" + feed);
      assertThat(requests).hasSize(2);
      assertThat(requests.getFirst().header("If-None-Match")).isEmpty();
      assertThat(requests.getLast().header("If-None-Match")).contains("\"" + feed + "\"");
    }
  }

  @Test
  void aFeedThatAsksToBeLeftAloneForHalfAnHourIsLeftAlone() {
    run.rfl("refresh");
    run.at(run.now().plus(Duration.ofMinutes(20)));

    var result = run.rfl("refresh");

    assertThat(result.lines())
        .anySatisfy(line -> assertThat(line).startsWith("news-rdf: not due before 2026-01-15 12:"));
    assertThat(server.requests("/news.rdf")).hasSize(1);
  }

  @Test
  void acceptingWritesOneBulletAndUndoTakesExactlyItOutAgain() {
    run.rfl("refresh");
    var number = number("[$] Rust in the 6.19 kernel: what the merge window brought");

    var accepted = run.rfl("inbox", "accept", number);

    assertThat(accepted.out()).isEqualTo("Accepted " + number + " into snapshots/6.19.md.\n");
    assertThat(run.read("snapshots/6.19.md"))
        .startsWith(SNAPSHOT)
        .contains("[news-rdf](https://news.example.org/Articles/1001/), 2025-12-16");
    assertThat(run.rfl("show", "6.19").out())
        .contains("Rust in the 6.19 kernel: what the merge window");
    assertThat(run.rfl("check").out()).isEmpty();
    assertThat(run.rfl("inbox", "undo").exit()).isZero();
    assertThat(run.read("snapshots/6.19.md")).isEqualTo(SNAPSHOT);
    assertThat(number("[$] Rust in the 6.19 kernel: what the merge window brought"))
        .isEqualTo(number);
  }

  @Test
  void theInboxSaysWhyEachEntryIsThere() {
    run.rfl("refresh");

    var inbox = run.rfl("inbox").lines();

    var line =
        inbox.indexOf(
            inbox.stream()
                .filter(l -> l.contains("[$] Rust in the 6.19"))
                .findFirst()
                .orElseThrow());
    assertThat(inbox.get(line)).contains("  2025-12-16  6.19  news-rdf  ");
    assertThat(inbox.get(line + 1)).startsWith("    why: ").contains("(+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "4294967297"})
  void aLimitThatIsNoneIsToldInOneSentence(String limit) {
    run.rfl("refresh");

    var result = run.rfl("inbox", "--limit", limit);

    assertThat(result.exit()).isEqualTo(Exit.USAGE);
    assertThat(result.everything())
        .isEqualTo("rfl: '" + limit + "' is no number of lines, expected one from 1 on.\n");
    assertThat(run.rfl("inbox", "--limit", "1").out()).isNotEmpty();
  }

  @Test
  void theMachinesMemoryIsForItsOwnerOnly() throws IOException {
    run.rfl("refresh");

    assertThat(mode(folder.resolve(".rfl"))).isEqualTo("rwx------");
    try (var files = Files.list(folder.resolve(".rfl"))) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
    }
  }

  @Test
  void rejectedAndSnoozedEntriesLeaveTheInboxAndComeBackByUndo() {
    run.rfl("refresh");
    var before = titles();
    var first = number(before.getFirst());
    var second = number(before.get(1));

    run.rfl("inbox", "reject", first, "--why", "too small");
    run.rfl("inbox", "snooze", second, "--until", "3d");

    assertThat(titles()).hasSize(before.size() - 2);
    run.rfl("inbox", "undo", first);
    run.rfl("inbox", "undo");
    assertThat(titles()).isEqualTo(before);
  }

  @Test
  void anEntrySleepsUntilTheNextReleaseAsItDoesFromTheScreens() {
    run.rfl("refresh");
    var entry = number(titles().getFirst());

    assertThat(run.rfl("inbox", "snooze", entry, "--until", "next").out())
        .contains(" until 2026-02-01 00:00 UTC.");
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
