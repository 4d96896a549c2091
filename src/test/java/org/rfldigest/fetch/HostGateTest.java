package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Validators;

class HostGateTest {

  private static final Outcome ANSWER = new Outcome.Gone("gone");

  private final PassingTime time = new PassingTime();
  private final HostGate gate = time.gate();

  @Test
  void leavesAGapBetweenTwoRequestsToOneHost() {
    ask("https://a.test/1", ANSWER);
    ask("https://a.test/2", ANSWER);
    ask("https://b.test/1", ANSWER);
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void leavesNoGapOnThePrivateLoopbackAddress() {
    for (var number = 0; number < 3; number++) {
      gate.fetch(Net.ask("http://127.0.0.1:8080/"), request -> ANSWER);
    }
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void holdsAThrottledHostForAllItsFeeds() {
    ask("https://a.test/1", new Outcome.Throttled(Duration.ofMinutes(10), "later"));
    assertThat(ask("https://a.test/2", ANSWER))
        .isEqualTo(
            new Outcome.Throttled(
                Duration.ofMinutes(10),
                "a.test was not asked: it wanted to be left alone for 10 more min."));
    assertThat(ask("https://b.test/", ANSWER)).isEqualTo(ANSWER);
    time.pass(Duration.ofMinutes(10));
    assertThat(ask("https://a.test/2", ANSWER)).isEqualTo(ANSWER);
  }

  @Test
  void aClockPutBackDoesNotMakeTheGapLonger() {
    ask("https://a.test/1", ANSWER);
    time.pass(Duration.ofDays(-365));
    ask("https://a.test/2", ANSWER);
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(2));
  }

  private Outcome ask(String address, Outcome answer) {
    return gate.fetch(new Request(address, Validators.NONE, false), request -> answer);
  }
}
