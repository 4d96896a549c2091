package org.rfldigest.fetch;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The path of a rule in robots.txt, where {@code *} stands for anything and {@code $} at the end
 * for the end of the address. Its time grows with the product of both lengths at most.
 *
 * @param length in octets: the longer rule counts
 * @param parts what stands between the stars, in the form of {@link #path}
 * @param whole whether the last part ends the address
 */
record RobotPattern(int length, String[] parts, boolean whole) {

  private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

  static RobotPattern of(String written) {
    var whole = written.endsWith("$");
    var stars = plain(whole ? written.substring(0, written.length() - 1) : written);
    var length = stars.length() + (whole ? 1 : 0);
    var parts = stars.split("\\*", -1);
    for (var part = 0; part < parts.length; part++) {
      parts[part] = parts[part].replace("$", "%24");
    }
    return new RobotPattern(length, parts, whole);
  }

  /** A path with its query in the one form in which it is compared. */
  static String path(String written) {
    return plain(written).replace("*", "%2A").replace("$", "%24");
  }

  boolean matches(String path) {
    if (!path.startsWith(parts[0])) {
      return false;
    }
    var at = parts[0].length();
    for (var part = 1; part < parts.length; part++) {
      var isLast = whole && part == parts.length - 1;
      var found = isLast ? path.length() - parts[part].length() : path.indexOf(parts[part], at);
      if (found < at || !path.startsWith(parts[part], found)) {
        return false;
      }
      at = found + parts[part].length();
    }
    return !whole || at == path.length();
  }

  /** What need not be encoded is not, and what is, is in capitals. */
  private static String plain(String written) {
    return ENCODED.matcher(Address.encoded(written)).replaceAll(RobotPattern::decoded);
  }

  private static String decoded(MatchResult encoded) {
    var octet = (char) Integer.parseInt(encoded.group(1), 16);
    var isPlain =
        octet >= 'a' && octet <= 'z'
            || octet >= 'A' && octet <= 'Z'
            || octet >= '0' && octet <= '9'
            || "-._~".indexOf(octet) >= 0;
    return isPlain ? String.valueOf(octet) : encoded.group().toUpperCase(Locale.ROOT);
  }
}
