package org.rfldigest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Decides whether a hop may be made. It looks the host up once; what it returns are the only
 * addresses that are then connected to.
 */
final class Guard {

  private final Resolver resolver;

  Guard(Resolver resolver) {
    this.resolver = resolver;
  }

  /** The addresses of a host, or a refusal where one is special and that is not allowed. */
  List<InetAddress> admit(Address address, boolean privateAllowed)
      throws Refused, UnknownHostException {
    var found =
        address.isLiteral() ? List.of(literal(address.host())) : resolver.resolve(address.host());
    if (found.isEmpty()) {
      throw new UnknownHostException(address.host());
    }
    if (!privateAllowed && isSpecial(found)) {
      throw new Refused(
          "%s is on a private or special network address; only a subscription marked as private may ask there (private = true in feeds.toml, --private to test or add it)"
              .formatted(Plain.text(address.host())));
    }
    return found;
  }

  static boolean isSpecial(List<InetAddress> addresses) {
    return addresses.stream().anyMatch(SpecialAddresses::contains);
  }

  /** Whether a redirect may lead from one address to the other. */
  static void redirect(Address from, Address to, boolean fromPrivate) throws Refused {
    if (from.isSecure() && !to.isSecure()) {
      throw new Refused("it redirects from https down to http, to " + to.shown());
    }
    if (fromPrivate && !samePlace(from, to)) {
      throw new Refused(
          "it redirects away from its private host, to " + to.shown() + ", which is never allowed");
    }
  }

  private static boolean samePlace(Address from, Address to) {
    return from.host().equals(to.host())
        && (from.port() == to.port() || from.hasDefaultPort() && to.hasDefaultPort());
  }

  private static InetAddress literal(String host) throws Refused {
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException noAddress) {
      throw new Refused("the host is not an address that exists");
    }
  }
}
