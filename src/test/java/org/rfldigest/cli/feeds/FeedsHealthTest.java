package org.rfldigest.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.WithServer;
import org.rfldigest.loopback.Page;
import org.rfldigest.loopback.Refusals;

/** What {@code rfl feeds} tells of a feed that is well, slow, or in trouble. */
class FeedsHealthTest extends WithServer {

  private Page page;

  @BeforeEach
  void aFeedAskedEverySixHours() {
    page =
        server.serve(
            "/feed",
            "<rss version=\"2.0\"><channel><title>t</title><item><guid>1</guid><title>One</title></item></channel></rss>");
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"feed\"\naddress = \"%s\"\nevery = \"6h\"\nprivate = true\n"
            .formatted(server.address("/feed")));
  }

  @Test
  void aFeedThatWasNeverReadIsDueNow() {
    assertThat(run.rfl("feeds").lines().getLast()).matches("feed +- +now +0.0 +0.0  not read yet");
  }

  @Test
  void aFeedThatIsWellSaysWhenItIsDueAndWhy() {
    run.rfl("refresh");

    var out = run.rfl("feeds").out();

    assertThat(out)
        .containsPattern("feed +2026-01-15 12:00  2026-01-15 18:\\d\\d +0.3 +0.0  well\n")
        .contains("    due then because its interval is 6 h\n");
    assertThat(run.rfl("feeds", "--json").out())
        .contains("\"state\":\"well\"", "\"due_because\":\"its interval is 6 h\"")
        .contains("\"entries_a_week\":0.25", "\"accepted_a_week\":0");
  }

  @Test
  void aServerThatAsksForMoreIsNamedAsTheReason() {
    page.header("Cache-Control", "max-age=36000");
    run.rfl("refresh");

    assertThat(run.rfl("feeds").out())
        .contains("due then because the server (max-age or Expires) asks for 10 h");
  }

  @Test
  void aFeedThatAsksForMoreIsLeftAloneForThatTimeAlsoWhereNothingIsNew() {
    server.serve("/feed", page("<ttl>600</ttl><skipDays><day>Friday</day></skipDays>"));
    run.rfl("refresh");
    assertThat(run.rfl("feeds").out()).contains("due then because the feed itself asks for 10 h");

    run.at(run.now().plus(Duration.ofHours(11)));
    assertThat(run.rfl("refresh").out()).contains("nothing new");

    assertThat(run.rfl("feeds").out())
        .as("10 h later it is Friday")
        .contains("due then because the feed itself skips the hours before");
    run.at(run.now().plus(Duration.ofHours(11)));
    run.rfl("refresh", "feed");
    assertThat(run.rfl("feeds").out()).contains("due then because the feed itself asks for 14 h");
  }

  @Test
  void aFeedIsNotAskedInHoursThatItSkipsWhenItsTimeFallsIntoThem() {
    server.serve("/feed", page("<skipHours><hour>18</hour><hour>19</hour></skipHours>"));
    run.rfl("refresh");

    assertThat(run.rfl("feeds").out())
        .containsPattern("feed +2026-01-15 12:00  2026-01-15 20:0\\d ")
        .contains("due then because the feed itself skips the hours before");
    server.route("/feed", Refusals.status("500 Broken"));
    run.rfl("refresh", "feed");
    assertThat(run.rfl("feeds").out())
        .containsPattern("feed +2026-01-15 12:00  2026-01-15 20:0\\d ");
  }

  private static String page(String wishes) {
    return "<rss version=\"2.0\"><channel><title>t</title>"
        + wishes
        + "<item><guid>1</guid><title>One</title></item></channel></rss>";
  }

  @Test
  void failuresAreCountedWithTheLastProblemAndTheBackOff() {
    server.route("/feed", Refusals.status("500 Broken"));
    run.rfl("refresh");
    run.rfl("refresh", "feed");

    assertThat(run.rfl("feeds").out())
        .contains("2 × ", "the server answered 500", "due then because back-off after 2 failures");
  }

  @Test
  void aHostThatAsksToBeLeftAloneIsNamedAsTheReason() {
    server.route("/feed", Refusals.retryAfter(429, "80000"));
    run.rfl("refresh");

    assertThat(run.rfl("feeds").out())
        .contains("due then because its host asked to be left alone (Retry-After)");
  }

  @Test
  void aFeedWhoseTimeHasComeIsDueNow() {
    run.rfl("refresh");
    run.at(run.now().plus(Duration.ofHours(8)));

    assertThat(run.rfl("feeds").out()).containsPattern("feed +2026-01-15 12:00  now ");
  }

  @Test
  void anUnknownActionNamesTheNearest() {
    assertThat(run.rfl("feeds", "lisst").err()).contains("did you mean 'list'?");
  }
}
