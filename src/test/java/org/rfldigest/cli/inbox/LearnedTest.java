package org.rfldigest.cli.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.Lists;
import org.rfldigest.cli.WithServer;

/**
 * Decisions teach words, visibly and bounded; rules that changed judge again, after showing how.
 */
class LearnedTest extends WithServer {

  private static final Instant AT = Instant.parse("2026-01-14T08:00:00Z");

  private final List<String> news = new ArrayList<>();

  @BeforeEach
  void aFeed() {
    run.write("feeds/feeds.toml", Lists.subscription("lwn", "LWN", "feed", server.address("/lwn")));
    run.write("snapshots/6.19.md", "---\nrelease: 6.19\n---\n\n# Linux 6.19\n");
  }

  @Test
  void tellsAtOnceWhatWasLearnedShowsItInExplainAndForgetsIt() {
    for (var at = 0; at < 12; at++) {
      add("good" + at, "Rust kernel driver tyr number " + at + " of many " + word(at));
      add("bad" + at, "Rust kernel weekly gossip number " + at + " by " + word(at + 40));
    }
    refresh();
    for (var at = 0; at < 12; at++) {
      run.rfl("inbox", "accept", number("driver tyr number " + at + " "), "--release", "6.19");
    }
    for (var at = 0; at < 9; at++) {
      reject("gossip number " + at + " ", "not Linux");
    }
    assertThat(run.rfl("learned").out()).startsWith("So far 12 accepted and 9 rejected");

    var tenth = reject("gossip number 9 ", "not Linux");

    assertThat(tenth).contains("Learned: ").contains("-").contains("gossip");
    assertThat(run.rfl("learned").out())
        .startsWith("Learned from 12 accepted and 10 rejected.")
        .contains("gossip");
    assertThat(run.rfl("explain", number("gossip number 10 ")).out()).contains("“gossip” adds -");
    assertThat(run.rfl("replay").out())
        .contains("another score")
        .containsPattern("[0-9.]+ → [0-9.]+ +Rust kernel weekly gossip number 10");
    assertThat(run.rfl("learned", "reset").exit()).isZero();
    assertThat(run.rfl("learned").out()).startsWith("So far 0 accepted and 0 rejected");
  }

  @Test
  void aDuplicateTeachesNothing() {
    add("one", "Rust kernel driver tyr");
    refresh();
    reject("tyr", "duplicate");

    assertThat(run.rfl("learned").out()).startsWith("So far 0 accepted and 0 rejected");
  }

  @Test
  void replayShowsWhatChangesBeforeItDoesAndLeavesDecisionsAlone() {
    add("one", "Frobnicator two point oh");
    add("two", "Rust Binder driver merged");
    add("three", "Rust Binder driver in the kernel, a frobnicator talk");
    refresh();
    reject("talk", "");
    assertThat(run.rfl("inbox").out()).doesNotContain("two point oh");
    run.write(
        "feeds/relevance.toml",
        run.read("feeds/relevance.toml")
            + "\n[[rule]]\nsay = \"names the {}\"\npoints = 20\nany = [\"frobnicator\"]\n");

    var looked = run.rfl("replay");

    assertThat(looked.out())
        .as(looked.everything())
        .contains("1  comes into the inbox:")
        .contains("two point oh")
        .contains("3 entries looked at, 1 of them decided by a person and left as they are")
        .contains("Nothing was changed; rfl replay --apply does it.");
    assertThat(run.rfl("inbox").out()).doesNotContain("two point oh");

    assertThat(run.rfl("replay", "--apply", "--captures").out())
        .contains("1 body read again: 0 entries new, 0 with another text.");

    assertThat(run.rfl("inbox").out()).contains("two point oh").doesNotContain("talk");
    assertThat(run.rfl("replay").out()).contains("0 would change.");
  }

  private static String word(int at) {
    return "w" + (char) ('a' + at % 26) + (char) ('a' + at / 26) + "x";
  }

  private void add(String id, String title) {
    var link = "https://lwn.example/" + id;
    news.add(Lists.news(id, AT.minusSeconds(86_400L * news.size()), title, link));
  }

  private void refresh() {
    server.serve("/lwn", Lists.atom(news.toArray(String[]::new)));
    assertThat(run.rfl("refresh", "--all").exit()).isZero();
  }

  private String reject(String words, String why) {
    return run.rfl("inbox", "reject", number(words), "--why", why).out();
  }

  private String number(String words) {
    return run.rfl("inbox").lines().stream()
        .filter(line -> line.contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " is not in " + run.rfl("inbox").out()))
        .strip()
        .replaceFirst("^also: ", "")
        .split("\\s+")[0];
  }
}
