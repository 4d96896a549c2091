package org.rfldigest.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.WithServer;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.loopback.Refusals;

/** Looking at an address before following it. */
class FeedTrialTest extends WithServer {

  @Test
  void aFeedIsShownWithItsFormatTitleEntriesAndProblemsAndNothingIsStored() {
    server.serve(
        "/feed",
        "<rss version=\"2.0\"><channel><title>News &nbsp; of it</title><item><guid>1</guid><title>One</title></item></channel></rss>");

    var result = run.rfl("feeds", "test", server.address("/feed"), "--private");

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .startsWith(server.address("/feed") + ": rss_2.0, 1 entries: News")
        .contains("One");
    assertThat(Files.exists(folder.resolve(".rfl"))).isFalse();
    assertThat(run.rfl("feeds", "test", server.address("/feed"), "--private", "--json").out())
        .contains("\"format\":\"rss_2.0\"");
  }

  @Test
  void thePagesOwnFeedsAreOffered() {
    server
        .serve(
            "/",
            "<html><head><link rel=\"alternate\" type=\"application/atom+xml\" href=\"/atom\"></head><body>Hello</body></html>")
        .contentType("text/html");

    var result = run.rfl("feeds", "test", server.address("/"), "--private");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("refused: ", "  offers " + server.address("/atom"));
  }

  @Test
  void aPrivateAddressIsAskedOnlyWhereThePersonSaysSo() {
    var result = run.rfl("feeds", "test", server.address("/feed"));

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).startsWith("rfl: ").contains("127.0.0.1");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void whatStandsInTheWayIsOneSentence() {
    server.route("/feed", Refusals.status("500 Broken"));

    var result = run.rfl("feeds", "test", server.address("/feed"), "--private");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1).first().asString().contains("500");
  }

  @Test
  void aFeedThatMovedForGoodNamesTheAddressToFollow() {
    server.route("/old", Refusals.redirect(301, "/new"));
    server.serve("/new", "<rss><channel><title>t</title></channel></rss>");

    assertThat(run.rfl("feeds", "test", server.address("/old"), "--private").out())
        .contains("moved for good: follow " + server.address("/new"));
  }

  @Test
  void withoutAnAddressTheUseIsSaid() {
    assertThat(run.rfl("feeds", "test").exit()).isEqualTo(2);
    assertThat(run.rfl("feeds", "--help").out())
        .contains("test URL", "import FILE", "export")
        .doesNotContain("null");
  }

  @Test
  void aFeedIsFollowedByItsAddressUnderItsOwnTitleAndThenTestedByItsKey() {
    server.serve(
        "/feed",
        "<rss version=\"2.0\"><channel><title>News of it</title><item><guid>1</guid><title>One</title></item></channel></rss>");

    var added = run.rfl("feeds", "add", server.address("/feed"), "--private");

    assertThat(added.exit()).isZero();
    assertThat(run.read("feeds/feeds.toml"))
        .contains("key = \"news-of-it\"", "title = \"News of it\"", server.address("/feed"));
    assertThat(run.rfl("feeds", "test", "news-of-it").out()).contains("News of it", "One");
    assertThat(run.rfl("feeds", "add", server.address("/feed"), "--private").err())
        .contains("already followed");
  }

  @Test
  void whatIsNoFeedIsNotFollowed() {
    server
        .serve(
            "/",
            "<html><head><link rel=\"alternate\" type=\"application/atom+xml\" href=\"/atom\"></head><body>Hello</body></html>")
        .contentType("text/html");

    var result = run.rfl("feeds", "add", server.address("/"), "--private");

    assertThat(result.exit()).isEqualTo(Exit.FAILED);
    assertThat(result.err())
        .contains("it offers " + server.address("/atom") + ". Nothing was changed.");
    assertThat(run.read("feeds/feeds.toml")).isEmpty();
  }
}
