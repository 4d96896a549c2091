package org.rfldigest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives no more bytes than a bound, and says so with an exception where there would be more. */
final class BoundedInput extends FilterInputStream {

  /** There was more than the bound. */
  static final class Exceeded extends IOException {
    Exceeded() {
      super("more than the bound");
    }
  }

  private long left;

  BoundedInput(InputStream in, long bound) {
    super(in);
    left = bound;
  }

  @Override
  public int read() throws IOException {
    var next = in.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var count = in.read(buffer, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int read) throws Exceeded {
    left -= read;
    if (left < 0) {
      throw new Exceeded();
    }
  }
}
