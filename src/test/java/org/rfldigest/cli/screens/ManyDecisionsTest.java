package org.rfldigest.cli.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.Lists;
import org.rfldigest.cli.RflRun;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.tui.Screenshot;
import org.rfldigest.tui.terminal.Key;

/** A morning's inbox is worked off by keys alone, few of them, and all of it can be taken back. */
class ManyDecisionsTest {

  private static final Instant AT = Instant.parse("2026-01-15T08:00:00Z");
  private static final String SNAPSHOT = "---\nrelease: 6.19\n---\n\n# Linux 6.19\n";
  private static final int STORIES = 60;
  private static final int SERIES = 140;

  @TempDir Path folder;

  @Test
  void fiveHundredEntriesAreTwoHundredLinesAndDecidingAboutAllOfThemTakesFewKeys() {
    try (var server = LoopbackServer.start()) {
      var run = workspace(server);
      run.rfl("refresh", "--all");
      var keys = new ArrayList<String>(List.of("2"));
      decide(keys, 15, "a", "Enter");
      decide(keys, 5, "s", "d");
      decide(keys, 30, "x");
      keys.addAll(List.of("*", "x"));
      assertThat(keys).hasSizeLessThan(80);

      try (var performer = new DeskPerformer(run.session(), RflRun.inside(run.session()))) {
        assertThat(shown(performer, List.of("2"))).contains("Inbox 200");
        assertThat(shown(performer, List.of("2", "*", "M"))).contains("Inbox 1 ");
        assertThat(shown(performer, List.of("2", "u"))).contains("Inbox 200");
        assertThat(shown(performer, List.of("2", "*", "M", "u"))).contains("Inbox 200");
        assertThat(shown(performer, keys))
            .contains("Inbox 0")
            .contains("150 decided. u takes them back together.");
        assertThat(run.read("snapshots/6.19.md").lines().filter(line -> line.startsWith("- ")))
            .hasSize(15);
        assertThat(run.rfl("check").exit()).isZero();

        var undone = new ArrayList<>(List.of("2"));
        decide(undone, 51, "u");
        assertThat(shown(performer, undone)).contains("Inbox 200");
        assertThat(run.read("snapshots/6.19.md")).isEqualTo(SNAPSHOT);
      }
    }
  }

  private static void decide(List<String> keys, int times, String... pressed) {
    Collections.nCopies(times, List.of(pressed)).forEach(keys::addAll);
  }

  private static String shown(DeskPerformer performer, List<String> keys) {
    return Screenshot.after(performer, 120, 30, keys.stream().map(Key::new).toArray(Key[]::new));
  }

  private RflRun workspace(LoopbackServer server) {
    var run = RflRun.inWorkspace(folder);
    run.write("snapshots/6.19.md", SNAPSHOT);
    run.write(
        "feeds/feeds.toml",
        Lists.subscription("list", "A list", "list", server.address("/list"))
            + Lists.subscription("lwn", "LWN", "feed", server.address("/lwn"))
            + Lists.subscription("other", "Other news", "feed", server.address("/other")));
    var mails = new ArrayList<String>();
    for (var at = 0; at < SERIES; at++) {
      var title = "rust: binder: " + word(at) + " the " + word(at + 300) + ", for v6.19";
      var when = AT.minusSeconds(60L * at);
      mails.add(
          Lists.mail("s" + at + "-0", "", "A. Author", when, "[PATCH 0/1] " + title, "Text."));
      mails.add(
          Lists.mail(
              "s" + at + "-1", "s" + at + "-0", "A. Author", when, "[PATCH 1/1] " + title, "."));
      mails.add(
          Lists.mail(
              "r" + at, "s" + at + "-0", "R. Reader", when, "Re: [PATCH 0/1] " + title, "Hm."));
    }
    server.serve("/list", Lists.atom(mails.toArray(String[]::new)));
    server.serve("/lwn", Lists.atom(news("https://lwn.net/Articles/")));
    server.serve("/other", Lists.atom(news("https://other.example/")));
    return run;
  }

  private static String[] news(String site) {
    var news = new String[STORIES];
    for (var at = 0; at < STORIES; at++) {
      var words =
          String.join(
              " ", word(at), word(at + 100), word(at + 200), word(at + 350), word(at + 450));
      var title = words + ": Rust Binder in Linux 6.19";
      news[at] = Lists.news(site + at, AT.minusSeconds(86_400L * at), title, site + (1_000 + at));
    }
    return news;
  }

  /** A word that no other number has. */
  private static String word(int at) {
    return "q" + (char) ('a' + at % 26) + "v" + (char) ('a' + at / 26 % 26) + "zo";
  }
}
