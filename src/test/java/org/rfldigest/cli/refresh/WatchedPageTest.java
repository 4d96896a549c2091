package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.WithServer;
import org.rfldigest.loopback.Page;

/** Web pages without a feed, from their first fetch to a decision about what changed. */
class WatchedPageTest extends WithServer {

  private static final String MINIMUM = "The minimum version of Rust for the kernel is ";

  private Page page;

  @BeforeEach
  void start() {
    page = server.serve("/policy", html(MINIMUM + "1.78")).contentType("text/html");
    run.write(
        "snapshots/7.1.md", "---\nrelease: 7.1\nmerge-window: 2026-04-12\n---\n\n# Linux 7.1\n");
    run.write(
        "feeds/feeds.toml",
        """
        [[feed]]
        key = "policy"
        title = "Rust version policy"
        address = "%s"
        kind = "page"
        trust = 4
        every = "0s"
        private = true
        """
            .formatted(server.address("/policy")));
  }

  @Test
  void theFirstFetchTellsNothingAndAChangeIsOneEntryWithWhatCameAndWent() {
    refresh();
    assertThat(inbox()).isEmpty();

    page.body(html(MINIMUM + "1.85 from Linux 7.1 on"));
    refresh();

    assertThat(inbox()).contains("Rust version policy: 5 words added, 1 removed");
    assertThat(run.rfl("inbox", "--json").out()).contains("#:~:text=The%20minimum");
  }

  @Test
  void untilSomebodyDecidesFurtherChangesJoinTheSameEntryAndThenBeginANewOne() {
    refresh();
    page.body(html(MINIMUM + "1.80"));
    refresh();
    page.body(html(MINIMUM + "1.85"));
    refresh();
    assertThat(inbox().lines().filter(line -> line.contains("Rust version policy:"))).hasSize(1);

    run.rfl("inbox", "accept", number(), "--release", "7.1");
    page.body(html(MINIMUM + "1.85 at least"));
    refresh();

    assertThat(run.read("snapshots/7.1.md")).contains("Rust version policy", "/policy#:~:text=");
    assertThat(inbox()).contains("Rust version policy: 2 words added").doesNotContain("removed");
  }

  /** Row O05. */
  @Test
  void whatChangedBackAndChangedOnceMoreIsToldAsItIsNow() {
    refresh();
    for (var version : List.of("1.80", "1.78", "1.80")) {
      run.at(run.now().plusSeconds(3_600));
      page.body(html(MINIMUM + version));
      refresh();
      assertThat(inbox())
          .contains(version.equals("1.78") ? "changed back" : "1 word added, 1 removed");
    }
  }

  @Test
  void aChangeOfMarkupAloneIsNoNews() {
    refresh();
    page.body("<html><main><h2>" + MINIMUM + "</h2>\n — <b>1.78</b></main></html>");
    refresh();
    page.body("<html><main><p>" + MINIMUM + " 1.78</p></main><footer>new</footer></html>");
    refresh();

    assertThat(inbox()).isEmpty();
  }

  @Test
  void aPageThatLostNearlyAllItsWordsIsBelievedTheSecondTime() {
    page.body(html("word ".repeat(200)));
    refresh();
    page.body(html("Under maintenance"));

    assertThat(refresh()).contains("nearly all of its words");
    assertThat(inbox()).isEmpty();

    refresh();
    assertThat(inbox()).contains("2 words added, 200 removed");
  }

  @Test
  void aChangeBelowTheLeastIsNotTold() {
    run.write("feeds/feeds.toml", run.read("feeds/feeds.toml") + "least = 3\n");
    refresh();
    page.body(html(MINIMUM + "1.79"));
    refresh();
    assertThat(inbox()).isEmpty();

    page.body(html(MINIMUM + "1.79 and no less"));
    refresh();
    assertThat(inbox()).contains("4 words added, 1 removed");
  }

  @Test
  void aTrialShowsWhatASelectorWouldWatchAndStoresNothing() {
    var result = run.rfl("feeds", "test", server.address("/policy"), "--private", "--select", "p");

    assertThat(result.out()).isEqualTo(MINIMUM + "1.78\n");
    assertThat(Files.exists(folder.resolve(".rfl"))).isFalse();
  }

  private String refresh() {
    return run.rfl("refresh", "--all").everything();
  }

  private String inbox() {
    return run.rfl("inbox").out();
  }

  private String number() {
    return inbox().strip().split("\\s+")[0];
  }

  private static String html(String words) {
    return "<html><body><nav>menu</nav><main><p>" + words + "</p></main></body></html>";
  }
}
