package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.WithServer;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.loopback.Refusals;
import org.rfldigest.workspace.RunLock;

/** {@code rfl refresh --due}, as cron starts it. */
class DueRefreshTest extends WithServer {

  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>t</title><item><guid>1</guid><title>One</title></item></channel></rss>";

  @BeforeEach
  void aFeed() {
    server.serve("/feed", FEED);
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"one\"\naddress = \"%s\"\nprivate = true\nevery = \"1h\"\n"
            .formatted(server.address("/feed")));
  }

  @Test
  void saysNothingWhenAllIsWell() {
    var result = run.rfl("refresh", "--due");
    assertThat(result.everything()).isEmpty();
    assertThat(result.exit()).isZero();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void saysOneLineWhenSomethingIsNotWell() {
    server.route("/feed", Refusals.status("500 Broken"));
    var result = run.rfl("refresh", "--due");
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .hasLineCount(1)
        .startsWith("rfl: 1 feed asked, 1 failed")
        .contains("one: ");
    assertThat(result.exit()).isEqualTo(Exit.ALL_FEEDS_FAILED);
  }

  @Test
  void rulesThatCannotBeReadAreToldBeforeAnybodyIsAsked() throws IOException {
    var rules = Files.readString(folder.resolve("feeds/relevance.toml"));
    run.write("feeds/relevance.toml", "threshold = \"x");
    var wrong = run.rfl("refresh");
    assertThat(wrong.err()).startsWith("rfl: feeds/relevance.toml:1: ");
    assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
    assertThat(server.requests()).isEmpty();

    run.write("feeds/relevance.toml", rules);
    assertThat(run.rfl("refresh").out()).contains("1 feed asked");
    run.write("feeds/relevance.toml", "threshold = 4, and more");
    assertThat(run.rfl("refresh", "--all").exit()).isEqualTo(Exit.USAGE);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void rulesThatAreMissingAreToldAsThatBeforeAnybodyIsAsked() throws IOException {
    Files.delete(folder.resolve("feeds/relevance.toml"));

    var missing = run.rfl("refresh");

    assertThat(missing.err())
        .hasLineCount(1)
        .startsWith("rfl: feeds/relevance.toml is missing")
        .contains("nothing was changed");
    assertThat(missing.exit()).isEqualTo(Exit.USAGE);
    assertThat(server.requests()).isEmpty();
  }

  /** Row D14, and the cron side of it. */
  @Test
  void cronEveryFiveMinutesIsStillOneRequestAnHour() {
    for (var minutes = 0; minutes < 55; minutes += 5) {
      run.rfl("refresh", "--due");
      run.at(run.now().plus(Duration.ofMinutes(5)));
    }
    assertThat(server.requests()).hasSize(1);
  }

  /** Row M01, where somebody is in a hurry. */
  @Test
  void aClockThatWasHoursAheadDoesNotKeepAPersonWaitingForHours() {
    run.rfl("refresh");
    run.at(run.now().minus(Duration.ofHours(3)));
    assertThat(run.rfl("refresh", "--all").out()).contains("1 feed asked");
    run.at(run.now().plus(Duration.ofMinutes(61 + 6)));
    assertThat(run.rfl("refresh").out()).contains("1 feed asked");
    assertThat(server.requests()).hasSize(3);
  }

  /** Row M05. */
  @Test
  void aSecondOneLeavesWithASentence() throws IOException {
    try (var _ = RunLock.take(folder.resolve(".rfl/refresh.lock")).orElseThrow()) {
      var result = run.rfl("refresh", "--due");
      assertThat(result.exit()).isZero();
      assertThat(result.err())
          .isEqualTo("rfl: a refresh of this workspace runs already; this one leaves it be.\n");
      assertThat(server.requests()).isEmpty();
    }
    assertThat(run.rfl("refresh", "--due").err()).isEmpty();
  }

  /** Row L07. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "4194304", "no number", ""})
  void filesOfLocksThatDeadProcessesLeftAreNoObstacle(String pid) throws IOException {
    for (var name : List.of("refresh.lock", "review.lock", "watch.lock")) {
      run.write(".rfl/" + name, pid);
      var future = FileTime.from(run.now().plus(Duration.ofDays(4_000)));
      Files.setLastModifiedTime(folder.resolve(".rfl/" + name), future);
    }

    assertThat(run.rfl("refresh", "--due").everything()).isEmpty();

    assertThat(server.requests()).hasSize(1);
    assertThat(run.rfl("inbox", "undo").err()).contains("There is no decision to undo.");
  }

  @Test
  void aSecondWatchLeavesWithASentence() throws IOException {
    try (var _ = RunLock.take(folder.resolve(".rfl/watch.lock")).orElseThrow()) {
      var result = run.rfl("watch");
      assertThat(result.exit()).isZero();
      assertThat(result.err())
          .isEqualTo("rfl: rfl watch runs already for this workspace; this one ends.\n");
    }
  }
}
