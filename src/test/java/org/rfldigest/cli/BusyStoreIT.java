package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.child.ChildJava;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.json.JsonReader;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.store.Holder;

/** Row L05: another process keeps the store locked for longer than anybody waits. */
@Timeout(120)
class BusyStoreIT {

  private static final Path LAUNCHER = BuiltLauncher.path();
  private static final String WAITS = "Another program is writing to the store; waiting for it,";
  private static final String FAILED =
      "rfl: The store %s is locked by another program; nothing was changed, try again.\n";

  private static final String FEED =
      "[[feed]]\nkey = \"%s\"\naddress = \"%s\"\nprivate = true\nevery = \"0s\"\n";

  @TempDir Path folder;
  private LoopbackServer server;
  private RflRun run;
  private Process holder;

  @BeforeEach
  void twoEntriesThatWait() {
    server = LoopbackServer.start();
    server.serve("/feed", feed("one", "two"));
    run = RflRun.inWorkspace(folder);
    run.write("snapshots/6.18.md", "---\nrelease: 6.18\n---\n\n# Linux 6.18\n");
    follow("lwn");
    assertThat(run.rfl("refresh").out()).contains("2 to the inbox");
  }

  @AfterEach
  void stop() {
    server.close();
    if (holder != null) {
      holder.destroyForcibly();
    }
  }

  private void follow(String key) {
    run.write("feeds/feeds.toml", FEED.formatted(key, server.address("/feed")));
  }

  private static String feed(String... ids) {
    var items = new StringBuilder();
    for (var id : ids) {
      items.append(
          "<item><guid>%1$s</guid><title>Rust for Linux: matter %1$s</title></item>".formatted(id));
    }
    return "<rss version=\"2.0\"><channel><title>LWN</title>" + items + "</channel></rss>";
  }

  private void lock() throws IOException {
    holder = ChildJava.of(Holder.class, folder.resolve(".rfl/store.db").toString()).start();
    assertThat(holder.inputReader().readLine()).isEqualTo("locked");
  }

  private void letGo() throws Exception {
    holder.getOutputStream().close();
    holder.waitFor();
  }

  @Test
  void aCommandWaitsWithAWordThenFailsAndIsDoneWhenItIsTriedAgain() throws Exception {
    server.serve("/feed", feed("one", "two", "three"));
    var failed = FAILED.formatted(folder.resolve(".rfl/store.db"));
    try (var watch = RflProcess.start(folder, Map.of(), "watch", "--json")) {
      watch.await("\"event\":\"finished\"");
      lock();
      var commands = new ArrayList<RflProcess>();
      for (var words : List.of("inbox reject 1", "refresh --json", "refresh --due")) {
        commands.add(RflProcess.start(folder, Map.of(), words.split(" ")));
      }
      run.write(
          "feeds/feeds.toml",
          run.read("feeds/feeds.toml") + FEED.formatted("kernel", server.address("/feed")));
      watch.signal("HUP");
      for (var command : commands) {
        assertThat(command.rest()).isEmpty();
        assertThat(command.end()).isEqualTo(Exit.FAILED);
        assertThat(command.err()).endsWith(failed);
      }
      assertThat(commands.getFirst().err()).startsWith("rfl: " + WAITS).hasLineCount(2);
      assertThat(commands.get(1).err()).startsWith("rfl: " + WAITS).hasLineCount(2);
      assertThat(commands.getLast().err()).as("nobody is there to wait").isEqualTo(failed);

      watch.await("\"event\":\"reloaded\",\"feeds\":2");
      var told = watch.await("\"event\":\"store\"");
      letGo();
      watch.signal("TERM");
      var lines = new ArrayList<>(watch.rest().lines().toList());
      lines.add(told);
      assertThat(lines).allSatisfy(line -> assertThat(JsonReader.read(line)).isNotNull());
      assertThat(watch.end()).isZero();
      assertThat(watch.err()).isEqualTo("rfl: " + WAITS + " up to 10 s.\n");
    }
    assertThat(run.rfl("inbox", "reject", "1").out()).startsWith("Rejected 1");
    assertThat(run.rfl("inbox", "--json").lines()).hasSize(2);
  }

  @Test
  void aScreenSaysThatItWaitsAndGoesOn() throws Exception {
    assumeTrue(Tmux.isThere(), "tmux is not installed: what a terminal shows is not looked at");
    var environment =
        Map.of("HOME", folder.toString(), "PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8");
    try (var terminal = new Tmux(folder, 100, 24, environment)) {
      terminal.until("ready>");
      terminal.rememberSettings();
      terminal.run("clear; " + LAUNCHER);
      terminal.until("0 Today");
      terminal.press("2");
      terminal.until("2 Inbox 2");
      lock();
      terminal.press("x");
      terminal.until(WAITS + " up to 10 s.");
      letGo();
      terminal.until("Rejected ");
      lock();
      terminal.press("R");
      terminal.until(WAITS);
      letGo();
      terminal.until("1 feed asked");
      terminal.press("Q");
      terminal.assertWhole();
    }
  }
}
