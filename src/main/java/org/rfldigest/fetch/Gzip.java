package org.rfldigest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Unpacks a body and remembers it as it came, so that nobody has to pack it again. */
final class Gzip extends GZIPInputStream {

  private static final int HEAD = 10;
  private static final int TRAILER = 8;
  private static final int FLAGS = 3;
  private static final int BUFFER = 8 * 1024;

  private final Remembering packed;

  private Gzip(Remembering packed) throws IOException {
    super(packed, BUFFER);
    this.packed = packed;
  }

  static Gzip of(InputStream in) throws IOException {
    return new Gzip(new Remembering(in));
  }

  /**
   * Raw deflate that gives just what was read, once all of it was; empty where more than that came,
   * such as names or a second member.
   */
  Optional<byte[]> deflated() {
    var bytes = packed.bytes.toByteArray();
    var length = inf.getBytesRead();
    return bytes.length == HEAD + length + TRAILER && bytes[FLAGS] == 0
        ? Optional.of(Arrays.copyOfRange(bytes, HEAD, HEAD + (int) length))
        : Optional.empty();
  }

  private static final class Remembering extends FilterInputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);

    Remembering(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      var next = in.read();
      if (next >= 0) {
        bytes.write(next);
      }
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var count = in.read(buffer, offset, length);
      if (count > 0) {
        bytes.write(buffer, offset, count);
      }
      return count;
    }
  }
}
