package org.rfldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.model.Decision;
import org.rfldigest.store.Body;
import org.rfldigest.store.OldStore;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Step;
import org.rfldigest.store.Store;

/**
 * Rows K10 and L01: {@code kill -9} at 200 points of fetching, deciding, publishing, pruning and
 * migrating that nobody chose. What a process has named as done is there afterwards, and nothing is
 * there twice.
 */
class KillPointsIT {

  private static final int LANES = 4;
  private static final int KILLS = 10;
  private static final int LONGEST = 12;
  private static final int LATER = 2;
  private static final int LINES = 6;
  private static final int ENTRIES = 120;
  private static final int OLD_ENTRIES = 400;
  private static final Pattern STATE = Pattern.compile("The state is (-?\\d+)\\.");

  @TempDir static Path programs;
  @TempDir Path folder;
  private static QuickStart processes;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @BeforeAll
  static void anArchiveOfClasses() throws Exception {
    processes = new QuickStart(programs);
    var workspace = Files.createDirectory(programs.resolve("workspace"));
    try (var server = LoopbackServer.start()) {
      server.route("/feed", (_, wire) -> wire.reply("200 OK", feed(2)));
      var run = RflRun.inWorkspace(workspace).write("snapshots/6.18.md", Deeds.snapshot(0));
      follow(run, server.address("/feed"));
      processes.learn(Deeds.class, "each", workspace.toString(), "0");
    }
  }

  @Test
  void aKilledFetchHasStoredWhatItNamedAndNothingTwice() throws Exception {
    inLanes((lane, run) -> {
      var served = new AtomicInteger();
      try (var server = LoopbackServer.start()) {
        server.route("/feed", (_, wire) -> wire.reply("200 OK", feed(served.incrementAndGet())));
        follow(run, server.address("/feed"));
        var known = 0;
        for (var kill = 0; kill < KILLS; kill++) {
          var before = served.get();
          var fetched = killed("fetch", lane, kill).size() - 1;
          known = fetched == 0 ? known : before + fetched;
          assertThat(numbers(lane))
              .as("seed " + seed)
              .doesNotHaveDuplicates()
              .containsAll(IntStream.rangeClosed(1, known).boxed().toList());
        }
      }
    });
  }

  @Test
  void aKilledDecisionIsMadeOrNotAndTheFileSaysTheSame() throws Exception {
    inLanes((lane, run) -> {
      fill(lane, run);
      var done = new HashMap<String, String>();
      for (var kill = 0; kill < KILLS; kill++) {
        for (var line : killed("decide", lane, kill)) {
          var words = line.split(" ");
          if (words[0].equals("begun")) {
            done.remove(words[2]);
          } else if (words[0].equals("done")) {
            done.put(words[2], words[1]);
          }
        }
        assertThat(run.rfl("inbox").exit()).isZero();
        assertThatFileAndJournalAgree(lane, run.read("snapshots/6.18.md"), done);
      }
      assertThat(done).isNotEmpty();
    });
  }

  private void assertThatFileAndJournalAgree(Path lane, String text, Map<String, String> done) {
    try (var store = store(lane)) {
      for (var number = 1L; number <= ENTRIES; number++) {
        var decision = store.decisions().standing(number).map(Step::decision).orElse(null);
        var isAccepted = decision instanceof Decision.Accepted;
        var times = text.split(Pattern.quote("https://example.org/" + number + ")"), -1).length - 1;
        var about = number + ", seed " + seed;
        assertThat(times).as(about).isEqualTo(isAccepted ? 1 : 0);
        switch (done.getOrDefault(Long.toString(number), "")) {
          case "accept" -> assertThat(isAccepted).as(about).isTrue();
          case "reject" -> assertThat(decision).as(about).isInstanceOf(Decision.Rejected.class);
          case "undo" -> assertThat(decision).as(about).isNull();
          default -> {}
        }
      }
    }
  }

  @Test
  void aKilledPublishLeavesWholeFilesOfTheStateThatItNamedOrTheNext() throws Exception {
    inLanes((lane, run) -> {
      run.write("snapshots/6.18.md", Deeds.snapshot(-1)).rfl("publish", "site", "--format", "html");
      for (var kill = 0; kill < KILLS; kill++) {
        var named = killed("publish", lane, kill);
        var states = states(lane.resolve("site"));
        var last = named.getLast();
        if (last.startsWith("published")) {
          var state = Integer.parseInt(last.split(" ")[1]);
          assertThat(states).as("seed " + seed).isSubsetOf(state, state + 1);
        }
        assertThat(states).isNotEmpty();
      }
    });
  }

  @Test
  void aKilledPruningKeepsTheNewestBodiesAndNoOther() throws Exception {
    inLanes((lane, run) -> {
      run.rfl("inbox");
      for (var kill = 0; kill < KILLS; kill++) {
        var last = killed("prune", lane, kill).getLast();
        try (var store = store(lane)) {
          var captures = store.captures().of("lwn");
          assertThat(captures).hasSizeLessThanOrEqualTo(2);
          assertThat(captures)
              .allSatisfy(capture ->
                  assertThat(Body.hash(store.captures().bytes(capture.hash()).orElseThrow()))
                      .isEqualTo(capture.hash()));
          if (last.startsWith("kept")) {
            assertThat(captures).anyMatch(capture -> last.endsWith(capture.hash()));
          }
          assertThat(rows(lane, "capture")).as("seed " + seed).isEqualTo(captures.size());
        }
      }
    });
  }

  @Test
  void aKilledUpgradeIsMadeUpForWithAllThatWasThereAndABackup() throws Exception {
    var old = folder.resolve("old/.rfl/store.db");
    OldStore.make(old, OLD_ENTRIES);
    var ids = OldStore.ids(old);
    inLanes((lane, run) -> {
      for (var kill = 0; kill < KILLS; kill++) {
        var turn = lane.resolve("turn" + kill);
        var file = Files.createDirectories(turn.resolve(".rfl")).resolve("store.db");
        Files.copy(old, file);
        killed("migrate", turn, kill);
        try (var store = store(turn)) {
          assertThat(OldStore.ids(store)).as("seed " + seed).isEqualTo(ids);
        }
        assertThat(OldStore.ids(Path.of(file + ".version-1"))).isEqualTo(ids);
        assertThat(turn.resolve(".rfl")).isDirectoryNotContaining("glob:**.new-*");
      }
    });
  }

  /** What is done in a lane, a workspace of its own. */
  private interface Work {
    void in(Path lane, RflRun run) throws Exception;
  }

  private void inLanes(Work work) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var lanes = new ArrayList<Callable<Void>>();
      for (var i = 0; i < LANES; i++) {
        var lane = Files.createDirectory(folder.resolve("lane" + i));
        lanes.add(() -> {
          work.in(lane, RflRun.inWorkspace(lane));
          return null;
        });
      }
      for (var lane : executor.invokeAll(lanes)) {
        lane.get();
      }
    }
  }

  /** Lets a process begin, kills it some time later; what it has said. */
  private List<String> killed(String kind, Path lane, int turn) throws Exception {
    var process =
        processes.start(Map.of(), Deeds.class, kind, lane.toString(), Integer.toString(turn));
    var said = new ArrayList<String>();
    try (var lines = process.inputReader()) {
      var later = kind.equals("decide") ? LINES : LATER;
      for (var wanted = 1 + random.nextInt(later); wanted > 0; wanted--) {
        var line = lines.readLine();
        if (line != null) {
          said.add(line);
        }
      }
      process.waitFor(random.nextInt(LONGEST), TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly();
      lines.lines().forEach(said::add);
    }
    process.waitFor();
    assertThat(said).first().isEqualTo("ready");
    return said;
  }

  private static void follow(RflRun run, String address) {
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"lwn\"\naddress = \"%s\"\nprivate = true\nevery = \"1h\"\ntrust = 5\n"
            .formatted(address));
  }

  /** A workspace with a release in which many entries wait, each with a link of its own. */
  private static void fill(Path lane, RflRun run) throws IOException {
    run.write("snapshots/6.18.md", Deeds.snapshot(0));
    var items = new StringBuilder();
    for (var i = 1; i <= ENTRIES; i++) {
      items.append(item(i));
    }
    try (var server = LoopbackServer.start()) {
      server.serve(
          "/feed", "<rss version=\"2.0\"><channel><title>LWN</title>" + items + "</channel></rss>");
      follow(run, server.address("/feed"));
      assertThat(run.rfl("refresh").exit()).isZero();
    }
  }

  /** The newest twenty of so many items. */
  private static byte[] feed(int newest) {
    var items = new StringBuilder();
    for (var i = newest; i > Math.max(0, newest - 20); i--) {
      items.append(item(i));
    }
    return ("<rss version=\"2.0\"><channel><title>LWN</title>" + items + "</channel></rss>")
        .getBytes(UTF_8);
  }

  private static String item(int i) {
    return "<item><guid>%1$d</guid><link>https://example.org/%1$d</link><title>Rust for Linux 6.18: matter no. %1$d of its own</title></item>"
        .formatted(i);
  }

  private static List<Integer> numbers(Path lane) {
    try (var store = store(lane)) {
      return store.entriesAfter(0, Integer.MAX_VALUE).stream()
          .map(entry -> Integer.valueOf(entry.entry().id()))
          .toList();
    }
  }

  private static Store store(Path workspace) {
    return ((Opening.Opened) Store.open(workspace.resolve(".rfl/store.db"))).store();
  }

  private static int rows(Path lane, String table) throws Exception {
    var address = "jdbc:sqlite:" + lane.resolve(".rfl/store.db");
    try (var connection = DriverManager.getConnection(address);
        var sql = connection.createStatement();
        var rows = sql.executeQuery("SELECT count(*) FROM " + table)) {
      return rows.getInt(1);
    }
  }

  /** The states that the pages speak of; each page must be whole. */
  private static List<Integer> states(Path site) throws IOException {
    var states = new ArrayList<Integer>();
    try (var files = Files.walk(site)) {
      for (var file : files.filter(path -> path.toString().endsWith(".html")).toList()) {
        if (!file.toString().contains(".rfl-publish")) {
          var text = Files.readString(file);
          assertThat(text.stripTrailing()).endsWith("</html>");
          STATE
              .matcher(text)
              .results()
              .forEach(found -> states.add(Integer.valueOf(found.group(1))));
        }
      }
    }
    return states;
  }
}
