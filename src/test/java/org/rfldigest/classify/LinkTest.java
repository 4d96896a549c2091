package org.rfldigest.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://lwn.net/SubscriberLink/900001/abcdef/     | https://lwn.net/Articles/900001/
          http://www.example.org/news/1/                    | https://example.org/news/1
          https://example.org/a?utm_source=rss&id=7         | https://example.org/a?id=7
          https://example.org/a?id=7&b=1                    | https://example.org/a?b=1&id=7
          https://lore.kernel.org/lkml/20250101.1-a@b.c/    | https://lore.kernel.org/rust-for-linux/20250101.1-a@b.c/T/#u
          https://lore.kernel.org/all/x%2By@b.c/            | https://lore.kernel.org/lkml/x+y@b.c/raw
          https://youtu.be/abcDEF123                        | https://www.youtube.com/watch?v=abcDEF123&t=5s
          """)
  void twoAddressesOfOnePageHaveOneKey(String one, String other) {
    assertThat(Link.key(one)).isEqualTo(Link.key(other)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://lwn.net/Articles/900001/  | https://lwn.net/Articles/900002/
          https://example.org/?px=One       | https://example.org/?px=Two
          https://a.example.org/x           | https://b.example.org/x
          """)
  void differentPagesHaveDifferentKeys(String one, String other) {
    assertThat(Link.key(one)).isNotEqualTo(Link.key(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "rust-v6.18.txt", "http://", "http://[broken", "mailto:a@b", "https://%zz"})
  void whatIsNoWebAddressHasNone(String address) {
    assertThat(Link.key(address)).isEmpty();
  }
}
