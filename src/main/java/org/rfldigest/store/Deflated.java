package org.rfldigest.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes in small: four bytes of length, then deflated. */
final class Deflated {

  private static final int WORTH_IT = 200;

  /** To make one costs more than to deflate a text; there are as many as threads at a time. */
  private static final Queue<Deflater> IDLE = new ConcurrentLinkedQueue<>();

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

  /**
   * @param deflated raw deflate of so many bytes
   */
  static byte[] of(byte[] deflated, int length) {
    return ByteBuffer.allocate(4 + deflated.length).putInt(length).put(deflated).array();
  }

  static byte[] of(byte[] bytes) {
    var idle = IDLE.poll();
    var deflater = idle == null ? new Deflater(Deflater.BEST_SPEED, true) : idle;
    try {
      return of(bytes, deflater);
    } finally {
      deflater.reset();
      IDLE.add(deflater);
    }
  }

  private static byte[] of(byte[] bytes, Deflater deflater) {
    deflater.setInput(bytes);
    deflater.finish();
    var small = ByteBuffer.allocate(bytes.length / 2 + 64).putInt(bytes.length).array();
    var size = 4;
    while (!deflater.finished()) {
      if (size == small.length) {
        small = Arrays.copyOf(small, size * 2);
      }
      size += deflater.deflate(small, size, small.length - size);
    }
    return Arrays.copyOf(small, size);
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
