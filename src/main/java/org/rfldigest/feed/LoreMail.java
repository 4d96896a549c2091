package org.rfldigest.feed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Message-IDs out of the addresses of the mailing list archive at lore.kernel.org. */
final class LoreMail {

  private static final String HOST = "//lore.kernel.org/";
  private static final Pattern ADDRESS =
      Pattern.compile("https?://lore\\.kernel\\.org/[^/?#]++/([^/?#]++)(?:/.*+)?");

  private LoreMail() {}

  /** Without angle brackets; empty where the address is not that of one mail. */
  static Optional<String> messageId(String address) {
    if (!address.contains(HOST)) {
      return Optional.empty();
    }
    var mail = ADDRESS.matcher(address.replace("%40", "@"));
    if (!mail.matches() || !isMessageId(mail.group(1))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          URLDecoder.decode(mail.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException odd) {
      return Optional.of(mail.group(1));
    }
  }

  /** Whether something stands before a sign and something behind it. */
  private static boolean isMessageId(String part) {
    var sign = part.indexOf('@', 1);
    return sign > 0 && sign < part.length() - 1;
  }
}
