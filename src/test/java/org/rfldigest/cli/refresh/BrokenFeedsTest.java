package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rfldigest.cli.WithFiveFeeds;
import org.rfldigest.loopback.Codings;
import org.rfldigest.loopback.Refusals;
import org.rfldigest.loopback.Route;

/** A refresh with feeds that cannot be had or read: what is said, and what stays. */
class BrokenFeedsTest extends WithFiveFeeds {

  static Stream<Arguments> brokenFeeds() {
    return Stream.of(
        arguments(
            "a web page",
            Refusals.html("200 OK", "<html><title>Log in</title><body>Log in</body></html>")),
        arguments("nothing", Refusals.html("200 OK", "")),
        arguments("a page that is not there", Refusals.status("404 Not Found")),
        arguments(
            "gzip that is none", Codings.coded("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2})),
        arguments("a server error", Refusals.status("500 Oh No")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenFeeds")
  void oneBrokenFeedIsOneSentenceAndHarmsNoOther(String what, Route route) {
    server.route("/broken", route);
    run.write("feeds/feeds.toml", run.read("feeds/feeds.toml") + subscription("broken", "/broken"));

    var result = run.rfl("refresh");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).isEmpty();
    assertThat(result.lines())
        .hasSize(7)
        .satisfiesOnlyOnce(line -> assertThat(line).matches("broken: .{10,300}[.]"));
    assertThat(result.lines().getLast()).startsWith("6 feeds asked, 1 failed: 9 new entries");
  }

  @Test
  void ofACutFeedTheWholeEntriesAreKeptAndItIsSaid() {
    var whole = resource("news.rdf");
    server.serve("/news.rdf", whole.substring(0, whole.indexOf("<title>A package manager")));

    var result = run.rfl("refresh", "news-rdf");

    assertThat(result.exit()).isZero();
    assertThat(result.lines().getFirst()).startsWith("news-rdf: 2 new entries, 1 to the inbox; ");
  }

  @Test
  void whatWasStoredStaysWhenAllFeedsFail() {
    run.rfl("refresh");
    var before = titles();
    server.close();

    var result = run.rfl("refresh");

    assertThat(result.exit()).isEqualTo(4);
    assertThat(titles()).isEqualTo(before);
  }

  @Test
  void withoutANetworkOneSentenceSaysSoAndTheFeedsAreNotBlamed() {
    run.write(
        "feeds/feeds.toml",
        """
        [[feed]]
        key = "one"
        address = "https://one.invalid/feed"
        [[feed]]
        key = "two"
        address = "https://two.invalid/feed"
        """);

    run.rfl("refresh");
    var result = run.at(run.now().plus(Duration.ofMinutes(6))).rfl("refresh");

    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.lines().getLast())
        .isEqualTo(
            "No network: none of 2 feeds could be reached; all that was stored is kept, try again"
                + " when you are online.");
    assertThat(run.rfl("feeds").out())
        .contains("1 × https://one.invalid/feed: no address is known");
  }

  @Test
  void aWrongFeedsFileStopsBeforeAnythingIsFetched() {
    run.write("feeds/feeds.toml", run.read("feeds/feeds.toml") + "[[feed]]\nkey = 5\n");

    var result = run.rfl("refresh");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("feeds/feeds.toml:", "nothing was changed.");
    assertThat(server.requests()).isEmpty();
  }
}
