package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The newcomer's guide of the README: each command is run, and what it prints is what stands there.
 */
class GuideTest extends WithServer {

  @BeforeEach
  void theBundledDigestAndAListThatAnswersFromThisMachine() throws IOException {
    server.serve("/new.atom", Files.readAllBytes(Path.of("src/test/resources/feeds/guide.atom")));
    run.at(Instant.parse("2026-09-09T09:00:00Z"));
    try (var files = Files.newDirectoryStream(Path.of("snapshots"), "*.md")) {
      for (var file : files) {
        Files.copy(file, folder.resolve("snapshots").resolve(file.getFileName()));
      }
    }
    run.write(
        "feeds/feeds.toml",
        """
        [[feed]]
        key = "rust-for-linux"
        title = "rust-for-linux list"
        address = "%s"
        kind = "list"
        trust = 2
        private = true
        """
            .formatted(server.address("/new.atom")));
  }

  @Test
  void fromTheCloneToTheFirstAcceptedDevelopment() throws IOException {
    var before = run.read("snapshots/7.3.md");
    var text = new StringBuilder("```console\n$ git clone ADDRESS rfl-digest && cd rfl-digest\n");
    step(text, " | head -3", 3, "releases");
    step(text, " | head -8", 8, "show", "7.3");
    step(text, "", 9, "refresh", "rust-for-linux");
    step(text, "", 12, "inbox");
    var number = number("rust: gpio");
    step(text, "", 20, "explain", number);
    step(text, "", 3, "inbox", "accept", number, "--release", "7.3");
    var after = run.read("snapshots/7.3.md");
    assertThat(after).startsWith(before.stripTrailing());
    text.append("$ tail -n 1 snapshots/7.3.md\n").append(after.lines().toList().getLast());
    text.append('\n');
    step(text, "", 3, "inbox", "undo");
    assertThat(run.read("snapshots/7.3.md")).isEqualTo(before);

    ReadmeBlock.holds("guide", text.append("```\n").toString());
  }

  /** Runs it and notes the command with the first lines of what it printed. */
  private void step(StringBuilder text, String pipe, int lines, String... arguments) {
    var result = run.rfl(arguments);
    assertThat(result.exit()).as(result.everything()).isZero();
    text.append("$ ./rfl ").append(String.join(" ", arguments)).append(pipe).append('\n');
    for (var line : result.everything().lines().limit(lines).toList()) {
      text.append(line.stripTrailing()).append('\n');
    }
  }

  private String number(String title) {
    List<String> lines = run.rfl("inbox").lines();
    return lines.stream()
        .filter(line -> line.contains(title))
        .findFirst()
        .orElseThrow()
        .strip()
        .split("\\s+")[0];
  }
}
