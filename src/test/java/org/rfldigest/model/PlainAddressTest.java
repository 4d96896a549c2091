package org.rfldigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          https://lore.kernel.org/rust-for-linux/new.atom, https, lore.kernel.org, 443, /rust-for-linux/new.atom
          http://a.example, http, a.example, 80, /
          http://a.example:8080, http, a.example, 8080, /
          https://a-b.example:443/x?y=(1)&z=~, https, a-b.example, 443, /x?y=(1)&z=~
          http://1.a.example/, http, 1.a.example, 80, /
          http://localhost:1/, http, localhost, 1, /
          http://127.0.0.1, http, 127.0.0.1, 80, /
          http://255.1.20.199:8080/x, http, 255.1.20.199, 8080, /x
          """)
  void readsThePartsOfUsualAddresses(
      String text, String scheme, String host, int port, String path) {
    assertThat(PlainAddress.read(text)).contains(new PlainAddress(scheme, host, port, path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "http:///x",
        "ftp://a.example/",
        "HTTP://a.example/",
        "http://A.example/",
        "http://user@a.example/",
        "http://127.0.0.256/",
        "http://127.0.0/",
        "http://127.0.0.1.2/",
        "http://127.0.0.01/",
        "http://1.1234.0.1/",
        "http://a.0x1/",
        "http://a.example./",
        "http://a..example/",
        "http://-a.example/",
        "http://xn--nxasmq6b.example/",
        "http://[::1]/",
        "http://a.example:/",
        "http://a.example:0/",
        "http://a.example:65536/",
        "http://a.example:123456/",
        "http://a.example?x",
        "http://a.example/%20",
        "http://a.example/#part",
        "http://a.example/[1]",
        "http://a.example/é",
        "http://a_b.example/",
      })
  void whatIsNotPlainIsLeftToOthers(String other) {
    assertThat(PlainAddress.read(other)).isEmpty();
  }

  @Test
  void aLabelMayBeOf63LettersAndNoMore() {
    assertThat(PlainAddress.read("http://" + "a".repeat(63) + ".example/")).isPresent();
    assertThat(PlainAddress.read("http://" + "a".repeat(64) + ".example/")).isEmpty();
  }
}
