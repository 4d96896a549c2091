package org.rfldigest.cli.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.RflRun;
import org.rfldigest.loopback.LoopbackServer;

/** Why an entry is here. */
class ExplainTest {

  @TempDir Path folder;

  @Test
  void tellsEachRuleTheSumAndWhatWouldChangeTheVerdict() {
    try (var server = LoopbackServer.start()) {
      var run = RflRun.inWorkspace(folder);
      server.serve(
          "/feed",
          "<rss version=\"2.0\"><channel><title>News</title><item><title>rust: binder: fix the Rust"
              + " Binder driver for Linux 6.19</title><guid>1</guid></item></channel></rss>");
      run.write(
          "feeds/feeds.toml",
          "[[feed]]\nkey = \"news\"\naddress = \"%s\"\nevery = \"0s\"\nprivate = true\n"
              .formatted(server.address("/feed")));
      run.rfl("refresh");

      var told = run.rfl("explain", "1");
      assertThat(told.exit()).isZero();
      assertThat(told.out())
          .contains("fix the Rust Binder driver", "in all", "It concerns Rust for Linux: ")
          .contains("(in the title)", "belongs to 6.19: \"Linux 6.19\" (95 % sure)");
      assertThat(run.rfl("explain", "1", "--json").out())
          .contains("\"changes\":[\"It concerns", "\"where\":\"title\"")
          .contains("\"release_confidence\":0.95");
      assertThat(run.rfl("explain", "77").everything()).contains("there is no entry 77");
      assertThat(run.rfl("explain", "x").exit()).isEqualTo(2);
    }
  }

  @Test
  void tellsWhichOtherEntriesTellTheSameNewsAndWhy() {
    try (var server = LoopbackServer.start()) {
      var run = RflRun.inWorkspace(folder);
      var item =
          "<rss version=\"2.0\"><channel><title>News</title><item><title>%s</title><guid>%s</guid>"
              + "<link>https://own.example/rust-kernel%s</link></item></channel></rss>";
      server.serve("/one", item.formatted("Rust Binder reaches the Linux kernel", "1", ""));
      server.serve("/two", item.formatted("Binder in Rust, now in Linux", "2", "?utm_source=x"));
      run.write(
          "feeds/feeds.toml",
          feed("one", server.address("/one").toString())
              + feed("two", server.address("/two").toString()));
      run.rfl("refresh");

      assertThat(run.rfl("explain", "1").out() + run.rfl("explain", "2").out())
          .contains("one news with 1, ", "one news with 2, ", ": the same page");
    }
  }

  @Test
  void tellsWhatWasDecidedAndWhy() {
    try (var server = LoopbackServer.start()) {
      var run = RflRun.inWorkspace(folder);
      server.serve(
          "/feed",
          "<rss version=\"2.0\"><channel><title>News</title><item><title>A typo in the docs of Rust"
              + " for Linux</title><guid>1</guid></item></channel></rss>");
      run.write("feeds/feeds.toml", feed("news", server.address("/feed").toString()));
      run.rfl("refresh");
      assertThat(run.rfl("explain", "1").out()).doesNotContain("you decided");

      run.rfl("inbox", "reject", "1", "--why", "too small");
      assertThat(run.rfl("explain", "1").out())
          .contains("you decided: rejected on ", " (too small)");
      assertThat(run.rfl("explain", "1", "--json").out()).contains("\"decided\":\"rejected on ");
    }
  }

  private static String feed(String key, String address) {
    return "[[feed]]\nkey = \"%s\"\naddress = \"%s\"\nevery = \"0s\"\nprivate = true\n"
        .formatted(key, address);
  }
}
