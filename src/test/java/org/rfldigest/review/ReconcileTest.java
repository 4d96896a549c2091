package org.rfldigest.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Release;

/** What is put right at the start: what was cut off, and what another process did. */
class ReconcileTest {

  private static final Optional<Release> PROPOSED = Optional.empty();
  private static final Optional<String> ITS_TITLE = Optional.empty();

  @TempDir Path folder;
  private ThreeWaiting three;
  private Review review;
  private Path snapshot;

  @BeforeEach
  void threeEntriesWait() throws IOException {
    three = ThreeWaiting.in(folder);
    review = three.review();
    snapshot = three.snapshot();
  }

  @AfterEach
  void close() {
    three.close();
  }

  @Test
  void anUndoThatWasCutOffBehindTheSnapshotIsEndedAtTheNextStart() throws IOException {
    var one = three.number("one");
    review.accept(one, PROPOSED, ITS_TITLE);
    var step = review.lastDecision().orElseThrow().step();
    three.store().reader().remember(Undoing.UNDER_WAY, step + " " + one);
    Files.writeString(snapshot, ThreeWaiting.SNAPSHOT);

    review.reconcile();

    assertThat(three.titles()).containsExactly("three", "two", "one");
    review.accept(one, PROPOSED, ITS_TITLE);
    review.reconcile();
    assertThat(three.titles()).as("nothing is under way any more").containsExactly("three", "two");
  }

  @Test
  void aLinkToNowhereAmongTheSnapshotsHoldsNothingUp() throws IOException {
    Files.createSymbolicLink(folder.resolve("snapshots/6.19.md"), folder.resolve("nowhere"));

    assertThat(review.reconcile()).isZero();
  }

  @Test
  void whatACrashLeftInTheFileIsNotAcceptedTwice() throws IOException {
    Files.writeString(
        snapshot,
        ThreeWaiting.SNAPSHOT + "\n- Written before the crash. — [LWN](https://lwn.example/one)\n");

    assertThat(review.reconcile()).isEqualTo(1);
    assertThat(review.reconcile()).isZero();

    assertThat(three.titles()).containsExactly("three", "two");
  }

  /** Another process writes the file first, then the store; meanwhile it has the turn. */
  @Test
  void whatAnotherProcessIsAboutToSayOfItsFileIsNotSaidTwice() throws Exception {
    Files.writeString(
        snapshot,
        ThreeWaiting.SNAPSHOT + "\n- Written by another. — [LWN](https://lwn.example/one)\n");
    var one = three.number("one");
    try (var other = Executors.newSingleThreadExecutor()) {
      Future<Integer> found;
      try (var channel =
              FileChannel.open(
                  folder.resolve(".rfl/review.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        found = other.submit(() -> review.reconcile());
        assertThatThrownBy(() -> found.get(300, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
        three
            .store()
            .decisions()
            .decide(
                one,
                new Decision.Accepted(ThreeWaiting.R618, "", ThreeWaiting.NOW),
                Optional.empty());
      }
      assertThat(found.get()).isZero();
    }
    assertThat(three.titles()).containsExactly("three", "two");
  }
}
