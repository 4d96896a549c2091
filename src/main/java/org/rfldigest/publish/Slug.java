package org.rfldigest.publish;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file's name, without its ending, for a key of any kind: at most 60 lower-case ASCII letters,
 * digits and hyphens, and a hash where those do not say all that the key says. Different keys never
 * share a name, on no file system.
 */
final class Slug {

  private static final int LONGEST = 60;
  private static final int HASH = 12;
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|index|(com|lpt)\\d");
  private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{" + HASH + "}");

  private Slug() {}

  static String of(String key) {
    var words = words(key, LONGEST);
    var whole =
        words.equals(key) && !RESERVED.matcher(words).matches() && !HASHED.matcher(words).matches();
    return whole
        ? words
        : words + "-" + HexFormat.of().formatHex(Identity.hash(key)).substring(0, HASH);
  }

  /** At most so many characters, without a hash; different words may give the same. */
  static String words(String text, int longest) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var words = OTHER.matcher(plain.replaceAll("\\p{M}+", "")).replaceAll("-");
    var cut = words.substring(0, Math.min(words.length(), longest)).replaceAll("^-+|-+$", "");
    return cut.isEmpty() ? "x" : cut;
  }
}
