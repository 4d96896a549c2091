package org.rfldigest.cli.refresh;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does errands one after the other on a thread of its own, so that a program that takes its time
 * with one holds up nobody. What waits is bounded; what is not done is told, too.
 */
final class Courier implements AutoCloseable {

  private static final int MOST_WAITING = 100;
  private static final String ENDS = "the watch ends.";
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Consumer<String> told;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("courier").factory());

  /**
   * @param told takes a sentence for each errand, from any thread
   */
  Courier(Consumer<String> told) {
    this.told = told;
  }

  /** One that waits until it is done. */
  private record Waiting(Errand errand, Consumer<String> told) implements Runnable {
    @Override
    public void run() {
      told.accept(errand.done());
    }
  }

  void take(Errand errand) {
    try {
      thread.execute(new Waiting(errand, told));
    } catch (RejectedExecutionException noRoom) {
      told.accept(errand.failed(thread.isShutdown() ? ENDS : "too much waits to be told already."));
    }
  }

  /** Lets what is being done come to its end, but not for long. */
  @Override
  public void close() {
    thread.shutdown();
    if (isDoneSoon()) {
      return;
    }
    var left = thread.shutdownNow();
    isDoneSoon();
    for (var waiting : left) {
      told.accept(((Waiting) waiting).errand().failed(ENDS));
    }
  }

  private boolean isDoneSoon() {
    try {
      return thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
