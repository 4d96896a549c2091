package org.rfldigest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks a body and remembers it as it came, so that nobody has to pack it again. */
final class Gzip extends GZIPInputStream {

  private static final int HEAD = 10;
  private static final int TRAILER = 8;
  private static final int FLAGS = 3;
  private static final int BUFFER = 8 * 1024;

  /** Each member without content is read within the reading of the one before. */
  private static final int EMPTY_MEMBERS = 100;

  private final Remembering packed;
  private int within;

  private Gzip(Remembering packed) throws IOException {
    super(packed, BUFFER);
    this.packed = packed;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (++within > EMPTY_MEMBERS) {
      throw new ZipException("too many members without content");
    }
    try {
      return super.read(buffer, offset, length);
    } finally {
      within--;
    }
  }

  static Gzip of(InputStream in) throws IOException {
    return new Gzip(new Remembering(in));
  }

  /**
   * Raw deflate that gives just what was read, once all of it was; empty where more than that came,
   * such as names or a second member.
   */
  Optional<byte[]> deflated() {
    var length = inf.getBytesRead();
    return packed.came.size() == HEAD + length + TRAILER && packed.came.at(FLAGS) == 0
        ? Optional.of(packed.came.range(HEAD, HEAD + (int) length))
        : Optional.empty();
  }

  private static final class Remembering extends FilterInputStream {

    private final Came came = new Came();

    Remembering(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var next = in.read();
      if (next >= 0) {
        came.write(next);
      }
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var count = in.read(buffer, offset, length);
      if (count > 0) {
        came.write(buffer, offset, count);
      }
      return count;
    }
  }

  private static final class Came extends ByteArrayOutputStream {

    Came() {
      super(2 * BUFFER);
    }

    byte at(int place) {
      return buf[place];
    }

    byte[] range(int start, int end) {
      return Arrays.copyOfRange(buf, start, end);
    }
  }
}
