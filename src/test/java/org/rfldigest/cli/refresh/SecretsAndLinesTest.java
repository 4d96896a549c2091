package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.WithServer;
import org.rfldigest.loopback.Faults;
import org.rfldigest.loopback.Refusals;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;
import org.rfldigest.refresh.FeedReport;
import org.rfldigest.refresh.WatchEvent;

/** Rows N02 and N03: secrets stay where they are, and a line stays a line. */
class SecretsAndLinesTest extends WithServer {

  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>t</title><item><guid>1</guid><title>Rust for Linux news about Rust</title></item></channel></rss>";

  @BeforeEach
  void aFeedWithAToken() {
    run.with("TOKEN", "t0ps3cret");
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"one\"\naddress = \"%s?key=${TOKEN}\"\nprivate = true\nevery = \"0s\"\ntrust = 3\n"
            .formatted(server.address("/feed")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"well", "401", "redirect", "cut", "429"})
  void aSecretOfAnAddressIsSaidByNobody(String how) throws Exception {
    server.serve("/feed", FEED);
    switch (how) {
      case "redirect" -> server.route("/feed", Refusals.redirect(301, "/gone?key=t0ps3cret"));
      case "cut" -> server.route("/feed", Faults.resetMidBody());
      case "429" -> server.route("/feed", Refusals.retryAfter(429, "60"));
      case "well" -> {}
      default -> server.route("/feed", Refusals.status(how + " t0ps3cret"));
    }
    for (var command :
        List.of(
            "refresh --all",
            "refresh --all --json",
            "refresh --due",
            "feeds",
            "feeds --json",
            "feeds export",
            "inbox --json",
            "digest --json",
            "export",
            "config",
            "check")) {
      assertThat(run.rfl(command.split(" ")).everything()).as(command).doesNotContain("t0ps3cret");
      run.at(run.now().plus(Duration.ofHours(30)));
    }
    assertThat(server.requests("/feed"))
        .isNotEmpty()
        .allMatch(one -> one.path().contains("t0ps3cret"));
    try (var files = Files.list(folder.resolve(".rfl"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("t0ps3cret");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"feeds", "feeds --json", "feeds export", "feeds test one", "refresh", "check"})
  void aPasswordThatIsTypedIntoAnAddressIsSaidByNobody(String command) {
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"one\"\naddress = \"https://ann:t0ps3cret@example.org/feed@2\"\n");
    assertThat(run.rfl(command.split(" ")).everything())
        .doesNotContain("t0ps3cret")
        .doesNotContain("ann:");
  }

  @Test
  void whatAServerSaysStaysOnItsLine() {
    server.route("/feed", Faults.statusLine("HTTP/1.1 500 Bad\u001b[31m\u009b1mred\u0007"));
    for (var arguments : List.of(new String[] {"refresh"}, new String[] {"refresh", "--due"})) {
      var said = run.rfl(arguments).everything();
      assertThat(said.replace("\n", "")).doesNotContainPattern("[\\x00-\\x1F\\x7F-\\x9F]");
      run.at(run.now().plus(Duration.ofHours(30)));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anEventOfAWatchIsOneLineWhateverIsInIt(boolean json) {
    var lines = new ArrayList<String>();
    var log = new WatchLog(() -> Instant.parse("2026-01-15T12:00:00Z"), json, lines::add);
    var evil = "x\r\n2026-01-15T12:00:00Z all is well\u001b[2J\u009b1m\u2028\u202e";
    var feed =
        new Subscription("k", evil, "https://e/", Kind.FEED, Duration.ZERO, 0, List.of(), false);
    log.event(new WatchEvent.Asked(new FeedReport(feed, new FeedReport.Result.Failed(evil))));
    log.event(new WatchEvent.NotReloaded(evil));
    log.note("told", evil);
    assertThat(lines).hasSize(3);
    assertThat(lines)
        .noneMatch(line -> line.matches("(?s).*[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u202E].*"));
    assertThat(lines).allMatch(line -> line.startsWith(json ? "{" : "2026-01-15T12:00:00Z "));
  }
}
