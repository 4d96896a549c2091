package org.rfldigest.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Types one key after the other; none is there before it is asked for. */
final class Typist extends ByteArrayInputStream {

  Typist(String keys) {
    super(keys.getBytes(StandardCharsets.US_ASCII));
  }

  /** What is typed ahead would be answered at once, and drawn once. */
  @Override
  public synchronized int available() {
    return 0;
  }

  @Override
  public synchronized int read(byte[] bytes, int from, int length) {
    return super.read(bytes, from, Math.min(1, length));
  }
}
