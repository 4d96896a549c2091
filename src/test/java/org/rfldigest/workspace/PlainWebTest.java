package org.rfldigest.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWebTest {

  private static final String[] PIECES = {
    "http://",
    "https://",
    "a",
    "b9",
    "9",
    "127",
    "256",
    ".",
    ".0.0.1",
    "-",
    ":",
    ":80",
    "/",
    "?",
    "x=1&y",
    "#",
    "%41",
    "[",
    "_",
    "A",
    "${V}",
    "ä",
    " ",
    "~",
    "@",
    "",
    "org",
    "1.2.3.4",
    "1-1"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://lore.kernel.org/rust-for-linux/new.atom",
        "http://127.1.0.1:51177/bench-00000.atom",
        "https://example.org",
        "https://example.org:8443/?q=a+b&c=(d)"
      })
  void knowsUsualAddressesByOneLook(String address) {
    assertThat(PlainWeb.is(address)).isTrue();
  }

  @Test
  void whatItKnowsIsAnAddressForTheParserToo() {
    var random = new Random(7);
    for (var turn = 0; turn < 20_000; turn++) {
      var address = new StringBuilder(PIECES[random.nextInt(2)]);
      for (var piece = random.nextInt(6); piece >= 0; piece--) {
        address.append(PIECES[random.nextInt(PIECES.length)]);
      }
      if (PlainWeb.is(address.toString())) {
        assertThat(FeedsFile.isWebOfAnyForm(address.toString())).as(address.toString()).isTrue();
      }
    }
  }
}
