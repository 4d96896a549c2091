package org.rfldigest.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.rfldigest.model.Development;

/**
 * What a statement is called, as long as its words stay: the same in every publication of it.
 *
 * @param anchor unique on the site, of lower-case ASCII letters, digits and hyphens
 * @param urn for feeds, such as {@code urn:uuid:…}
 */
record Identity(String anchor, String urn) {

  private static final int WORDS = 24;
  private static final int HASH = 8;

  /**
   * @param count 1, or 2 and more for the second and further statement of the same words in a file
   */
  static Identity of(Development statement, int count) {
    var file = statement.place().file();
    var words =
        String.join(
            "\0",
            file.substring(file.lastIndexOf('/') + 1),
            String.join(",", statement.section().isEmpty() ? "" : statement.section().getLast()),
            String.join(",", statement.components()),
            statement.text(),
            "" + count);
    var name = statement.components().isEmpty() ? "statement" : statement.components().getFirst();
    var hash = hash(words);
    return new Identity(
        "s-" + Slug.words(name, WORDS) + "-" + HexFormat.of().formatHex(hash).substring(0, HASH),
        urn(hash));
  }

  /** A urn for a thing of that name, such as a feed. */
  static String urn(String name) {
    return urn(hash(name));
  }

  /** The SHA-256 of the text's UTF-8. */
  static byte[] hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String urn(byte[] hash) {
    var bits = ByteBuffer.wrap(hash);
    var high = bits.getLong() & ~0xF000L | 0x8000L;
    var low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return "urn:uuid:" + new UUID(high, low);
  }
}
