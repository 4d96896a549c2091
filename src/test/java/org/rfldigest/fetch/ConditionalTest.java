package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.loopback.Refusals;
import org.rfldigest.loopback.Route;
import org.rfldigest.model.Validators;

class ConditionalTest {

  private final LoopbackServer server = LoopbackServer.start();
  private final Fetcher fetcher = Net.fetcher(Net.ROOMY);

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W/\"a,b\\\"c-gzip\" | Sat, 1 Jan 2000 00:00:00 +0000",
        "unquoted | yesterday at noon",
        "\"\u00e4\u00ff\" | 2026-01-01T00:00:00Z"
      })
  void sendsValidatorsBackByteForByte(String etag, String date) {
    server.serve("/feed", "<rss/>").etag(etag).lastModified(date);
    var first = (Outcome.Fetched) fetch(Validators.NONE);
    assertThat(first.validators()).isEqualTo(new Validators(Optional.of(etag), Optional.of(date)));
    assertThat(fetch(first.validators())).isInstanceOf(Outcome.NotModified.class);
    var second = server.requests("/feed").getLast();
    assertThat(second.header("If-None-Match")).contains(etag);
    assertThat(second.header("If-Modified-Since")).contains(date);
  }

  @Test
  void takesANewEtagThoughTheDateStaysTheSame() {
    var page = server.serve("/feed", "<rss/>").etag("\"1\"").lastModified("then");
    var first = (Outcome.Fetched) fetch(Validators.NONE);
    page.etag("\"2\"").body("<rss>2</rss>");
    var second = (Outcome.Fetched) fetch(first.validators());
    assertThat(second.validators())
        .isEqualTo(new Validators(Optional.of("\"2\""), Optional.of("then")));
  }

  @Test
  void takesValidatorsAndFreshnessOfA304AndKeepsWhatItDoesNotSay() {
    server.route(
        "/feed", Refusals.status("304 Not Modified", "ETag: \"2\"", "Cache-Control: max-age=600"));
    server.route(
        "/feed",
        (request, wire) ->
            wire.send("HTTP/1.1 304 No\r\nETag: \"2\"\r\nCache-Control: max-age=600\r\n\r\n"));
    var sent = new Validators(Optional.of("\"1\""), Optional.of("then"));
    assertThat(fetch(sent))
        .isEqualTo(
            new Outcome.NotModified(
                new Validators(Optional.of("\"2\""), Optional.of("then")),
                Optional.of(Duration.ofMinutes(10)),
                Optional.empty()));
  }

  static List<List<String>> freshness() {
    return List.of(
        List.of("Cache-Control: public, max-age=86400", "PT24H"),
        List.of("Cache-Control: max-age=1000000000", "PT24H"),
        List.of("Cache-Control: max-age=99999999999999999999", "PT24H"),
        List.of("Cache-Control: s-maxage=7", ""),
        List.of("Cache-Control: max-age=0", ""),
        List.of("Expires: Mon, 04 May 2026 04:02:01 GMT", "PT1H"),
        List.of("Expires: Monday, 04-May-26 04:02:01 GMT", "PT1H"),
        List.of("Cache-Control: public\r\nCache-Control: max-age=7200", "PT2H"),
        List.of("Age: 3600\r\nCache-Control: max-age=7200", "PT1H"),
        List.of("Age: 86400\r\nCache-Control: max-age=7200", ""),
        List.of("Expires: 0", ""),
        List.of("Expires: Mon, 04 May 2020 04:02:01 GMT", ""));
  }

  @ParameterizedTest
  @MethodSource("freshness")
  void readsHowLongTheServerWantsNotToBeAsked(List<String> row) {
    server.route("/feed", (request, wire) -> wire.reply("200 OK", "<rss/>", row.get(0)));
    var fetched = (Outcome.Fetched) fetch(Validators.NONE);
    assertThat(fetched.freshFor().map(Duration::toString).orElse("")).isEqualTo(row.get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 120 | PT2M",
        "429 | 5 | PT1M",
        "429 | 1000000000000 | PT24H",
        "429 | soon | PT1H",
        "429 | -5 | PT1H",
        "503 | 600 | PT10M",
        "503 | Mon, 04 May 2026 05:02:01 GMT | PT2H",
        "429 | Mon, 04 May 2020 05:02:01 GMT | PT1M"
      })
  void waitsAsLongAsTheServerAsksWithinBounds(int status, String asked, Duration pause) {
    server.route("/feed", Refusals.retryAfter(status, asked));
    assertThat(((Outcome.Throttled) fetch(Validators.NONE)).pause()).isEqualTo(pause);
  }

  @Test
  void countsADateFromTheServersOwnClock() {
    server.route(
        "/feed",
        Refusals.status(
            "429 Later",
            "Date: Fri, 01 Jan 2021 00:00:00 GMT",
            "Retry-After: Fri, 01 Jan 2021 00:30:00 GMT"));
    assertThat(((Outcome.Throttled) fetch(Validators.NONE)).pause())
        .isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void a503WithoutAWaitIsAFailure() {
    assertThat(sentence(Outcome.Failed.class, Refusals.status("503 Busy"))).contains("503");
  }

  @Test
  void a410IsGone() {
    assertThat(sentence(Outcome.Gone.class, Refusals.gone())).contains("gone for good");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"401 Unauthorized", "403 Forbidden", "451 Legal Reasons", "999 Request denied"})
  void aRefusalIsBlockedAndNotAskedTwice(String status) {
    sentence(Outcome.Blocked.class, Refusals.status(status));
    assertThat(server.requests("/feed")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"403 Rate limit", "420 Enhance your calm"})
  void aRefusalThatAsksToWaitIsNoMoreThanThat(String status) {
    server.route("/feed", Refusals.status(status, "Retry-After: 600"));
    assertThat(((Outcome.Throttled) fetch(Validators.NONE)).pause())
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void knowsBotWallsAndLogins() {
    var challenge = Refusals.status("202 Accepted", "x-amzn-waf-action: challenge");
    assertThat(sentence(Outcome.Blocked.class, challenge)).contains("AWS");
    assertThat(sentence(Outcome.Blocked.class, Refusals.anubis())).contains("Anubis");
    assertThat(sentence(Outcome.Blocked.class, Refusals.cloudflare())).contains("Cloudflare");
    var login = Refusals.html("200 OK", "<!doctype html><title>Sign in - Forge</title>");
    assertThat(sentence(Outcome.Blocked.class, login)).contains("a login page");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "One moment, please...|a bot check",
        "Pardon Our Interruption|a bot check",
        "Human Verification|a bot check",
        "Access to this page has been denied.|a bot check",
        "Please enable cookies|a bot check",
        "Please log in|a login page"
      })
  void knowsTheWallBehindItsTitle(String title, String wall) {
    var page = Refusals.html("200 OK", "<!doctype html><title>" + title + "</title>");
    assertThat(sentence(Outcome.Blocked.class, page)).contains(wall);
  }

  @Test
  void aFeedThatTellsOfABotWallIsAFeed() {
    server.serve("/feed", "<?xml version='1.0'?><rss><title>Making sure you're not a bot!</title>");
    assertThat(fetch(Validators.NONE)).isInstanceOf(Outcome.Fetched.class);
  }

  @Test
  void sendsNoCookieNoRefererAndOneUserAgent() {
    server.route("/feed", Refusals.cookie("<rss/>"));
    fetch(Validators.NONE);
    fetch(Validators.NONE);
    assertThat(server.requests("/feed"))
        .hasSize(2)
        .allSatisfy(request -> {
          assertThat(request.header("Cookie")).isEmpty();
          assertThat(request.header("Referer")).isEmpty();
          assertThat(request.header("User-Agent"))
              .contains("rfl-digest/1.2.3 (+https://rfl.example/)");
        });
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void keepsTheConnectionAfterAnAnswerWithoutABody() {
    server.serve("/feed", "<rss/>").etag("\"1\"");
    var validators = ((Outcome.Fetched) fetch(Validators.NONE)).validators();
    assertThat(fetch(validators)).isInstanceOf(Outcome.NotModified.class);
    assertThat(fetch(validators)).isInstanceOf(Outcome.NotModified.class);
    assertThat(server.requests("/feed"))
        .hasSize(3)
        .allSatisfy(
            request -> assertThat(request.header("Host")).contains("127.0.0.1:" + server.port()));
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void closesAConnectionWhoseBodyWasNotReadToItsEnd() {
    server.route("/feed", (request, wire) -> wire.reply("302 Found", "<p/>", "Location: /other"));
    server.serve("/other", "<rss/>");
    assertThat(fetch(Validators.NONE)).isInstanceOf(Outcome.Fetched.class);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void asksAMirrorWhenTheOriginIsDownButNotWhenItSaysNo() {
    var mirrors = Map.of("origin.test", List.of(server.addressAt("mirror.test", "")));
    server.route(
        "/feed",
        (request, wire) ->
            wire.reply(
                request.header("Host").orElse("").startsWith("origin") ? "500 Down" : "200 OK",
                "<rss/>"));
    try (var mirrored = Net.fetcher(Net.ROOMY, Net.plain().withMirrors(mirrors))) {
      var fetched =
          (Outcome.Fetched) mirrored.fetch(Net.ask(server.addressAt("origin.test", "/feed")));
      assertThat(fetched.notes()).singleElement().asString().contains("mirror");
      mirrored.fetch(Net.ask(server.addressAt("origin.test", "/missing")));
      assertThat(server.requests("/missing")).hasSize(1);
    }
  }

  @Test
  void asksThroughTheProxyOfTheEnvironment() {
    server.serve("http://feeds.invalid/feed", "<rss/>");
    var network = Net.plain().withEnvironment(Map.of("http_proxy", server.address("")));
    try (var proxied = Net.fetcher(Net.ROOMY, network)) {
      var outcome = proxied.fetch(Net.publicly("http://feeds.invalid/feed"));
      assertThat(server.requests().getFirst().header("Host")).contains("feeds.invalid");
      assertThat(outcome).as(Net.sentence(outcome)).isInstanceOf(Outcome.Fetched.class);
    }
  }

  private String sentence(Class<? extends Outcome> kind, Route route) {
    server.route("/feed", route);
    var outcome = fetch(Validators.NONE);
    assertThat(outcome).isInstanceOf(kind);
    return Net.sentence(outcome);
  }

  private Outcome fetch(Validators validators) {
    return fetcher.fetch(new Request(server.address("/feed"), validators, true));
  }
}
