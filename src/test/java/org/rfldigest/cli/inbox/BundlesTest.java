package org.rfldigest.cli.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.Lists;
import org.rfldigest.cli.WithServer;

/** What belongs together is one line of the inbox and one decision, however far apart it came. */
class BundlesTest extends WithServer {

  private static final Instant JANUARY = Instant.parse("2026-01-14T08:00:00Z");
  private static final String COVER = "rust: binder: check every node of the tree";
  private static final String SNAPSHOT =
      "---\nrelease: 6.19\nmerge-window: 2025-11-30\nrc1: 2025-12-14\n---\n\n# Linux 6.19\n";

  private final List<String> mails = new ArrayList<>();

  @BeforeEach
  void aListAndTwoNewsFeeds() {
    run.at(JANUARY.plus(Duration.ofHours(1)));
    run.write(
        "feeds/feeds.toml",
        Lists.subscription("list", "A list", "list", server.address("/list"))
            + Lists.subscription("lwn", "LWN", "feed", server.address("/lwn"))
            + Lists.subscription("phoronix", "Phoronix", "feed", server.address("/phoronix")));
    run.write("snapshots/6.19.md", SNAPSHOT);
    server.serve("/list", Lists.atom());
    server.serve("/lwn", Lists.atom());
    server.serve("/phoronix", Lists.atom());
  }

  @Test
  void aSeriesIsOneLineOverAllItsVersionsHoweverLongAgoTheyCame() {
    series("v1", JANUARY, "[PATCH %d/2] ");
    refresh();
    later(Duration.ofDays(40));
    series("v2", run.now().minusSeconds(60), "[PATCH v2 %d/2] ");
    refresh();
    reply("r1", "v2-1", "R. Reviewer", "Reviewed-by: R. Reviewer <r@example.org>");
    refresh();

    assertThat(run.inbox()).hasSize(1);
    var line = run.inbox().getFirst();
    assertThat(line.text("kind")).contains("series");
    assertThat(line.text("title")).contains("[PATCH v2 0/2] " + COVER);
    assertThat(run.rfl("inbox").out())
        .contains("series: v2 · 2 parts · 1 Reviewed-by · 1 replied · 7 mails")
        .contains("answered by: R. Reviewer");
  }

  @Test
  void theSameNewsFromTwoFeedsIsAcceptedWithBothSourcesAndUndoneByteForByte() {
    news();
    refresh();
    assertThat(run.inbox()).hasSize(1);

    var accepted = run.rfl("inbox", "accept", id(0), "--release", "6.19");

    assertThat(accepted.out()).contains("and 1 more into snapshots/6.19.md.");
    assertThat(run.read("snapshots/6.19.md"))
        .contains("[LWN](https://lwn.net/Articles/1/), 2026-01-14")
        .contains("[Phoronix](https://www.phoronix.com/news/1), 2026-01-14");
    assertThat(run.rfl("check").exit()).isZero();
    assertThat(run.inbox()).isEmpty();
    assertThat(run.rfl("inbox", "undo").out())
        .contains("out of snapshots/6.19.md; it and 1 more wait again.");
    assertThat(run.read("snapshots/6.19.md")).isEqualTo(SNAPSHOT);
    assertThat(run.inbox()).hasSize(1);

    run.rfl("inbox", "reject", id(0));
    assertThat(run.rfl("inbox", "undo").out()).endsWith(" and 1 more wait again.\n");
  }

  @Test
  void whicheverNumberOfALineIsNamedAllAnswersNameTheLineByItsFirstAndThatOneToo() {
    news();
    refresh();
    var first = id(0);
    var second = other();
    var both = first + " and " + second;

    assertThat(run.rfl("inbox", "accept", second, "--release", "6.19").out())
        .contains("Accepted " + both + " into snapshots/6.19.md.");
    assertThat(run.rfl("inbox", "undo", second).out())
        .contains("Undone: took " + first + " out of")
        .contains("; it and " + second + " wait again.");
    assertThat(run.rfl("inbox", "reject", second).out()).contains("Rejected " + both + ": ");
    assertThat(run.rfl("inbox", "undo", second).out()).contains("Undone: " + both + " wait again.");
    assertThat(run.rfl("inbox", "snooze", second).out()).contains("Snoozed " + both + " until ");
    assertThat(run.rfl("inbox", "undo").out())
        .contains("Undone: " + first + " and 1 more wait again.");
  }

  @Test
  void aFurtherSourceOfWhatWasAcceptedIsAttachedWithoutAsking() {
    server.serve("/lwn", Lists.atom(lwn()));
    refresh();
    run.rfl("inbox", "accept", id(0), "--release", "6.19");
    var before = run.read("snapshots/6.19.md");
    later(Duration.ofHours(5));
    server.serve("/phoronix", Lists.atom(phoronix()));
    refresh();

    assertThat(run.inbox()).isEmpty();
    assertThat(run.read("snapshots/6.19.md")).isEqualTo(before);
  }

  @Test
  void aSeriesBelongsToTheReleaseThatAnAnswerTellsThoughItsCoverLetterDoesNot() {
    series("v1", JANUARY, "[PATCH %d/2] ");
    reply("a1", "v1-0", "M. Maintainer", "Applied to rust-next. Thanks!");
    refresh();

    assertThat(run.inbox().getFirst().text("title")).contains("[PATCH 0/2] " + COVER);
    assertThat(run.inbox().getFirst().text("release")).contains("7.0");
    assertThat(run.rfl("inbox").out()).contains("  7.0  A list  [PATCH 0/2] " + COVER);
  }

  @Test
  void aNewVersionOfARejectedSeriesStaysOutUntilItIsApplied() {
    series("v1", JANUARY, "[PATCH %d/2] ");
    refresh();
    run.rfl("inbox", "reject", id(0), "--why", "too small");
    later(Duration.ofDays(9));
    series("v2", run.now().minusSeconds(60), "[PATCH v2 %d/2] ");
    refresh();
    assertThat(run.inbox()).isEmpty();

    reply("a1", "v2-0", "M. Maintainer", "Applied to rust-next. Thanks!");
    refresh();

    assertThat(run.inbox()).hasSize(1);
    assertThat(run.rfl("inbox").out())
        .contains("applied to rust-next")
        .contains("before: rejected on 2026-01-14 (too small)");
  }

  @Test
  void aSnoozedSeriesSleepsWithAllThatComesAndWakesOnItsDay() {
    series("v1", JANUARY, "[PATCH %d/2] ");
    refresh();
    run.rfl("inbox", "snooze", id(0), "--until", "10d");
    later(Duration.ofDays(3));
    reply("r1", "v1-0", "R. Reviewer", "Looks fine, rust wise.");
    refresh();
    assertThat(run.inbox()).isEmpty();

    later(Duration.ofDays(8));

    assertThat(run.inbox()).hasSize(1);
    run.rfl("inbox", "undo");
    assertThat(run.inbox()).hasSize(1);
  }

  @Test
  void aPersonKnowsBetterWhatBelongsTogether() {
    news();
    refresh();
    var ids = List.of(id(0), other());

    assertThat(run.rfl("inbox", "apart", ids.getLast()).out()).contains("stands apart from now on");
    assertThat(run.inbox()).hasSize(2);
    refresh();
    assertThat(run.inbox()).hasSize(2);

    assertThat(run.rfl("inbox", "join", ids.getFirst(), ids.getLast()).exit()).isZero();
    assertThat(run.inbox()).hasSize(1);
  }

  @Test
  void undoTakesBackWhatWasPutTogetherOrSetApartInTheOrderOfDecisions() {
    news();
    refresh();
    var together = run.inbox();
    var ids = List.of(id(0), other());
    run.rfl("inbox", "apart", ids.getLast());
    var apart = run.inbox();
    run.rfl("inbox", "reject", ids.getLast());

    assertThat(run.rfl("inbox", "undo").out()).contains("waits again");
    assertThat(run.inbox()).isEqualTo(apart);
    assertThat(run.rfl("inbox", "undo").out()).contains("the lines are as they were before");
    assertThat(run.inbox()).isEqualTo(together);
    assertThat(run.rfl("inbox", "undo").everything()).contains("There is no decision to undo.");

    run.rfl("inbox", "apart", ids.getLast());
    run.rfl("inbox", "join", ids.getFirst(), ids.getLast());
    run.rfl("inbox", "undo");
    assertThat(run.inbox()).isEqualTo(apart);
    refresh();
    assertThat(run.inbox()).isEqualTo(apart);
    run.rfl("inbox", "undo");
    assertThat(run.inbox()).isEqualTo(together);
    run.rfl("inbox", "accept", ids.getFirst(), "--release", "6.19");
    assertThat(run.inbox()).isEmpty();
  }

  private void series(String id, Instant at, String form) {
    for (var part = 0; part <= 2; part++) {
      var title = form.formatted(part) + (part == 0 ? COVER : "rust: binder: part " + part);
      var to = part == 0 ? "" : id + "-0";
      mails.add(Lists.mail(id + "-" + part, to, "A. Author", at.plusSeconds(part), title, "Diff."));
    }
  }

  private void reply(String id, String to, String author, String text) {
    var title = "Re: [PATCH v2 0/2] " + COVER;
    mails.add(Lists.mail(id, to, author, run.now(), title, text));
  }

  private void news() {
    server.serve("/lwn", Lists.atom(lwn()));
    server.serve("/phoronix", Lists.atom(phoronix()));
  }

  private static String lwn() {
    return Lists.news(
        "l1", JANUARY, "Rust Binder driver merged for Linux 6.19", "https://lwn.net/Articles/1/");
  }

  private static String phoronix() {
    return Lists.news(
        "p1",
        JANUARY.plusSeconds(3_600),
        "Rust Binder driver merged for Linux 6.19",
        "https://www.phoronix.com/news/1");
  }

  private void later(Duration time) {
    run.at(run.now().plus(time));
  }

  private void refresh() {
    server.serve("/list", Lists.atom(mails.toArray(String[]::new)));
    run.at(run.now().plusSeconds(600));
    var result = run.rfl("refresh", "--all");
    assertThat(result.exit()).as(result.everything()).isZero();
  }

  private String id(int line) {
    return run.inbox().get(line).text("id").orElseThrow();
  }

  private String other() {
    return run.rfl("inbox").lines().stream()
        .filter(words -> words.strip().startsWith("also: "))
        .findFirst()
        .orElseThrow()
        .strip()
        .split("\\s+")[1];
  }
}
