package org.rfldigest.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rfldigest.model.Entry;

/** Tells entries apart to which their feed gives one id. */
public final class SharedId {

  private SharedId() {}

  /** The entry with an id of its own, which does not depend on which of them stands first. */
  static Entry apart(Entry entry) {
    return new Entry(
        entry.id() + mark(entry),
        entry.title(),
        entry.link(),
        entry.author(),
        entry.published(),
        entry.updated(),
        entry.content(),
        entry.messageId(),
        entry.inReplyTo());
  }

  /** The id as the feed has it, also of an entry that was told apart. */
  public static String written(Entry entry) {
    var mark = mark(entry);
    return entry.id().endsWith(mark)
        ? entry.id().substring(0, entry.id().length() - mark.length())
        : entry.id();
  }

  private static String mark(Entry entry) {
    return "#" + hash(entry.link().orElse("") + "\n" + entry.title());
  }

  /** The first half of its SHA-256, in hexadecimal. */
  static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
