package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

  @ParameterizedTest
  @CsvSource({
    "no component is called so., No component is called so.",
    "feeds/feeds.toml:3: a text is expected., feeds/feeds.toml:3: a text is expected.",
  })
  void aSentenceOfTheCommandLineBeginsInCapitalsOnTheScreen(String thrown, String told) {
    assertThat(Failures.of(new Effect.LoadInbox(1), new IllegalStateException(thrown)))
        .isEqualTo(new Message.Failed(1, told));
  }
}
