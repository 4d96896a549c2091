package org.rfldigest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.loopback.Faults;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.loopback.Refusals;

class RobotsTest {

  private static final String FILE = "/robots.txt";

  private final LoopbackServer server = LoopbackServer.start();
  private final PassingTime time = new PassingTime();
  private final HostGate gate = time.gate();
  private final Fetcher fetcher = Net.fetcher(Bounds.DEFAULT);
  private final Robots robots = new Robots(fetcher, gate, time);
  private final Fetcher proxied =
      Net.fetcher(
          Bounds.DEFAULT, Net.plain().withEnvironment(Map.of("http_proxy", server.address("/"))));
  private final Robots throughProxy = new Robots(proxied, gate, time);

  @AfterEach
  void close() {
    fetcher.close();
    proxied.close();
    server.close();
  }

  @Test
  void whatAServerSaidHoldsForADayAndServesWhatIsAskedLater() {
    server.serve(FILE, "User-agent: *\nDisallow: /x");
    server.serve("/page", "words");

    assertThat(fetch(robots, "/page")).isInstanceOf(Outcome.Fetched.class);
    assertThat(fetch(robots.again(), "/x")).isInstanceOf(Outcome.Disallowed.class);
    assertThat(server.requests(FILE)).hasSize(1);

    time.pass(Duration.ofDays(1));
    assertThat(fetch(robots.again(), "/x")).isInstanceOf(Outcome.Disallowed.class);
    assertThat(server.requests(FILE)).hasSize(2);
    assertThat(server.requests("/x")).isEmpty();
  }

  @Test
  void whatAServerSaidHoldsOnWhileItDoesNotAnswer() {
    server.serve(FILE, "User-agent: *\nDisallow: /x");
    server.serve("/page", "words");
    fetch(robots, "/page");
    server.route(FILE, Refusals.status("500 Oops"));
    time.pass(Duration.ofDays(2));

    var run = robots.again();
    assertThat(fetch(run, "/page")).isInstanceOf(Outcome.Fetched.class);
    assertThat(fetch(run, "/x")).isInstanceOf(Outcome.Disallowed.class);
    assertThat(server.requests(FILE)).hasSize(2);
  }

  @Test
  void aServerThatDidNotAnswerIsAskedAgainInTheNextRunOnly() {
    server.serve("/page", "words");
    for (var fault : List.of(Refusals.status("500 Oops"), Faults.hangUp())) {
      server.route(FILE, fault);
      var run = robots.again();
      assertThat(fetch(run, "/page")).isInstanceOf(Outcome.Failed.class);
      assertThat(fetch(run, "/page")).isInstanceOf(Outcome.Failed.class);
    }
    assertThat(server.requests("/page")).isEmpty();
    assertThat(server.requests(FILE)).hasSize(2);

    server.route(FILE, Refusals.notFound());
    assertThat(fetch(robots.again(), "/page")).isInstanceOf(Outcome.Fetched.class);
  }

  @Test
  void aDelayThatIsAskedForLiesBeforeThePage() {
    server.serve(FILE, "User-agent: *\nCrawl-delay: 10");
    server.serve("/page", "words");

    fetch(robots, "/page");

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void aFileWithoutAnEndIsReadAsFarAsItsBound() {
    server.serve(FILE, "User-agent: *\nDisallow: /x\n" + "# more\n".repeat(200_000));

    assertThat(fetch(robots, "/x")).isInstanceOf(Outcome.Disallowed.class);
  }

  @Test
  void aFileIsFollowedWhereItsServerLeads() {
    server.route(FILE, Refusals.redirect(301, "/elsewhere"));
    server.serve("/elsewhere", "User-agent: rfl-digest\nDisallow: /x");

    assertThat(fetch(robots, "/x")).isInstanceOf(Outcome.Disallowed.class);
  }

  @Test
  void aRedirectOnTheSameServerIsPutToItsFile() {
    server.serve(FILE, "User-agent: *\nDisallow: /x");
    server.route("/page", Refusals.redirect(302, "/x"));
    server.route("/other", Refusals.redirect(302, "/allowed"));
    server.serve("/allowed", "words");

    var outcome = fetch(robots, "/page");

    assertThat(outcome).isInstanceOf(Outcome.Disallowed.class);
    assertThat(Net.sentence(outcome)).contains("what " + server.address("/page") + " redirects to");
    assertThat(fetch(robots, "/other")).isInstanceOf(Outcome.Fetched.class);
    assertThat(server.requests("/x")).isEmpty();
    assertThat(server.requests(FILE)).hasSize(1);
  }

  @Test
  void aRedirectToAnotherServerIsPutToThatServersFile() {
    server.serve("http://one.invalid" + FILE, "");
    server.route("http://one.invalid/page", Refusals.redirect(302, "http://two.invalid/x"));
    server.route("http://one.invalid/open", Refusals.redirect(301, "http://two.invalid/y"));
    server.serve("http://two.invalid" + FILE, "User-agent: *\nDisallow: /x");
    server.serve("http://two.invalid/y", "words");

    var disallowed = publicly("http://one.invalid/page");

    assertThat(disallowed).isInstanceOf(Outcome.Disallowed.class);
    assertThat(Net.sentence(disallowed)).startsWith("robots.txt of two.invalid asks programs");
    assertThat(publicly("http://one.invalid/open"))
        .isInstanceOfSatisfying(
            Outcome.Fetched.class,
            page -> assertThat(page.movedTo()).contains("http://two.invalid/y"));
    assertThat(server.requests("http://two.invalid/x")).isEmpty();
    assertThat(server.requests("http://two.invalid" + FILE)).hasSize(1);
  }

  @Test
  void whereTheFileOfTheOtherServerDoesNotAnswerThePageIsNotFetched() {
    server.serve("http://one.invalid" + FILE, "");
    server.route("http://one.invalid/page", Refusals.redirect(302, "http://two.invalid/x"));
    server.route("http://two.invalid" + FILE, Refusals.status("500 Oops"));

    assertThat(publicly("http://one.invalid/page")).isInstanceOf(Outcome.Failed.class);
    assertThat(server.requests("http://two.invalid/x")).isEmpty();
  }

  /** Through a proxy that has all servers. */
  private Outcome publicly(String address) {
    return throughProxy.fetch(Net.publicly(address), proxied::fetch);
  }

  @Test
  void aQueryIsNotShownWhereAPageIsRefused() {
    server.serve(FILE, "User-agent: *\nDisallow: /x?");

    assertThat(Net.sentence(fetch(robots, "/x?token=secret")))
        .contains("asks programs not to fetch /x?…;")
        .doesNotContain("secret");
  }

  @Test
  void aVariableInTheAddressIsComparedButNotShown() {
    server.serve(FILE, "User-agent: *\nDisallow: /abc/");
    var network = Net.plain().withEnvironment(Map.of("TOKEN", "abc"));
    try (var other = Net.fetcher(Bounds.DEFAULT, network)) {
      var outcome =
          new Robots(other, gate, time).fetch(Net.ask(server.address("/${TOKEN}/x")), other::fetch);
      assertThat(outcome).isInstanceOf(Outcome.Disallowed.class);
      assertThat(Net.sentence(outcome)).contains("/${TOKEN}/x;").doesNotContain("abc");
    }
  }

  private Outcome fetch(Robots some, String path) {
    return some.fetch(Net.ask(server.address(path)), fetcher::fetch);
  }
}
