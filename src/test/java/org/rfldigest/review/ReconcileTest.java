package org.rfldigest.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rfldigest.model.Decision;
import org.rfldigest.store.Step;

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

  @Test
  void whatStoodInTheDigestBeforeItCameWasDecidedByNobody() throws IOException {
    three.pass(Duration.ofHours(2));
    review.reject(three.number("two"), "");
    write("one", ThreeWaiting.NOW.minus(Duration.ofDays(1)));

    review.reconcile();

    assertThat(three.titles()).containsExactly("three");
    assertThat(three.store().decisions().last(10)).extracting(Step::number).containsExactly(2L);
    assertThat(three.store().rate("lwn", Instant.EPOCH).accepted()).isZero();
    assertThat(review.undo()).isEqualTo(new Outcome.Done("Undone: 2 waits again."));
  }

  @Test
  void whatWasWrittenWhileItWaitedWasDecidedThen() throws IOException {
    three.pass(Duration.ofHours(2));
    var pulled = ThreeWaiting.NOW.plus(Duration.ofHours(1));
    write("one", pulled);

    review.reconcile();

    assertThat(three.store().decisions().last(10))
        .extracting(Step::decision)
        .containsExactly(new Decision.Accepted(ThreeWaiting.R618, "", pulled));
    assertThat(three.store().rate("lwn", Instant.EPOCH).accepted()).isEqualTo(1);
  }

  private void write(String title, Instant time) throws IOException {
    var bullet = "\n- By hand. — [LWN](https://lwn.example/%s)\n".formatted(title);
    Files.writeString(snapshot, ThreeWaiting.SNAPSHOT + bullet);
    Files.setLastModifiedTime(snapshot, FileTime.from(time));
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
