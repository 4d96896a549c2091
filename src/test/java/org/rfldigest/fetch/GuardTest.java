package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.loopback.Refusals;
import org.rfldigest.model.Validators;

class GuardTest {

  private final LoopbackServer server = LoopbackServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:2::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void anAddressOutsideOfThePublicInternetIsSpecial(String address) {
    assertThat(SpecialAddresses.contains(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::101:101"
      })
  void aPublicAddressIsNotSpecial(String address) {
    assertThat(SpecialAddresses.contains(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a\\@b/",
        "http://a#@b\\",
        "http://user@host.test/",
        "http://user:word@host.test/",
        "http://host.test/a b",
        "http://host.test/\tx",
        "http://ho\nst.test/",
        "http://2130706433/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://010.0.0.1/",
        "http://127.0.0.256/",
        "http:///x",
        "http://",
        "http://host.test:99999/",
        "http://%31.test/",
        "http://host..test/",
        "file:///etc/passwd",
        "ftp://host.test/",
        "jar:x",
        "data:text/plain,x",
        "javascript:alert(1)",
        "gopher://host.test/",
        "feed",
        "",
        "http://[fe80::1%25eth0]/",
        "http://[::1",
        "http://host.test\u0085/"
      })
  void refusesAnAddressThatParsersReadDifferently(String address) {
    assertThatThrownBy(() -> Address.parse(address)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://Host.TEST, http://host.test/",
    "http://host.test:80/a?b=c#d, http://host.test/a?b=c",
    "http://a#@b/, http://a/",
    "https://host.test.:443/ä, https://host.test/%C3%A4",
    "http://bücher.test/, http://xn--bcher-kva.test/",
    "http://127。0。0。1/, http://127.0.0.1/",
    "http://host.test/100%, http://host.test/100%25",
    "http://[::1]:8080/x, http://[::1]:8080/x",
    "http://a_b.test?q, http://a_b.test/?q"
  })
  void agreesOnOneHost(String written, String agreed) throws Refused {
    assertThat(Address.parse(written).text()).isEqualTo(agreed);
  }

  @Test
  void asksNoPrivateAddressThatWasNotAllowed() {
    server.serve("/feed", "secret");
    assertThat(publicly(server.address("/feed"))).contains("private or special");
    assertThat(publicly(server.addressAt("name.test", "/feed"))).contains("private or special");
    assertThat(server.connections()).isZero();
  }

  @Test
  void refusesANameThatLeadsToBothAPublicAndAPrivateAddress() {
    var both = List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral("127.0.0.1"));
    try (var fetcher = Net.fetcher(Net.LONGER, Net.plain().withResolver(host -> both))) {
      var outcome = fetcher.fetch(Net.publicly(server.addressAt("both.test", "/feed")));
      assertThat(Net.sentence(outcome)).contains("private or special");
    }
    assertThat(server.connections()).isZero();
  }

  @Test
  void connectsToTheAddressItCheckedWithoutLookingUpAgain() {
    server.serve("/feed", "body");
    var lookups = new AtomicInteger();
    Resolver once =
        host ->
            List.of(
                InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.9"));
    try (var fetcher = Net.fetcher(Net.ROOMY, Net.plain().withResolver(once))) {
      var outcome = fetcher.fetch(Net.ask(server.addressAt("rebound.test", "/feed")));
      assertThat(outcome).isInstanceOf(Outcome.Fetched.class);
    }
    assertThat(lookups).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/secret",
        "http://[::ffff:127.0.0.1]:%d/secret",
        "http://2130706433:%d/secret",
        "http://0x7f.1:%d/secret",
        "http://inside.test:%d/secret",
        "http://169.254.169.254/secret",
        "http://[::1]/secret"
      })
  void aRedirectFromAPublicHostToAPrivateOneIsRefused(String location) {
    var to = location.formatted(server.port());
    server.serve("/secret", "secret");
    server.route("http://public.invalid/feed", Refusals.redirect(302, to));
    var network = Net.plain().withEnvironment(Map.of("http_proxy", server.address("")));
    try (var fetcher = Net.fetcher(Net.ROOMY, network)) {
      var outcome = fetcher.fetch(Net.publicly("http://public.invalid/feed"));
      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      assertThat(server.requests("http://public.invalid/feed")).hasSize(1);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://h/",
        "gopher://h/",
        "jar:x",
        "data:,x",
        "javascript:1"
      })
  void aRedirectToAnotherSchemeIsRefused(String location) {
    server.route("/feed", Refusals.redirect(302, location));
    assertThat(privately("/feed")).contains("is not http or https");
  }

  @Test
  void aPrivateSubscriptionMayNotBeLedToAnotherHost() {
    server.route("/feed", Refusals.redirect(302, server.addressAt("127.0.0.2", "/x")));
    assertThat(privately("/feed")).contains("away from its private host");
    server.route("/feed", Refusals.redirect(302, "http://127.0.0.1:1/x"));
    assertThat(privately("/feed")).contains("away from its private host");
  }

  @Test
  void aRedirectDownToHttpIsRefused() throws Refused {
    var from = Address.parse("https://host.test/");
    var to = Address.parse("http://host.test/");
    assertThatThrownBy(() -> Guard.redirect(from, to, false)).hasMessageContaining("down to http");
  }

  @Test
  void aRedirectToANameOfThousandsOfLabelsIsRefusedWithoutRunningOutOfStack() {
    for (var labels : List.of("a.".repeat(20_000), "ü.".repeat(9_000))) {
      server.route("/feed", Refusals.redirect(302, "http://" + labels + "test/"));
      assertThat(privately("/feed")).contains("not a name that can be looked up");
    }
  }

  @Test
  void aRedirectToAHostThatNobodyKnowsIsNoSignOfBeingOffline() {
    server.route("/feed", Refusals.redirect(302, "/moved"));
    var lookups = new AtomicInteger();
    Resolver once =
        host -> {
          if (lookups.getAndIncrement() > 0) {
            throw new UnknownHostException(host);
          }
          return List.of(InetAddress.ofLiteral("127.0.0.1"));
        };
    try (var fetcher = Net.fetcher(Net.ROOMY, Net.plain().withResolver(once))) {
      var outcome = fetcher.fetch(Net.ask(server.addressAt("name.test", "/feed")));
      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      assertThat(Net.sentence(outcome)).contains("no address is known for this host name");
    }
  }

  @Test
  void aLoopEndsAfterFiveRedirects() {
    server.route("/feed", Refusals.redirect(302, "/feed"));
    assertThat(privately("/feed")).contains("redirects more than 5 times.");
    assertThat(server.requests("/feed")).hasSize(6);
    server.route("/feed", Refusals.status("302 Found", "Set-Cookie: seen=1", "Location: /feed"));
    assertThat(privately("/feed")).contains("as sites do that want a cookie back");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://", "http://a\\b/"})
  void aRedirectToNowhereIsRefused(String location) {
    server.route("/feed", Refusals.redirect(302, location));
    assertThat(privately("/feed")).contains("it redirects");
  }

  @Test
  void aRedirectWithoutLocationIsRefused() {
    server.route("/feed", Refusals.status("302 Found"));
    assertThat(privately("/feed")).contains("without saying where");
  }

  @ParameterizedTest
  @CsvSource({
    "/a b?c d,/a%20b?c%20d",
    "/caf\u00C3\u00A9,/caf%C3%A9",
    "/caf\u00E9,/caf%C3%A9",
    "/new#part,/new"
  })
  void aRedirectIsFollowedHoweverItsLettersAreWritten(String location, String asked) {
    server.route("/feed", Refusals.redirect(302, location));
    privately("/feed");
    assertThat(server.requests().getLast().path()).isEqualTo(asked);
  }

  @ParameterizedTest
  @CsvSource({"300,false", "301,true", "308,true", "302,false", "303,false", "307,false"})
  void onlyPermanentRedirectsGiveANewAddress(int status, boolean permanent) {
    server.route("/a/feed", Refusals.redirect(status, "../new"));
    server.serve("/new", "<rss/>");
    try (var fetcher = Net.fetcher(Net.ROOMY)) {
      var fetched = (Outcome.Fetched) fetcher.fetch(Net.ask(server.address("/a/feed")));
      assertThat(fetched.address()).isEqualTo(server.address("/new"));
      assertThat(fetched.movedTo().isPresent()).isEqualTo(permanent);
    }
  }

  @Test
  void oneTemporaryRedirectOnTheWayGivesNoNewAddress() {
    server.route("/feed", Refusals.redirect(301, "/b")).route("/b", Refusals.redirect(302, "/new"));
    server.serve("/new", "<rss/>");
    try (var fetcher = Net.fetcher(Net.ROOMY)) {
      var fetched = (Outcome.Fetched) fetcher.fetch(Net.ask(server.address("/feed")));
      assertThat(fetched.movedTo()).isEmpty();
    }
  }

  @Test
  void aVariableIsSentButNeverShown() {
    server.route("/feed", Refusals.status("500 Broken")).serve("/s3cret-word/ok", "<rss/>");
    var network = Net.plain().withEnvironment(Map.of("KEY", "s3cret-word"));
    try (var fetcher = Net.fetcher(Net.ROOMY, network)) {
      var failed = fetcher.fetch(Net.ask(server.address("/feed?key=${KEY}")));
      assertThat(Net.sentence(failed)).doesNotContain("s3cret").contains("/feed?…");
      assertThat(server.requests("/feed").getFirst().path()).isEqualTo("/feed?key=s3cret-word");
      var fetched = (Outcome.Fetched) fetcher.fetch(Net.ask(server.address("/${KEY}/ok")));
      assertThat(fetched.address()).isEqualTo(server.address("/${KEY}/ok"));
    }
  }

  @Test
  void namesTheVariableThatIsNotSet() {
    assertThat(privately("/feed?key=${KEY}")).contains("environment variable KEY");
    assertThat(server.requests()).isEmpty();
  }

  private String privately(String path) {
    try (var fetcher = Net.fetcher(Net.ROOMY)) {
      return Net.sentence(fetcher.fetch(new Request(server.address(path), Validators.NONE, true)));
    }
  }

  private static String publicly(String address) {
    try (var fetcher = Net.fetcher(Net.ROOMY)) {
      return Net.sentence(fetcher.fetch(Net.publicly(address)));
    }
  }
}
