package org.rfldigest.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes in small: four bytes of length, then deflated. */
final class Deflated {

  private static final int WORTH_IT = 200;

  private Deflated() {}

  /** What to put into a column: the text itself, or its bytes deflated where that is smaller. */
  static Object column(String text) {
    if (text.length() < WORTH_IT) {
      return text;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var small = of(bytes);
    return small.length < bytes.length ? small : text;
  }

  /** The text of such a column. */
  static String text(Object column) {
    return column instanceof byte[] small
        ? new String(inflate(small), StandardCharsets.UTF_8)
        : column.toString();
  }

  static byte[] of(byte[] bytes) {
    try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
      for (var shift = 24; shift >= 0; shift -= 8) {
        out.write(bytes.length >>> shift);
      }
      var buffer = new byte[8_192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  /** As long as it says to be, never longer; where the data is damaged, as far as it goes. */
  static byte[] inflate(byte[] small) {
    if (small.length < 4) {
      return new byte[0];
    }
    var length = ByteBuffer.wrap(small).getInt();
    var bytes = new byte[Math.clamp(length, 0, 64 << 20)];
    try (var inflater = new Inflater(true)) {
      inflater.setInput(small, 4, small.length - 4);
      var done = 0;
      int more;
      while (done < bytes.length
          && (more = inflater.inflate(bytes, done, bytes.length - done)) > 0) {
        done += more;
      }
      return done == bytes.length ? bytes : Arrays.copyOf(bytes, done);
    } catch (DataFormatException damaged) {
      return new byte[0];
    }
  }
}
