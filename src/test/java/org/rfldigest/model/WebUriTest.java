package org.rfldigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebUriTest {

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example", "HTTP://A.EXAMPLE:80/?q#x", "http://[::1]/"})
  void isAnAddressWithAHostWhateverItsLetters(String text) {
    assertThat(WebUri.of(text)).get().hasToString(text);
  }

  @Test
  void itsHostIsInAsciiWhateverItWasWrittenIn() {
    assertThat(WebUri.of("https://b\u00fccher.example:80/\u00fc"))
        .get()
        .hasToString("https://xn--bcher-kva.example:80/\u00fc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a.example/x", "//a.example", "https:///x", "ftp://a.example/", "h ://"})
  void isNothingElse(String text) {
    assertThat(WebUri.of(text)).isEmpty();
  }

  @Test
  void isEachPlainAddressToo() {
    assertThat(AnyAddress.plainOnes())
        .hasSizeGreaterThan(500)
        .allSatisfy(text -> assertThat(WebUri.of(text)).as(text).isPresent());
  }
}
