package org.rfldigest.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rfldigest.model.Decision;

/** What is put right at the start: what was cut off, and what another process did. */
class ReconcileTest extends WithThreeWaiting {

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
  @Timeout(60)
  void whatAnotherProcessIsAboutToSayOfItsFileIsNotSaidTwice() throws Exception {
    Files.writeString(
        snapshot,
        ThreeWaiting.SNAPSHOT + "\n- Written by another. — [LWN](https://lwn.example/one)\n");
    var one = three.number("one");
    var waits = new CountDownLatch(1);
    three.whenItWaits(waits::countDown);
    try (var other = Executors.newSingleThreadExecutor()) {
      Future<Integer> found;
      try (var channel =
              FileChannel.open(
                  folder.resolve(".rfl/review.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        found = other.submit(() -> review.reconcile());
        waits.await();
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
