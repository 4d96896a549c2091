package org.rfldigest.model;

import java.util.Optional;

/**
 * A web address as plain as most are, read in one look: small letters, digits and hyphens in its
 * host, and nothing in its path that has to be encoded. Patterns and parsers, which cost much more,
 * read it alike, and tell of the rest.
 *
 * @param scheme http or https
 * @param port the scheme's own where the address has none
 * @param path from the first slash on, query included; a slash where there is none
 */
public record PlainAddress(String scheme, String host, int port, String path) {

  private static final int LONGEST_LABEL = 63;
  private static final int MOST_DIGITS = 5;
  private static final String OF_PATHS = "-._~:/?@!$&'()*+,;=";

  /** Empty where it is not plain, or no address at all. */
  public static Optional<PlainAddress> read(String text) {
    var isSecure = text.startsWith("https://");
    if (!isSecure && !text.startsWith("http://")) {
      return Optional.empty();
    }
    var start = isSecure ? "https://".length() : "http://".length();
    var end = endOfHost(text, start);
    var path = endOfPort(text, end);
    if (end == start || path < 0 || !isPath(text, path)) {
      return Optional.empty();
    }
    var port = path == end ? isSecure ? 443 : 80 : Integer.parseInt(text, end + 1, path, 10);
    return port < 1 || port > 65535
        ? Optional.empty()
        : Optional.of(
            new PlainAddress(
                isSecure ? "https" : "http",
                text.substring(start, end),
                port,
                path == text.length() ? "/" : text.substring(path)));
  }

  /**
   * Where a host ends that has plain labels, the last of which begins with a letter, or four
   * numbers; else its start.
   */
  private static int endOfHost(String text, int start) {
    var label = start;
    var at = start;
    while (true) {
      while (at < text.length() && (isOfNames(text.charAt(at)) || text.charAt(at) == '-')) {
        at++;
      }
      if (at == label
          || at - label > LONGEST_LABEL
          || text.charAt(label) == '-'
          || text.charAt(at - 1) == '-'
          || text.startsWith("xn--", label)) {
        return start;
      }
      if (at == text.length() || text.charAt(at) != '.') {
        return text.charAt(label) > '9' || areFourNumbers(text, start, at) ? at : start;
      }
      label = ++at;
    }
  }

  private static boolean areFourNumbers(String text, int start, int end) {
    var numbers = 0;
    for (var at = start; at < end; at++) {
      var first = at;
      var number = 0;
      while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - first < 4) {
        number = 10 * number + text.charAt(at++) - '0';
      }
      var isOne = at > first && number < 256 && (at == first + 1 || text.charAt(first) != '0');
      if (!isOne || at < end && text.charAt(at) != '.' || at == end - 1) {
        return false;
      }
      numbers++;
    }
    return numbers == 4;
  }

  /** Where the path begins; -1 where something else stands there. */
  private static int endOfPort(String text, int end) {
    var at = end;
    if (at < text.length() && text.charAt(at) == ':') {
      at++;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
      if (at == end + 1 || at > end + 1 + MOST_DIGITS) {
        return -1;
      }
    }
    return at == text.length() || text.charAt(at) == '/' ? at : -1;
  }

  private static boolean isPath(String text, int from) {
    for (var at = from; at < text.length(); at++) {
      var letter = text.charAt(at);
      if (!isOfNames(letter) && !(letter >= 'A' && letter <= 'Z') && OF_PATHS.indexOf(letter) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfNames(char letter) {
    return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
  }
}
