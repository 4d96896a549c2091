package org.rfldigest.text;

/** Which addresses may stand behind text on a terminal. */
final class LinkAddress {

  private static final int LONGEST = 2_000;

  private LinkAddress() {}

  /**
   * The address itself; empty where it is none of the web or of mail, or holds what it must not.
   */
  static String safe(String address) {
    var known =
        address.startsWith("https://")
            || address.startsWith("http://")
            || address.startsWith("mailto:");
    return known && address.length() <= LONGEST && isVisibleAscii(address) ? address : "";
  }

  private static boolean isVisibleAscii(String address) {
    for (var at = 0; at < address.length(); at++) {
      if (address.charAt(at) <= ' ' || address.charAt(at) >= 0x7F) {
        return false;
      }
    }
    return true;
  }
}
