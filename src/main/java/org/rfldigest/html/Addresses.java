package org.rfldigest.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rfldigest.model.WebUri;

/** Web addresses as pages and feeds write them: trimmed, made absolute, http and https only. */
public final class Addresses {

  private static final String ESCAPED = " \"<>\\^`{|}";

  /** A host's root has no folder above it. */
  private static final Pattern ABOVE_ROOT =
      Pattern.compile("^(\\w+://[^/?#]*)(?:/\\.\\.)+(?=[/?#]|$)");

  private Addresses() {}

  /**
   * The absolute address of a reference, with the host that is reached and no user before it.
   *
   * @param base an absolute address, or empty
   * @return empty where the outcome is no http or https address with a host
   */
  public static Optional<String> web(String reference, String base) {
    var cleaned = cleaned(reference);
    if (cleaned.isEmpty()) {
      return Optional.empty();
    }
    var absolute = isAbsolute(cleaned) || base.isEmpty() ? cleaned : resolved(base, cleaned);
    return isWeb(absolute) ? WebUri.inAscii(withoutUser(absolute)) : Optional.empty();
  }

  private static String withoutUser(String address) {
    var start = address.indexOf("://") + 3;
    var at = start;
    for (var i = start; i < address.length() && "/?#".indexOf(address.charAt(i)) < 0; i++) {
      if (address.charAt(i) == '@') {
        at = i + 1;
      }
    }
    return at == start ? address : address.substring(0, start) + address.substring(at);
  }

  /** A base inside a base: an absolute one stands for itself; where both are empty, empty. */
  public static String base(String reference, String outer) {
    var cleaned = cleaned(reference);
    return isAbsolute(cleaned) || outer.isEmpty() ? cleaned : resolved(outer, cleaned);
  }

  public static boolean isWeb(String address) {
    var host = starts(address, "http://") ? 7 : starts(address, "https://") ? 8 : 0;
    return host > 0 && host < address.length() && "/?#:@".indexOf(address.charAt(host)) < 0;
  }

  private static boolean starts(String address, String scheme) {
    if (address.length() < scheme.length()) {
      return false;
    }
    for (var i = 0; i < scheme.length(); i++) {
      var c = address.charAt(i);
      if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != scheme.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAbsolute(String reference) {
    var colon = reference.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    for (var i = 0; i < colon; i++) {
      var c = reference.charAt(i);
      if (!(c < 128 && Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.')) {
        return false;
      }
    }
    return Character.isLetter(reference.charAt(0));
  }

  private static String resolved(String base, String reference) {
    try {
      var from = new URI(base);
      if (reference.startsWith("?")) {
        return base.split("[?#]", 2)[0] + reference;
      }
      if (String.valueOf(from.getRawPath()).isEmpty()) {
        from = from.resolve("/");
      }
      return ABOVE_ROOT.matcher(from.resolve(new URI(reference)).toString()).replaceFirst("$1");
    } catch (URISyntaxException | IllegalArgumentException odd) {
      return "";
    }
  }

  private static boolean isClean(String address) {
    for (int i = 0, length = address.length(); i < length; i++) {
      var c = address.charAt(i);
      var isLetter = c >= 'a' && c <= 'z' || c >= '-' && c <= '9';
      if (!isLetter && (c <= ' ' || c > '~' || ESCAPED.indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** White space and control characters inside an address are never meant. */
  private static String cleaned(String reference) {
    var trimmed = reference.strip();
    if (isClean(trimmed)) {
      return trimmed;
    }
    var out = new StringBuilder(reference.length());
    for (var i = 0; i < trimmed.length(); i++) {
      var c = trimmed.charAt(i);
      if (ESCAPED.indexOf(c) >= 0) {
        out.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
      } else if (!Character.isISOControl(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
