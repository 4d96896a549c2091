package org.rfldigest.workspace;

/**
 * Knows a web address by one look where it is as plain as most are; of others the parser of all
 * addresses tells, which costs much more.
 */
final class PlainWeb {

  private static final String OF_PATHS = "-._~:/?@!$&'()*+,;=";

  private PlainWeb() {}

  /** Whether it is one for certain. */
  static boolean is(String address) {
    var start = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : 0;
    var end = start;
    while (end < address.length() && ":/".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return start > 0 && isHost(address, start, end) && isRest(address, end);
  }

  /** Small letters, digits and hyphens in labels, the last of letters; or four numbers. */
  private static boolean isHost(String text, int start, int end) {
    var labels = 0;
    var numbers = 0;
    var label = start;
    for (var at = start; at <= end; at++) {
      if (at < end && text.charAt(at) != '.') {
        if (!isOfNames(text.charAt(at)) && text.charAt(at) != '-') {
          return false;
        }
      } else if (at == label || text.charAt(label) == '-' || text.charAt(at - 1) == '-') {
        return false;
      } else {
        labels++;
        numbers += isByte(text, label, at) ? 1 : 0;
        label = at + 1;
      }
    }
    var last = text.lastIndexOf('.', end - 1) + 1;
    return labels == 4 && numbers == 4 || text.charAt(Math.max(start, last)) > '9';
  }

  private static boolean isByte(String text, int start, int end) {
    var number = 0;
    for (var at = start; at < end; at++) {
      var digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9 || end - start > 3) {
        return false;
      }
      number = 10 * number + digit;
    }
    return number < 256;
  }

  /** A port perhaps, and a path perhaps. */
  private static boolean isRest(String text, int start) {
    var at = start;
    if (at < text.length() && text.charAt(at) == ':') {
      at++;
      while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        at++;
      }
    }
    if (at == start + 1 || at - start > 6 || at < text.length() && text.charAt(at) != '/') {
      return false;
    }
    while (at < text.length() && isOfPaths(text.charAt(at))) {
      at++;
    }
    return at == text.length();
  }

  private static boolean isOfNames(char letter) {
    return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
  }

  private static boolean isOfPaths(char letter) {
    return isOfNames(letter) || letter >= 'A' && letter <= 'Z' || OF_PATHS.indexOf(letter) >= 0;
  }
}
