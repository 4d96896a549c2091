package org.rfldigest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.rfldigest.model.WebUri;

/** Which foreign addresses may become links: those of the web, and of mail. */
final class WebAddress {

  private static final int LONGEST = 2_000;

  private WebAddress() {}

  /** The address in visible ASCII; empty where it is neither http, https nor mailto. */
  static Optional<String> of(String address) {
    if (address.length() > LONGEST || !UTF_8.newEncoder().canEncode(address)) {
      return Optional.empty();
    }
    return WebUri.of(address).or(() -> mail(address)).map(URI::toASCIIString);
  }

  private static Optional<URI> mail(String address) {
    try {
      var uri = new URI(address);
      return "mailto".equalsIgnoreCase(uri.getScheme())
              && uri.getSchemeSpecificPart().indexOf('@') > 0
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
