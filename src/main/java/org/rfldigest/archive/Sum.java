package org.rfldigest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 and the size of bytes that were copied. */
record Sum(long size, String hex) {

  static Sum of(byte[] bytes) {
    try {
      return copy(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), Long.MAX_VALUE);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Stops where more than so many bytes have come. */
  static Sum copy(InputStream in, OutputStream out, long most) throws IOException {
    var digest = digest();
    var buffer = new byte[1 << 16];
    var size = 0L;
    for (var read = in.read(buffer); read >= 0 && size <= most; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
      out.write(buffer, 0, read);
      size += read;
    }
    return new Sum(size, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
