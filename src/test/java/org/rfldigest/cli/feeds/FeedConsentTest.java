package org.rfldigest.cli.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.WithServer;
import org.rfldigest.loopback.Refusals;

/** What is done only when a person says so: D10, F60 and I13 of the catalogue of faults. */
class FeedConsentTest extends WithServer {

  @BeforeEach
  void twoFeeds() {
    server.serve("/one", feed("Kernel news", "https://news.test/", "rust-1"));
    server.serve("/two", feed("Other news", "https://other.test/", "rust-2"));
    run.write("feeds/feeds.toml", subscription("one") + subscription("two"));
  }

  @Test
  void d10AFeedThatIsGoneIsRetiredWithConsentAndComesBackWhenTold() {
    later(0);
    server.route("/one", Refusals.gone());
    later(2);
    later(26);
    assertThat(run.rfl("feeds").out()).contains("rfl feeds retire one agrees");

    assertThat(run.rfl("feeds", "retire", "one").out()).contains("its entries stay");
    assertThat(run.rfl("feeds").out()).contains("retired");

    server.serve("/one", feed("Kernel news", "https://news.test/", "rust-3"));
    assertThat(run.rfl("feeds", "revive", "one").out()).contains("asked again");
    var before = server.requests("/one").size();
    later(1);
    assertThat(server.requests("/one")).hasSize(before + 1);
  }

  @Test
  void d10ARetiredFeedIsNotAsked() {
    run.rfl("feeds", "retire", "two");
    later(0);
    assertThat(server.requests("/two")).isEmpty();
    assertThat(server.requests("/one")).hasSize(1);
  }

  @Test
  void f60ABodyThatLooksLikeAnotherFeedWaitsForConsent() {
    later(0);
    server.serve("/one", feed("Casino", "https://casino.test/", "spin-1"));
    assertThat(later(2).everything()).contains("looks like another feed");
    assertThat(run.rfl("feeds", "--json").out()).contains("Casino");

    run.rfl("feeds", "confirm", "one");
    assertThat(later(4).everything()).doesNotContain("looks like another feed");
  }

  @Test
  void f60AFeedThatOnlyChangesItsTitleIsTheSame() {
    later(0);
    server.serve("/one", feed("Kernel news, daily", "https://news.test/", "rust-9"));
    assertThat(later(2).everything()).doesNotContain("another feed");
  }

  @Test
  void i13TheSameFeedUnderTwoAddressesIsAskedOnce() {
    server.serve("/two", feed("Kernel news", "https://news.test/", "rust-1"));
    run.rfl("refresh", "one");
    run.rfl("refresh", "two");
    assertThat(run.rfl("feeds").out()).contains("the same feed as one");
    later(24);
    assertThat(server.requests("/two")).hasSize(1);
    assertThat(server.requests("/one")).hasSize(2);

    run.rfl("feeds", "revive", "two");
    later(48);
    assertThat(server.requests("/two")).hasSize(2);
  }

  @Test
  void anUnknownKeyNamesTheNearest() {
    assertThat(run.rfl("feeds", "retire", "onne").everything()).contains("did you mean 'one'?");
  }

  private RflRun.Result later(int hours) {
    return run.at(run.now().plus(Duration.ofHours(hours))).rfl("refresh");
  }

  private String subscription(String key) {
    return "[[feed]]\nkey = \"%s\"\naddress = \"%s\"\nevery = \"0s\"\nprivate = true\n\n"
        .formatted(key, server.address("/" + key));
  }

  private static String feed(String title, String link, String id) {
    return """
    <rss version="2.0"><channel><title>%s</title><link>%s</link>
    <item><title>rust: item %s</title><guid>%s</guid><link>%s%s</link></item>
    </channel></rss>
    """
        .formatted(title, link, id, id, link, id);
  }
}
