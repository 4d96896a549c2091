package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
