package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.RflRun;
import org.rfldigest.cli.WithServer;
import org.rfldigest.loopback.Refusals;

/** Answers that hold only a part, and walls that pretend to be a move: C09 and D18. */
class PartialAndPortalTest extends WithServer {

  @BeforeEach
  void aFeed() {
    server.serve("/feed", feed(1, 2, 3));
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"news\"\naddress = \"%s\"\nevery = \"0s\"\nprivate = true\n"
            .formatted(server.address("/feed")));
  }

  @Test
  void d18APartOfTheListSaysNothingAboutTheRest() {
    later(0);
    server.route("/feed", (request, wire) -> wire.reply("226 IM Used", feed(4)));
    assertThat(later(2).everything()).contains("1 new entry");
    server.serve("/feed", feed(1, 2, 3, 4));
    assertThat(later(4).everything()).contains("0 new entries").doesNotContain("changed");
  }

  @Test
  void c09APortalThatAnswersWithAPageIsNeverRememberedAsTheFeedsAddress() {
    later(0);
    server.route("/feed", Refusals.redirect(301, "/portal"));
    server.route("/portal", Refusals.html("200 OK", "<html><title>Log in</title>Welcome</html>"));
    for (var day = 0; day < 4; day++) {
      assertThat(later(24).everything()).contains("1 failed");
    }
    server.serve("/feed", feed(1, 2, 3, 5));
    assertThat(later(24).everything()).contains("1 new entry");
    assertThat(run.rfl("feeds").out()).doesNotContain("/portal");
  }

  private RflRun.Result later(int hours) {
    return run.at(run.now().plus(Duration.ofHours(hours))).rfl("refresh", "news");
  }

  private static String feed(int... numbers) {
    var items = new StringBuilder();
    for (var number : numbers) {
      items.append(
          "<item><title>rust: item %1$d</title><guid>g%1$d</guid></item>".formatted(number));
    }
    return "<rss version=\"2.0\"><channel><title>News</title>" + items + "</channel></rss>";
  }
}
