package org.rfldigest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Which foreign addresses may become links: those of the web, and of mail. */
final class WebAddress {

  private static final int LONGEST = 2_000;

  private WebAddress() {}

  /** The address in visible ASCII; empty where it is neither http, https nor mailto. */
  static Optional<String> of(String address) {
    if (address.length() > LONGEST || !UTF_8.newEncoder().canEncode(address)) {
      return Optional.empty();
    }
    try {
      var uri = new URI(address);
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      var known =
          switch (scheme) {
            case "http", "https" -> uri.getHost() != null;
            case "mailto" -> uri.getSchemeSpecificPart().indexOf('@') > 0;
            default -> false;
          };
      return known ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
