package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;

class LedgerTest {

  private static final Instant UNTIL = Instant.parse("2026-06-01T12:00:00Z");

  /** A server says by its redirects what the address is: it need not be one of the strict kind. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/feed.xml",
        "https://News.example:8443/a[1].xml?b={c}|d",
        "https://news.example/${KEY}/feed"
      })
  void aHostThatAskedToBeLeftAloneIsKnownInAnyAddress(String address) {
    assertThat(Ledger.held(at(address), Map.of("news.example", UNTIL))).contains(UNTIL);
    assertThat(Ledger.held(at(address), Map.of("other.example", UNTIL))).isEmpty();
  }

  private static Subscription at(String address) {
    return new Subscription(
        "key", "Title", address, Kind.FEED, Duration.ofHours(1), 0, List.of(), false);
  }
}
