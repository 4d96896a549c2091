package org.rfldigest.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Numbers that stand for texts in indexes. */
final class Fingerprint {

  private Fingerprint() {}

  /** The first 64 bits of the SHA-256: nobody can find another text with the same number. */
  static long of(String text) {
    return ByteBuffer.wrap(digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }

  /** An id is the same whatever stands around it and however its letters are composed. */
  static long ofId(String id) {
    return of(Normalizer.normalize(id.strip(), Normalizer.Form.NFC));
  }

  /** A title is the same whatever its white space. */
  static long ofTitle(String title) {
    return of(String.join(" ", title.strip().split("\\s+")));
  }

  /**
   * The same for two texts that differ in white space only. Fast, and not safe against someone who
   * wants two texts to have the same number: a feed can so hide its own edits, and nothing else.
   */
  static long ofText(String title, String content) {
    return mix(mix(0, title) * 31, content);
  }

  private static long mix(long start, String text) {
    var hash = start;
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter > ' ' && letter != '\u00A0') {
        hash = (hash ^ letter) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
    }
    return hash;
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
