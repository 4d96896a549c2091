package org.rfldigest.digest;

import java.net.URI;
import java.net.URISyntaxException;

/** Tells whether a link's target is an address on the web. */
final class Address {

  private Address() {}

  static boolean isWeb(String target) {
    try {
      var uri = new URI(target);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
