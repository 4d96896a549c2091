package org.rfldigest.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * An address on the web in any form: http or https, in small letters or capitals, with a host. Of a
 * plain one {@link PlainAddress} knows it sooner.
 */
public final class WebUri {

  private WebUri() {}

  /** Empty where the text is no such address. */
  public static Optional<URI> of(String text) {
    try {
      var uri = new URI(text);
      var scheme = String.valueOf(uri.getScheme());
      var isWeb = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
      return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
