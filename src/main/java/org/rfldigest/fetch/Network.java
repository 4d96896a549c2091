package org.rfldigest.fetch;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * What a fetcher knows of the world around it.
 *
 * @param environment variables for proxies and for {@code ${VAR}} in addresses
 * @param tls whom to trust; asked only once an https address is fetched
 * @param mirrors by host, the origins that hold the same documents
 */
public record Network(
    Resolver resolver,
    Map<String, String> environment,
    Supplier<SSLContext> tls,
    Map<String, List<String>> mirrors) {

  private static final Map<String, List<String>> MIRRORS =
      Map.of(
          "lore.kernel.org", List.of("https://tor.lore.kernel.org", "https://sea.lore.kernel.org"));

  public Network {
    environment = Map.copyOf(environment);
    mirrors = Map.copyOf(mirrors);
  }

  public static Network ofThisMachine() {
    return new Network(Resolver.OF_THIS_MACHINE, System.getenv(), Network::defaultTls, MIRRORS);
  }

  public Network withResolver(Resolver other) {
    return new Network(other, environment, tls, mirrors);
  }

  public Network withEnvironment(Map<String, String> other) {
    return new Network(resolver, other, tls, mirrors);
  }

  public Network withTls(SSLContext other) {
    return new Network(resolver, environment, () -> other, mirrors);
  }

  public Network withMirrors(Map<String, List<String>> other) {
    return new Network(resolver, environment, tls, other);
  }

  private static SSLContext defaultTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException withoutTls) {
      throw new IllegalStateException(withoutTls);
    }
  }
}
