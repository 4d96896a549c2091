package org.rfldigest.classify.reading;

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
          https://lwn.net/ml/linux-kernel/20250101.1-a@b.c/ | https://patch.msgid.link/20250101.1-a@b.c
          https://lists.example.org/~a/b/%3C20250101120000.7-2-a@b.c%3E | https://lore.kernel.org/lkml/20250101120000.7-2-a@b.c/
          https://lore.kernel.org/r/%3C20250101.1-a@b.c%3E  | https://marc.info/?i=20250101.1-a@b.c
          https://www.phoronix.com/scan.php?page=news_item&px=Rust-Locks | https://www.phoronix.com/news/Rust-Locks
          https://linux.slashdot.org/story/25/01/02/0345234/rust?utm_source=x | https://slashdot.org/story/25/01/02/0345234
          https://old.reddit.com/r/rust/comments/1abc23/a_title/ | https://www.reddit.com/r/rust/comments/1abc23/
          https://example.org/news/one/amp/                 | https://example.org/news/one
          http://blog.example.org/2025/01/locks.html?m=1    | https://blog.example.org/2025/01/locks.html
          https://blog.example.org/2025/01/locks.html?m=0   | https://blog.example.org/2025/01/locks.html
          https://arxiv.org/pdf/2501.01234v2                | https://arxiv.org/abs/2501.01234
          https://git.kernel.org/linus/0123456789abcdef0123456789abcdef01234567 | https://github.com/torvalds/linux/commit/0123456789abcdef
          https://git.kernel.org/pub/scm/linux/kernel/git/x/y.git/commit/?id=0123456789ab | https://git.kernel.org/linus/0123456789abcdef
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
          https://example.org/@person/1234567890 | https://example.org/@another/1234567890
          https://one.example.org/someone@example.org/1 | https://two.example.org/someone@example.org/1
          https://example.org/list?m=1      | https://example.org/list
          https://example.org/a.html?m=2    | https://example.org/a.html
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
