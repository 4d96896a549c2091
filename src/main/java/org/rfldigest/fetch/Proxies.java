package org.rfldigest.fetch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The proxies of the usual variables: http_proxy, https_proxy, all_proxy and no_proxy. */
final class Proxies {

  private final Map<String, String> environment;

  Proxies(Map<String, String> environment) {
    this.environment = environment;
  }

  Optional<Address> proxyFor(Address target) throws Refused {
    var named = variable(target.scheme() + "_proxy").or(() -> variable("all_proxy"));
    if (named.isEmpty() || isLoopback(target) || isExcepted(target.host())) {
      return Optional.empty();
    }
    var text = named.get().contains("://") ? named.get() : "http://" + named.get();
    try {
      return Optional.of(Address.parse(text));
    } catch (Refused unusable) {
      throw new Refused(
          "the proxy set in the environment cannot be used: " + unusable.getMessage());
    }
  }

  private static boolean isLoopback(Address target) {
    return target.host().equals("localhost")
        || target.host().equals("::1")
        || target.isLiteral() && target.host().startsWith("127.");
  }

  private boolean isExcepted(String host) {
    return variable("no_proxy").stream()
        .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
        .map(entry -> entry.replaceFirst("^\\*?\\.", "").toLowerCase(Locale.ROOT))
        .filter(entry -> !entry.isEmpty())
        .anyMatch(entry -> entry.equals("*") || host.equals(entry) || host.endsWith("." + entry));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
        .filter(value -> !value.isBlank());
  }
}
