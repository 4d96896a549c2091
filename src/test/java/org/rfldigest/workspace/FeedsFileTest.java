package org.rfldigest.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;

class FeedsFileTest {

  @Test
  void theBundledFeedsAreWithoutAProblem() {
    var feeds = FeedsFile.read(Path.of("feeds/feeds.toml"));

    assertThat(feeds.problems()).isEmpty();
    assertThat(feeds.subscriptions()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(feeds.subscriptions()).extracting(Subscription::address).doesNotHaveDuplicates();
  }

  @Test
  void readsEveryPartOfASubscription() {
    var feeds =
        read(
            """
            [[feed]]
            key = "lan"
            title = "On my own host"
            address = "http://127.0.0.1:8080/feed"
            kind = "list"
            every = "30s"
            trust = 1.5
            tags = ["a", "b"]
            private = true
            """);

    assertThat(feeds.subscriptions())
        .containsExactly(
            new Subscription(
                "lan",
                "On my own host",
                "http://127.0.0.1:8080/feed",
                Kind.LIST,
                Duration.ofSeconds(30),
                1.5,
                List.of("a", "b"),
                true));
  }

  @Test
  void aPageHeedsRobotsTxtUnlessTheFileSaysOtherwiseAndAFeedDoesNot() {
    var page = "[[feed]]\nkey = \"a\"\naddress = \"https://a.example/\"\nkind = \"page\"\n";

    assertThat(read(page).subscriptions().getFirst().heedsRobots()).isTrue();
    assertThat(read(page + "ignore_robots = true\n").subscriptions().getFirst().heedsRobots())
        .isFalse();
    assertThat(read(page.replace("page", "feed")).subscriptions().getFirst().heedsRobots())
        .isFalse();
    assertThat(read(page + "ignore_robots = \"yes\"\n").problems().getFirst())
        .hasToString(
            "feeds/feeds.toml:5: 'ignore_robots' has the wrong type, expected true or false");
  }

  @Test
  void eachChangeOfAWatchedPageReachesTheInboxUnlessTheFileSaysOtherwise() {
    var page = "[[feed]]\nkey = \"a\"\naddress = \"https://a.example/\"\nkind = \"page\"\n";

    assertThat(read(page).subscriptions().getFirst().trust()).isEqualTo(4);
    assertThat(read(page + "trust = 0\n").subscriptions().getFirst().trust()).isZero();
    assertThat(read(page.replace("page", "feed")).subscriptions().getFirst().trust()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          every = "10m"       | a public feed is asked at most once an hour, expected "1h" or more
          every = "soon"      | 'soon' is no time, expected one such as "6h" or "1d"
          every = 3           | 'every' has the wrong type, expected a time such as "6h"
          kind = "blog"       | the kind 'blog' is not known, expected feed, list, commits or page
          trust = "much"      | expected a number of points
          trust = nan         | expected a number of points
          trust = -inf        | expected a number of points
          private = "yes"     | 'private' has the wrong type, expected true or false
          ignore_robots = true | 'ignore_robots' is only known for kind = "page"
          colour = "red"      | 'colour' is not known, expected one of address, cron, every, ignore, ignore_robots, key, kind, least, links, private, select, tags, title, trust, without
          """)
  void namesLineAndExpectationOfAWrongValue(String wrong, String sentence) {
    var feeds = read("[[feed]]\nkey = \"a\"\naddress = \"https://a.example/\"\n" + wrong + "\n");

    assertThat(feeds.subscriptions()).isEmpty();
    assertThat(feeds.problems().getFirst()).hasToString("feeds/feeds.toml:4: " + sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd",
    "javascript:alert(1)",
    "lwn.net/rss",
    "https://",
    "'http://a b/'"
  })
  void onlyWebAddressesAreFeeds(String address) {
    var feeds = read("[[feed]]\nkey = \"a\"\naddress = \"" + address + "\"\n");

    assertThat(feeds.problems().getFirst())
        .hasToString("feeds/feeds.toml:3: expected an http or https address");
  }

  @Test
  void twoFeedsCannotShareAKey() {
    var one = "[[feed]]\nkey = \"a\"\naddress = \"https://a.example/\"\n";

    assertThat(read(one + one).problems().getFirst())
        .hasToString("feeds/feeds.toml:5: the key 'a' is used twice, expected one of its own");
  }

  @Test
  void namesLineAndColumnOfBrokenToml() {
    var problem = read("[[feed]]\nkey = \"a\naddress = 1\n").problems().getFirst();

    assertThat(problem.place()).hasToString("feeds/feeds.toml:2");
    assertThat(problem.sentence()).startsWith("column 9: ");
  }

  @Test
  void aByteOrderMarkIsNoMistake() {
    var feeds = read("\uFEFF[[feed]]\nkey = \"a\"\naddress = \"https://a.example/\"\n");
    assertThat(feeds.problems()).isEmpty();
    assertThat(feeds.subscriptions()).hasSize(1);
  }

  @Test
  void aMissingFileIsOneSentence() {
    assertThat(FeedsFile.read(Path.of("feeds/none.toml")).problems())
        .singleElement()
        .hasToString("feeds/none.toml:1: the file is missing, git checkout feeds brings it back");
  }

  private static FeedsFile read(String text) {
    return FeedsFile.read("feeds/feeds.toml", text);
  }
}
