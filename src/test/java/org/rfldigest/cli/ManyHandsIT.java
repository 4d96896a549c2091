package org.rfldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.model.Decision;
import org.rfldigest.store.Inspection;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;

/**
 * Row L04: two people decide on two screens over one workspace while other processes fetch and
 * publish.
 */
@Timeout(180)
class ManyHandsIT {

  private static final Path LAUNCHER = BuiltLauncher.path();
  private static final int FIRST = 60;
  private static final int MORE = 4;
  private static final int DECISIONS = 8;
  private static final Pattern DECIDED = Pattern.compile("(Accepted|Rejected) (\\d+)");

  @TempDir Path folder;
  private final AtomicInteger served = new AtomicInteger(FIRST);
  private LoopbackServer server;
  private Path workspace;

  @BeforeEach
  void manyEntriesThatWait() throws IOException {
    assumeTrue(Tmux.isThere(), "tmux is not installed: there are no screens to decide on");
    server = LoopbackServer.start();
    server.route("/feed", (_, wire) -> wire.reply("200 OK", feed(served.get())));
    workspace = Files.createDirectory(folder.resolve("workspace"));
    var run = RflRun.inWorkspace(workspace);
    run.write("snapshots/6.18.md", "---\nrelease: 6.18\n---\n\n# Linux 6.18\n");
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"lwn\"\naddress = \"%s\"\nprivate = true\nevery = \"0s\"\ntrust = 5\n"
            .formatted(server.address("/feed")));
    assertThat(run.rfl("refresh").out()).contains(FIRST + " to the inbox");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static byte[] feed(int newest) {
    var items = new StringBuilder("<rss version=\"2.0\"><channel><title>LWN</title>");
    for (var i = 1; i <= newest; i++) {
      items.append(
          "<item><guid>%1$d</guid><link>https://example.org/%1$d</link><title>Rust for Linux 6.18: matter no. %1$d of its own</title></item>"
              .formatted(i));
    }
    return items.append("</channel></rss>").toString().getBytes(UTF_8);
  }

  @Test
  void nothingIsLostAndNothingIsInTheWay() throws Exception {
    var decided = new ArrayList<Map<Long, String>>();
    try (var one = screen("one");
        var other = screen("other");
        var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Map<Long, String>>> screens =
          List.of(
              executor.submit(() -> decide(one, "g", "a")),
              executor.submit(() -> decide(other, "G", "x")));
      var others =
          List.of(
              executor.submit(again(screens, this::fetch)),
              executor.submit(again(screens, this::publish)));
      for (var screen : screens) {
        decided.add(screen.get());
      }
      for (var process : others) {
        assertThat(process.get()).as("how often it was done").isPositive();
      }
      fetch();
      publish();
      var left = served.get() - 2 * DECISIONS;
      for (var screen : List.of(one, other)) {
        assertThat(screen.until("2 Inbox " + left)).doesNotContain("locked");
        screen.press("Q");
        screen.assertWhole();
      }
    }
    assertAllThere(decided);
  }

  /** A screen with the inbox on it. */
  private Tmux screen(String name) throws IOException {
    var home = Files.createDirectory(folder.resolve(name));
    var environment =
        Map.of("HOME", home.toString(), "PATH", System.getenv("PATH"), "LC_ALL", "C.UTF-8");
    var screen = new Tmux(home, 100, 24, environment);
    screen.until("ready>");
    screen.rememberSettings();
    screen.run("clear; " + LAUNCHER + " --workspace " + workspace);
    screen.until("0 Today");
    screen.press("2");
    screen.until("▸   15  6.18");
    return screen;
  }

  /** Decides about one entry after the other at one end of the list; what is told of each. */
  private static Map<Long, String> decide(Tmux screen, String end, String how) {
    var decided = new TreeMap<Long, String>();
    screen.press(end);
    while (decided.size() < DECISIONS) {
      screen.press(how);
      if (how.equals("a")) {
        screen.until("Enter accept");
        screen.press("Enter");
      }
      screen.until(
          shown -> {
            var told = DECIDED.matcher(shown);
            return told.find() && decided.put(Long.valueOf(told.group(2)), told.group(1)) == null;
          },
          "the next decision after " + decided);
    }
    return decided;
  }

  /** Does it over and over until both screens are done; how often. */
  private static Callable<Integer> again(List<? extends Future<?>> screens, Callable<?> work) {
    return () -> {
      var times = 0;
      while (!screens.stream().allMatch(Future::isDone)) {
        work.call();
        times++;
      }
      return times;
    };
  }

  private String fetch() throws Exception {
    served.addAndGet(MORE);
    var said = Tool.run(workspace, List.of(LAUNCHER.toString(), "refresh", "--all"));
    assertThat(said).contains("1 feed asked: " + MORE + " new entries").doesNotContain("locked");
    return said;
  }

  private String publish() throws Exception {
    var said = Tool.run(workspace, List.of(LAUNCHER.toString(), "publish", "site"));
    for (var page : List.of("site/index.html", "site/releases/6.18.html")) {
      assertThat(Files.readString(workspace.resolve(page)).strip()).endsWith("</html>");
    }
    return said;
  }

  private void assertAllThere(List<Map<Long, String>> decided) throws IOException {
    var file = workspace.resolve(".rfl/store.db");
    assertThat(Inspection.thorough(file).faults()).isEmpty();
    var text = Files.readString(workspace.resolve("snapshots/6.18.md"));
    var page = Files.readString(workspace.resolve("site/releases/6.18.html"));
    try (var store = ((Opening.Opened) Store.open(file)).store()) {
      assertThat(store.entriesAfter(0, Integer.MAX_VALUE))
          .extracting(entry -> Integer.valueOf(entry.entry().id()))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, served.get()).boxed().toList());
      for (var number : decided.getFirst().keySet()) {
        var link = store.entry(number).orElseThrow().entry().link().orElseThrow();
        assertThat(text).containsOnlyOnce("(" + link + ")");
        assertThat(page).contains("\"" + link + "\"");
        assertThat(store.decisions().standing(number).orElseThrow().decision())
            .isInstanceOf(Decision.Accepted.class);
      }
      for (var number : decided.getLast().keySet()) {
        assertThat(store.decisions().standing(number).orElseThrow().decision())
            .isInstanceOf(Decision.Rejected.class);
      }
      assertThat(store.decisions().last(50)).hasSize(2 * DECISIONS);
      assertThat(text.lines().filter(line -> line.startsWith("- "))).hasSize(DECISIONS);
    }
  }
}
