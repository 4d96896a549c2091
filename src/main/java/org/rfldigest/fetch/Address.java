package org.rfldigest.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rfldigest.model.PlainAddress;

/**
 * An http or https address with one agreed host; everything that parsers read differently is
 * refused.
 *
 * @param host in lower case and ASCII, an IPv6 address without brackets
 * @param port always given, the scheme's own where the address has none
 * @param path from the first slash on, query included, percent-encoded
 */
record Address(String scheme, String host, int port, String path) {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern FORM =
      Pattern.compile("(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::(\\d{1,5})?)?");
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
  private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile(
          "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");

  /** The longest name that can be looked up. */
  private static final int LONGEST_NAME = 253;

  private static final String KEPT = "-._~:/?[]@!$&'()*+,;=%";

  static Address parse(String text) throws Refused {
    var plain = PlainAddress.read(text);
    return plain.isPresent() && plain.get().host().length() <= LONGEST_NAME
        ? of(plain.get())
        : parsed(text);
  }

  private static Address of(PlainAddress plain) {
    return new Address(plain.scheme(), plain.host(), plain.port(), plain.path());
  }

  /** Reads any address, for what is not plain. */
  static Address parsed(String text) throws Refused {
    if (text.chars().anyMatch(Address::isTreacherous)) {
      throw new Refused("the address holds a space, a backslash or a control character");
    }
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw new Refused(wrongScheme(text));
    }
    var scheme = form.group(1).toLowerCase(Locale.ROOT);
    if (form.group(2).contains("@")) {
      throw new Refused("the address holds a user name or password before its host");
    }
    var authority = AUTHORITY.matcher(form.group(2));
    if (!authority.matches()) {
      throw new Refused("the address names no host");
    }
    var path = encoded(form.group(3));
    return new Address(
        scheme,
        host(authority.group(1)),
        port(scheme, authority.group(2)),
        path.startsWith("/") ? path : "/" + path);
  }

  /** Where a {@code Location} leads from here. */
  Address resolve(String location) throws Refused {
    if (SCHEME.matcher(location).matches()) {
      return parse(location);
    }
    if (location.chars().anyMatch(Address::isTreacherous)) {
      throw new Refused("the address holds a space, a backslash or a control character");
    }
    if (location.startsWith("//")) {
      return parse(scheme + ":" + location);
    }
    try {
      var relative = encoded(location.split("#", 2)[0]);
      return parse(URI.create(origin() + path).resolve(relative).toString());
    } catch (IllegalArgumentException unreadable) {
      throw new Refused("the address cannot be read");
    }
  }

  boolean isSecure() {
    return scheme.equals("https");
  }

  /** Whether it is a number and not a name. */
  boolean isLiteral() {
    return host.indexOf(':') >= 0
        || host.charAt(host.length() - 1) <= '9' && FOUR_NUMBERS.matcher(host).matches();
  }

  boolean hasDefaultPort() {
    return port == defaultPort(scheme);
  }

  String origin() {
    return scheme + "://" + authority();
  }

  /** As it stands in the Host header. */
  String authority() {
    var written = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return hasDefaultPort() ? written : written + ":" + port;
  }

  String text() {
    return origin() + path;
  }

  /** As it may be shown: a query can hold a secret and is left out. */
  String shown() {
    var query = path.indexOf('?');
    return Plain.text(origin() + (query < 0 ? path : path.substring(0, query) + "?…"));
  }

  /** The same path and query at another origin. */
  Address at(String otherOrigin) throws Refused {
    return parse(otherOrigin + path);
  }

  private static boolean isTreacherous(int character) {
    return character <= ' '
        || character == '\\'
        || character >= 0x7f && character < 0xa0
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character);
  }

  private static String wrongScheme(String text) {
    var scheme = SCHEME.matcher(text);
    return scheme.matches()
        ? "the scheme \"" + Plain.text(scheme.group(1)) + "\" is not http or https"
        : "the address is not http or https";
  }

  private static String host(String written) throws Refused {
    if (written.startsWith("[")) {
      return written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
    }
    var host = written.length() > LONGEST_NAME ? "" : ascii(written);
    var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    var number = NUMERIC.matcher(name).matches();
    if (number && !FOUR_NUMBERS.matcher(name).matches()) {
      throw new Refused("the host is a number in a form that is not four decimal parts");
    }
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw new Refused("the host is not a name that can be looked up");
    }
    return name;
  }

  private static String ascii(String written) throws Refused {
    try {
      return IDN.toASCII(written).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noName) {
      throw new Refused("the host is not a name that can be looked up");
    }
  }

  private static int port(String scheme, String written) throws Refused {
    var port = written == null ? defaultPort(scheme) : Integer.parseInt(written);
    if (port < 1 || port > 65535) {
      throw new Refused("the port is not between 1 and 65535");
    }
    return port;
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  static String encoded(String path) {
    var ascii = new StringBuilder();
    for (var octet : path.getBytes(StandardCharsets.UTF_8)) {
      var character = (char) (octet & 0xff);
      if (character < 0x80
          && (Character.isLetterOrDigit(character) || KEPT.indexOf(character) >= 0)) {
        ascii.append(character);
      } else {
        ascii.append(String.format("%%%02X", (int) character));
      }
    }
    return ascii.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }
}
