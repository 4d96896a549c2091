package org.rfldigest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.rfldigest.model.Validators;

/** A small network for tests: names under {@code .test} lead to the loopback address. */
final class Net {

  static final Instant NOW = Instant.parse("2026-05-04T03:02:01Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOW);
  static final Bounds SHORT = Bounds.DEFAULT.withWhole(Duration.ofMillis(400));

  /** Long enough for the headers to have come on a busy machine. */
  static final Bounds LONGER = Bounds.DEFAULT.withWhole(Duration.ofSeconds(3));

  static final Bounds ROOMY = Bounds.DEFAULT.withWhole(Duration.ofSeconds(20));

  private Net() {}

  static Network plain() {
    return Network.ofThisMachine().withEnvironment(Map.of()).withResolver(Net::loopback);
  }

  static Fetcher fetcher(Bounds bounds) {
    return fetcher(bounds, plain());
  }

  static Fetcher fetcher(Bounds bounds, Network network) {
    return new Fetcher("1.2.3", "https://rfl.example/", bounds, CLOCK, network);
  }

  static Request ask(String address) {
    return new Request(address, Validators.NONE, true);
  }

  static Request publicly(String address) {
    return new Request(address, Validators.NONE, false);
  }

  static String sentence(Outcome outcome) {
    return switch (outcome) {
      case Outcome.NotFound it -> it.sentence();
      case Outcome.Gone it -> it.sentence();
      case Outcome.Throttled it -> it.sentence();
      case Outcome.Blocked it -> it.sentence();
      case Outcome.Disallowed it -> it.sentence();
      case Outcome.Unreachable it -> it.sentence();
      case Outcome.Failed it -> it.sentence();
      case Outcome.Fetched it -> "fetched " + it.address();
      case Outcome.NotModified _ -> "not modified";
    };
  }

  private static List<InetAddress> loopback(String host) throws UnknownHostException {
    if (!host.endsWith(".test")) {
      throw new UnknownHostException(host);
    }
    return List.of(InetAddress.ofLiteral("127.0.0.1"));
  }
}
