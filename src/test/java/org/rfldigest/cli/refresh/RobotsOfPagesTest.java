package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.WithServer;
import org.rfldigest.loopback.Page;
import org.rfldigest.loopback.Refusals;

/** What servers ask of programs in robots.txt, and what is fetched then. */
class RobotsOfPagesTest extends WithServer {

  private static final String FILE = "/robots.txt";
  private static final String EMPTY =
      "<rss version=\"2.0\"><channel><title>t</title><link>http://t.example/</link></channel></rss>";

  private Page page;

  @BeforeEach
  void start() {
    page = server.serve("/a", html("The first words")).contentType("text/html");
    server.serve("/b", html("Others")).contentType("text/html");
    run.write("feeds/feeds.toml", feed("a", "page"));
  }

  @Test
  void aPageThatProgramsShallNotFetchIsNotAndThatIsSaid() {
    server.serve(FILE, "User-agent: *\nDisallow: /a\n");

    var told = run.rfl("refresh", "--all").everything();

    var sentence =
        "robots.txt of 127.0.0.1:%d asks programs not to fetch /a; ignore_robots = true in feeds/feeds.toml fetches it all the same."
            .formatted(server.port());
    assertThat(told).contains(sentence);
    assertThat(server.requests("/a")).isEmpty();
    assertThat(run.rfl("feeds").everything()).contains("robots.txt of 127.0.0.1");
    assertThat(run.rfl("feeds", "--json").out()).contains("asks programs not to fetch /a");
  }

  @Test
  void itIsLookedAtAgainInTheUsualTimeAndWhatWasKnownOfThePageStays() {
    refresh();
    var robots = server.serve(FILE, "User-agent: rfl-digest\nDisallow: /\n");
    page.body(html("The second words"));
    refresh();
    refresh();
    assertThat(run.rfl("feeds", "--json").out()).contains("\"failures\":1");
    assertThat(run.rfl("inbox").out()).isEmpty();

    robots.body("User-agent: rfl-digest\nAllow: /\n");
    refresh();

    assertThat(run.rfl("inbox").out()).contains("1 word added, 1 removed");
    assertThat(run.rfl("feeds", "--json").out()).contains("\"failures\":0");
  }

  @Test
  void aRefusalIsNoFailureThatPutsOffTheNextFetch() {
    server.serve(FILE, "User-agent: *\nDisallow: /\n");
    run.write("feeds/feeds.toml", feed("a", "page").replace("0s", "6h"));

    refresh();

    assertThat(run.rfl("feeds", "--json").out()).contains("\"due_because\":\"its interval is 6 h");
  }

  @Test
  void aLongerAllowLetsOnePageBeFetched() {
    server.serve(FILE, "User-agent: *\nDisallow: /\nAllow: /a$\n");
    run.write("feeds/feeds.toml", feed("a", "page") + feed("b", "page"));

    refresh();

    assertThat(server.requests("/a")).hasSize(1);
    assertThat(server.requests("/b")).isEmpty();
  }

  @Test
  void aServerIsAskedOnceForItsPagesAndIfItHasNoSuchFileAllIsAllowed() {
    run.write("feeds/feeds.toml", feed("a", "page") + feed("b", "page"));

    refresh();

    assertThat(server.requests(FILE)).hasSize(1);
    assertThat(server.requests("/a")).hasSize(1);
    assertThat(server.requests("/b")).hasSize(1);
  }

  @Test
  void aServerThatCannotSayItIsLeftAlone() {
    server.route(FILE, Refusals.status("500 Oops"));

    assertThat(refresh()).contains("/robots.txt: the server answered 500 Oops", "ignore_robots");
    assertThat(server.requests("/a")).isEmpty();
  }

  @Test
  void whoIgnoresItDoesNotAskForIt() {
    server.serve(FILE, "User-agent: *\nDisallow: /\n");
    run.write("feeds/feeds.toml", feed("a", "page") + "ignore_robots = true\n");

    refresh();

    assertThat(server.requests(FILE)).isEmpty();
    assertThat(server.requests("/a")).hasSize(1);
  }

  @Test
  void aFeedIsThereForPrograms() {
    server.serve(FILE, "User-agent: *\nDisallow: /\n");
    server.serve("/feed", EMPTY);
    run.write("feeds/feeds.toml", feed("feed", "feed"));

    refresh();

    assertThat(server.requests(FILE)).isEmpty();
    assertThat(server.requests("/feed")).hasSize(1);
  }

  @Test
  void aTrialTellsWhatRobotsTxtSays() {
    var allowed = run.rfl("feeds", "test", "a");
    assertThat(allowed.out()).isEqualTo("The first words\n");
    assertThat(allowed.err()).contains("robots.txt does not keep programs from it");

    server.serve(FILE, "User-agent: *\nDisallow: /\n");
    var refused = run.rfl("feeds", "test", server.address("/a"), "--private", "--select", "p");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("asks programs not to fetch /a");
    assertThat(server.requests("/a")).hasSize(1);

    run.write("feeds/feeds.toml", feed("a", "page") + "ignore_robots = true\n");
    var ignored = run.rfl("feeds", "test", "a");
    assertThat(ignored.out()).isEqualTo("The first words\n");
    assertThat(ignored.err()).contains("robots.txt was not asked");
    assertThat(run.rfl("feeds", "test", "a", "--json").out())
        .contains("\"robots\":\"ignored\"", "\"lines\":[\"The first words\"]");
  }

  private String refresh() {
    return run.rfl("refresh", "--all").everything();
  }

  private String feed(String key, String kind) {
    return """
    [[feed]]
    key = "%1$s"
    address = "%2$s"
    kind = "%3$s"
    every = "0s"
    private = true
    """
        .formatted(key, server.address("/" + key), kind);
  }

  private static String html(String words) {
    return "<html><body><main><p>" + words + "</p></main></body></html>";
  }
}
