package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.WithServer;
import org.rfldigest.loopback.Refusals;

/** Feeds that move, go, and come back, over days. */
class MovedAndGoneTest extends WithServer {

  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>t</title><item><guid>1</guid><title>One</title></item></channel></rss>";

  @BeforeEach
  void aFeed() {
    follow("/old");
    server.serve("/old", FEED);
    server.serve("/new", FEED).etag("\"1\"");
  }

  @Test
  void aMoveSeenThreeTimesOverTwoDaysIsFollowedFromThenOn() {
    moved();

    refreshAfterHours(24);

    assertThat(server.requests("/old")).hasSize(3);
    assertThat(server.requests("/new")).hasSize(4);
    assertThat(run.read("feeds/feeds.toml")).contains("/old").doesNotContain("/new");
  }

  /** Row F59. */
  @Test
  void whereAPageHasTakenTheFeedsPlaceTheFailureNamesTheFeedThatThePageLinksTo() {
    server
        .serve(
            "/old",
            "<html><title>We moved</title><link rel=alternate type=application/rss+xml href=/old>"
                + "<link rel=alternate type=application/rss+xml href=/new></html>")
        .contentType("text/html");
    var said = "“We moved”, not a feed; it offers " + server.address("/new") + ".";

    assertThat(refreshAfterHours(24).everything()).contains(said);

    assertThat(run.rfl("feeds").out()).contains(said);
    assertThat(server.requests("/new")).isEmpty();
  }

  @Test
  void aMoveSeenOftenInOneDayIsNotFollowedYet() {
    server.route("/old", Refusals.redirect(301, "/new"));
    for (var i = 0; i < 10; i++) {
      refreshAfterHours(4);
    }

    assertThat(server.requests("/old")).hasSize(10);
  }

  @Test
  void aServerThatFailsForWhatItIsAskedToCompareWithIsAskedWithoutItInTheEnd() {
    server.route(
        "/old",
        (request, wire) ->
            wire.reply(
                request.header("If-None-Match").isPresent() ? "412 Precondition Failed" : "200 OK",
                FEED,
                "ETag: \"1\""));
    for (var i = 0; i < 5; i++) {
      refreshAfterHours(25);
    }

    assertThat(server.requests("/old"))
        .extracting(request -> request.header("If-None-Match").isPresent())
        .containsExactly(false, true, true, true, false);
  }

  @Test
  void aTemporaryRedirectIsNoMove() {
    server.route("/old", Refusals.redirect(302, "/new"));
    for (var i = 0; i < 5; i++) {
      refreshAfterHours(24);
    }

    assertThat(server.requests("/old")).hasSize(5);
  }

  @Test
  void aMoveThatWasTakenBackIsForgotten() {
    server.route("/old", Refusals.redirect(301, "/new"));
    refreshAfterHours(24);
    refreshAfterHours(24);
    server.serve("/old", FEED + " ");
    refreshAfterHours(24);
    server.route("/old", Refusals.redirect(301, "/new"));
    refreshAfterHours(24);
    refreshAfterHours(24);

    assertThat(server.requests("/old")).hasSize(5);
  }

  @Test
  void aNewAddressThatKeepsFailingSendsUsBackToTheOneInTheFile() {
    moved();
    server.serve("/old", FEED + " ");
    server.route("/new", Refusals.status("500 Broken"));
    for (var i = 0; i < 4; i++) {
      refreshAfterHours(30);
    }

    assertThat(server.requests("/old")).hasSize(4);
    assertThat(run.rfl("refresh", "feed").lines().getFirst()).isEqualTo("feed: nothing new");
  }

  @Test
  void anAddressThatThePersonChangedIsAskedAfreshWhateverWasKnownOfTheOld() {
    moved();
    server.serve("/other", FEED).etag("\"1\"");
    follow("/other");

    refreshAfterHours(24);

    assertThat(server.requests("/other")).hasSize(1);
    assertThat(server.requests("/other").getFirst().header("If-None-Match")).isEmpty();
  }

  @Test
  void aFeedTwiceSaidToBeGoneADayApartIsNotAskedAnyMore() {
    gone();

    var result = refreshAfterHours(48);

    assertThat(result.lines().getFirst()).startsWith("feed: gone for good, not asked any more");
    assertThat(result.exit()).isZero();
    assertThat(run.rfl("refresh", "--all").exit()).isZero();
    assertThat(server.requests("/old")).hasSize(3);
  }

  @Test
  void aFeedSaidToBeGoneForAnHourIsAskedAgain() {
    refreshAfterHours(0);
    server.route("/old", Refusals.gone());
    refreshAfterHours(1);
    refreshAfterHours(1);
    refreshAfterHours(48);

    assertThat(server.requests("/old")).hasSize(4);
  }

  @Test
  void aGoneFeedIsAskedWhenAPersonNamesItAndASuccessRevivesIt() {
    gone();
    assertThat(run.rfl("refresh", "feed").exit()).isEqualTo(4);
    server.serve("/old", FEED + " ");

    assertThat(run.rfl("refresh", "feed").exit()).isZero();
    refreshAfterHours(24);

    assertThat(server.requests("/old")).hasSize(6);
  }

  @Test
  void noOtherErrorEverSwitchesAFeedOff() {
    for (var route : new String[] {"404 No", "500 Broken", "403 Forbidden", "401 No", "451 No"}) {
      server.route("/old", Refusals.status(route));
      for (var i = 0; i < 4; i++) {
        refreshAfterHours(24 * 9);
      }
    }

    assertThat(server.requests("/old")).hasSize(20);
  }

  @Test
  void theHealthNamesTheNewAddressOfAFeedThatMoved() {
    moved();

    assertThat(run.rfl("feeds").out())
        .contains("moved to " + server.address("/new") + ", change feeds.toml");
    assertThat(run.rfl("feeds", "--json").out())
        .contains("\"state\":\"moved\"", "\"moved_to\":\"" + server.address("/new"));
  }

  @Test
  void theHealthSaysWhatToDoAboutAFeedThatIsGone() {
    gone();

    assertThat(run.rfl("feeds").out())
        .contains(" never ", "rfl feeds retire feed agrees", "rfl feeds revive feed asks it again");
  }

  @Test
  void aFeedNotFoundForTwoWeeksIsPerhapsGoneAndStillAsked() {
    refreshAfterHours(0);
    server.route("/old", Refusals.notFound());
    refreshAfterHours(24);
    assertThat(run.rfl("feeds").out()).contains("1 × ").doesNotContain("gone?");

    refreshAfterHours(24 * 14);

    assertThat(run.rfl("feeds").out()).contains("2 × ", "(404)", "gone? Look for its new address");
  }

  /** Row D09: two weeks count from the first time that it was not found. */
  @Test
  void aFeedThatWasNotAskedForWeeksIsNotGoneForOneTimeThatItIsNotFound() {
    refreshAfterHours(0);
    server.route("/old", Refusals.notFound());

    refreshAfterHours(24 * 21);

    assertThat(run.rfl("feeds").out()).contains("1 × ", "(404)").doesNotContain("gone?");
  }

  @Test
  void aFeedThatFailsOtherwiseIsNotGoneWhateverItsAddressSays() {
    follow("/old(404)");
    server.serve("/old(404)", FEED);
    refreshAfterHours(0);
    server.route("/old(404)", Refusals.status("500 Broken"));
    refreshAfterHours(24);

    refreshAfterHours(24 * 14);

    assertThat(run.rfl("feeds").out()).contains("2 × ", "(404)").doesNotContain("gone?");
  }

  private void moved() {
    server.route("/old", Refusals.redirect(308, "/new"));
    refreshAfterHours(0);
    refreshAfterHours(24);
    refreshAfterHours(24);
  }

  private void gone() {
    refreshAfterHours(0);
    server.route("/old", Refusals.gone());
    refreshAfterHours(2);
    refreshAfterHours(26);
  }

  private RflRun.Result refreshAfterHours(int hours) {
    return run.at(run.now().plus(Duration.ofHours(hours))).rfl("refresh");
  }

  private void follow(String path) {
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"feed\"\naddress = \"%s\"\nevery = \"0s\"\nprivate = true\n"
            .formatted(server.address(path)));
  }
}
