package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAddressTest {

  private static final String[] PARTS = {
    "http://",
    "https://",
    "HTTP:",
    "://",
    "a",
    "lore",
    "x-1",
    "xn--",
    "-",
    ".",
    "..",
    "0x1f",
    "127",
    "1",
    ":",
    "80",
    "443",
    "0",
    "99999",
    "123456",
    "/",
    "?",
    "q=1",
    "#",
    "%",
    "%20",
    "@",
    "[",
    "]",
    "_",
    "Z",
    "é",
    " ",
    "\\",
    "\u0001",
    "~",
    "feed.atom",
    "a".repeat(64),
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lore.kernel.org/rust-for-linux/new.atom",
        "http://a.example",
        "http://a.example:8080",
        "https://a-b.example:443/x?y=[1]&z=~",
        "http://1.a.example/",
        "http://localhost:1/",
        "http://127.0.0.1",
        "http://255.1.20.199:8080/x",
      })
  void whatIsPlainIsReadAsThePatternsReadIt(String plain) throws Refused {
    assertThat(PlainAddress.read(plain)).contains(Address.parsed(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
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
        "http://a.example:123456/",
        "http://a.example?x",
        "http://a.example/%20",
        "http://a.example/#part",
        "http://a.example/é",
        "http://a_b.example/",
      })
  void whatIsNotPlainIsLeftToThePatterns(String other) {
    assertThat(PlainAddress.read(other)).isEmpty();
  }

  @Test
  void hostsOfNumbersAreReadAlike() {
    var random = new Random(7);
    for (var time = 0; time < 5_000; time++) {
      var text = new StringBuilder("http://").append(random.nextInt(300));
      for (var more = random.nextInt(6); more > 0; more--) {
        text.append(random.nextInt(9) == 0 ? ".0" : ".").append(random.nextInt(300));
      }
      assertReadAlike(text.toString());
    }
  }

  @Test
  void ofAnyOtherAddressBothReadTheSame() {
    var random = new Random(618);
    for (var time = 0; time < 20_000; time++) {
      var text = new StringBuilder(random.nextInt(4) == 0 ? "" : "https://");
      for (var parts = random.nextInt(9); parts >= 0; parts--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      assertReadAlike(text.toString());
    }
  }

  private static void assertReadAlike(String text) {
    PlainAddress.read(text)
        .ifPresent(plain ->
            assertThatCode(() -> assertThat(plain).isEqualTo(Address.parsed(text)))
                .as(text)
                .doesNotThrowAnyException());
  }
}
