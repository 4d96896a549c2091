package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.model.Validators;

class SecretsTest {

  @Test
  void aSecretIsHiddenAsItWasGivenAndAsItIsEncodedOnItsWay() throws Refused {
    var secrets = Secrets.expand("https://news.test/${KEY}/feed", Map.of("KEY", "a|b^ü"));
    var asked = Address.parse(secrets.address());

    assertThat(asked.text()).isEqualTo("https://news.test/a%7Cb%5E%C3%BC/feed");
    assertThat(secrets.hide(asked.text())).isEqualTo("https://news.test/${KEY}/feed");
    assertThat(secrets.hide("no feed at a|b^ü")).isEqualTo("no feed at ${KEY}");
  }

  @Test
  void whatAServerAnswersToAnEncodedSecretNamesItsVariable() throws Exception {
    try (var server = LoopbackServer.start()) {
      var network = Net.plain().withEnvironment(Map.of("KEY", "a|b"));
      try (var fetcher = Net.fetcher(Net.ROOMY, network)) {
        var address = server.address("/${KEY}");
        var outcome = fetcher.fetch(new Request(address, Validators.NONE, true));
        assertThat(Net.sentence(outcome)).contains("/${KEY}: ").doesNotContain("a%7Cb");
      }
    }
  }
}
