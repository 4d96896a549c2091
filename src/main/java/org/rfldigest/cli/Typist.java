package org.rfldigest.cli;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.rfldigest.tui.Performer;

/**
 * Types a key when what the one before led to is drawn: when nothing is under way, and nothing was
 * written to the screen for a moment.
 */
final class Typist extends ByteArrayInputStream {

  /** Longer than what stands beside a list waits for its cursor to rest. */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(45);

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int LOOK_MILLIS = 2;

  private final AtomicInteger underWay = new AtomicInteger();
  private volatile long lastHappened = System.nanoTime();

  Typist(String keys) {
    super(keys.getBytes(StandardCharsets.US_ASCII));
  }

  /** The same, and looked at. */
  Performer watched(Performer performer) {
    return (effect, answers) -> {
      underWay.incrementAndGet();
      try {
        performer.perform(effect, answers);
      } finally {
        lastHappened = System.nanoTime();
        underWay.decrementAndGet();
      }
    };
  }

  /** The same, and looked at. */
  OutputStream watched(OutputStream screen) {
    return new FilterOutputStream(screen) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        lastHappened = System.nanoTime();
      }
    };
  }

  /** What is typed ahead would be answered at once, and drawn once. */
  @Override
  public synchronized int available() {
    return 0;
  }

  @Override
  public synchronized int read() {
    awaitRest();
    return super.read();
  }

  @Override
  public synchronized int read(byte[] bytes, int from, int length) {
    awaitRest();
    return super.read(bytes, from, Math.min(1, length));
  }

  private void awaitRest() {
    lastHappened = System.nanoTime();
    var end = lastHappened + PATIENCE_NANOS;
    try {
      while (!isAtRest() && System.nanoTime() < end) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isAtRest() {
    return underWay.get() == 0 && System.nanoTime() - lastHappened > REST_NANOS;
  }
}
