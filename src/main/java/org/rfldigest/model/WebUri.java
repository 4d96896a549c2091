package org.rfldigest.model;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * An address on the web in any form: http or https, in small letters or capitals, with a host. Of a
 * plain one {@link PlainAddress} knows it sooner.
 */
public final class WebUri {

  private WebUri() {}

  /** Of an address for feed readers, {@code feed:https://…} or {@code feed://…}, the one behind. */
  public static String behind(String address) {
    var colon = address.indexOf(':');
    var scheme = colon < 0 ? "" : address.substring(0, colon);
    var isSecure = scheme.equalsIgnoreCase("feeds");
    if (!isSecure && !scheme.equalsIgnoreCase("feed")) {
      return address;
    }
    var rest = address.substring(colon + 1);
    var bare = rest.startsWith("//") ? rest.substring(2) : rest;
    if (of(bare).isPresent()) {
      return bare;
    }
    return bare.equals(rest) ? address : (isSecure ? "https:" : "http:") + rest;
  }

  /**
   * The address with its host as name servers know it, so that one that only looks like another is
   * told from it; empty where no host can be called so.
   */
  public static Optional<String> inAscii(String address) {
    var start = address.indexOf("://") + 3;
    var end = start;
    var isAscii = true;
    for (; end < address.length() && "/?#".indexOf(address.charAt(end)) < 0; end++) {
      isAscii &= address.charAt(end) <= '~';
    }
    if (isAscii) {
      return Optional.of(address);
    }
    var host = address.lastIndexOf('@', end - 1) + 1;
    var from = Math.max(start, host);
    var port = address.indexOf(':', from);
    var until = port < 0 || port > end ? end : port;
    try {
      var named = IDN.toASCII(address.substring(from, until));
      return Optional.of(address.substring(0, from) + named + address.substring(until));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Empty where the text is no such address. */
  public static Optional<URI> of(String text) {
    try {
      var uri = new URI(inAscii(text).orElse(text));
      var scheme = String.valueOf(uri.getScheme());
      var isWeb = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
      return isWeb && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
