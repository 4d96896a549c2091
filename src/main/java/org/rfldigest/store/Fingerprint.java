package org.rfldigest.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Numbers that stand for texts in indexes. */
final class Fingerprint {

  /** To make one takes longer than to digest a title. */
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(Fingerprint::sha256);

  private Fingerprint() {}

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The first 64 bits of the SHA-256: nobody can find another text with the same number. */
  static long of(String text) {
    return ByteBuffer.wrap(digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest(bytes));
  }

  /** An id is the same whatever stands around it and however its letters are composed. */
  static long ofId(String id) {
    var stripped = id.strip();
    return of(
        isComposed(stripped) ? stripped : Normalizer.normalize(stripped, Normalizer.Form.NFC));
  }

  /** What combines with something begins at U+0300. */
  private static boolean isComposed(String text) {
    for (int i = 0, length = text.length(); i < length; i++) {
      if (text.charAt(i) >= 0x300) {
        return false;
      }
    }
    return true;
  }

  /** A title is the same whatever its white space. */
  static long ofTitle(String title) {
    return of(isEven(title) ? title : String.join(" ", title.strip().split("\\s+")));
  }

  /** Whether there is no white space but single blanks between words of plain letters. */
  private static boolean isEven(String title) {
    var before = ' ';
    for (int i = 0, length = title.length(); i < length; i++) {
      var letter = title.charAt(i);
      if (letter < ' ' || letter > '~' || letter == ' ' && before == ' ') {
        return false;
      }
      before = letter;
    }
    return before != ' ';
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
    return SHA_256.get().digest(bytes);
  }
}
