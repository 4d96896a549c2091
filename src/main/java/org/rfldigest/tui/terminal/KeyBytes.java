package org.rfldigest.tui.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The keyboard's bytes. After the beginning of an escape sequence it gives the rest a moment to
 * arrive before it says that there is none: so a lone Esc is told from a key that comes in parts.
 */
final class KeyBytes extends FilterInputStream {

  private static final long PATIENCE_NANOS = Duration.ofMillis(50).toNanos();
  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(2).toNanos();
  private static final int ESC = 0x1B;

  private boolean inSequence;
  private int last;

  KeyBytes(InputStream in) {
    super(in);
  }

  @Override
  public int available() throws IOException {
    var end = System.nanoTime() + PATIENCE_NANOS;
    var there = super.available();
    while (there == 0 && inSequence && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      there = super.available();
    }
    inSequence &= there > 0;
    return there;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    seen(next);
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    var count = super.read(bytes, from, length);
    for (var at = from; at < from + count; at++) {
      seen(bytes[at]);
    }
    return count;
  }

  private void seen(int next) {
    var introducer = last == ESC && (next == '[' || next == 'O');
    var parameter = next >= '0' && next <= '?';
    inSequence = next == ESC || inSequence && (introducer || parameter);
    last = next;
  }
}
