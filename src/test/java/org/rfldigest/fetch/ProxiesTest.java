package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "http_proxy", "proxy.test:3128",
          "HTTPS_PROXY", "http://secure.proxy.test:8080",
          "NO_PROXY", "kernel.org, .inside.test,*.other.test");

  @ParameterizedTest
  @CsvSource({
    "http://feeds.test/, http://proxy.test:3128",
    "https://feeds.test/, http://secure.proxy.test:8080",
    "https://kernel.org/, none",
    "https://lore.kernel.org/, none",
    "https://notkernel.org/, http://secure.proxy.test:8080",
    "http://a.inside.test/, none",
    "http://a.other.test/, none",
    "http://localhost/, none",
    "http://127.0.0.1/, none"
  })
  void choosesTheProxyOfTheUsualVariables(String target, String proxy) throws Refused {
    var chosen = new Proxies(ENVIRONMENT).proxyFor(Address.parse(target));
    assertThat(chosen.map(Address::origin).orElse("none")).isEqualTo(proxy);
  }
}
