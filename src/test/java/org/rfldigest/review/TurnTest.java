package org.rfldigest.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Decisions of several threads, as those of the screens and of a command that runs in them. */
class TurnTest extends WithThreeWaiting {

  @Test
  @Timeout(60)
  void aDecisionOfThisProgramIsNotTakenForOneOfAnother() throws InterruptedException {
    var isTold = new AtomicBoolean();
    three.whenItWaits(() -> isTold.set(true));
    var file = folder.resolve(".rfl/review.lock");
    var one = new Turn(three.store(), file);
    var other = new Turn(three.store(), file);

    var waiting =
        one.take(() -> {
          var second = Thread.ofPlatform().start(() -> other.take(() -> true));
          while (second.getState() != Thread.State.WAITING && !isTold.get()) {
            Thread.onSpinWait();
          }
          return second;
        });

    waiting.join();
    assertThat(isTold).isFalse();
  }
}
