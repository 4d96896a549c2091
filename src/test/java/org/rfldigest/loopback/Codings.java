package org.rfldigest.loopback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies in a content coding, rightly and wrongly labelled. */
public final class Codings {

  private Codings() {}

  public static Route gzip(String body) {
    return coded("gzip", zip(bytes(body)));
  }

  public static Route deflateZlib(String body) {
    return coded("deflate", deflate(bytes(body), false));
  }

  public static Route deflateRaw(String body) {
    return coded("deflate", deflate(bytes(body), true));
  }

  /** Two files of gzip one after the other, which are one body. */
  public static Route gzipMembers(String first, String second) {
    var one = zip(bytes(first));
    var two = zip(bytes(second));
    var both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return coded("gzip", both);
  }

  /** A body and behind it so many files of gzip that hold nothing. */
  public static Route gzipThenEmpty(String body, int members) {
    var gzip = new ByteArrayOutputStream();
    gzip.writeBytes(zip(bytes(body)));
    var empty = zip(new byte[0]);
    for (var member = 0; member < members; member++) {
      gzip.writeBytes(empty);
    }
    return coded("gzip", gzip.toByteArray());
  }

  /** A few kilobytes that become many megabytes of zeros. */
  public static Route gzipBomb(int megabytes) {
    return coded("gzip", bomb(megabytes));
  }

  public static Route gzipTwice(String body) {
    return coded("gzip, gzip", zip(zip(bytes(body))));
  }

  public static Route gzipLabelOnPlain(String body) {
    return coded("gzip", bytes(body));
  }

  /** Gzip without its last bytes, but with a length that fits. */
  public static Route gzipCut(String body, int missing) {
    var whole = zip(bytes(body));
    return coded("gzip", Arrays.copyOf(whole, whole.length - missing));
  }

  /** Gzip whose checksum is wrong. */
  public static Route gzipWrongChecksum(String body) {
    var whole = zip(bytes(body));
    whole[whole.length - 8] ^= 1;
    return coded("gzip", whole);
  }

  /** Any label over any bytes. */
  public static Route coded(String coding, byte[] body) {
    return (request, wire) ->
        wire.reply("200 OK", body, "Content-Encoding: " + coding, "ETag: \"coded\"");
  }

  /** A gzip bomb as bytes, for bodies of redirects and errors. */
  public static byte[] bomb(int megabytes) {
    var zeros = new byte[1 << 20];
    return written(out -> {
      try (var zip = new GZIPOutputStream(out)) {
        for (var written = 0; written < megabytes; written++) {
          zip.write(zeros);
        }
      }
    });
  }

  private static byte[] zip(byte[] body) {
    return written(out -> {
      try (var zip = new GZIPOutputStream(out)) {
        zip.write(body);
      }
    });
  }

  private static byte[] deflate(byte[] body, boolean raw) {
    return written(out -> {
      try (var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
          var stream = new DeflaterOutputStream(out, deflater)) {
        stream.write(body);
      }
    });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] written(Writing writing) {
    var out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }
}
