package org.rfldigest.cli.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.RflRun;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonArray;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.loopback.LoopbackServer;

/** The same job over captured feeds, on machines that have them. */
class RealCapturesTest {

  private static final Path FEEDS = Path.of("../shared/data/feeds");
  private static final String POLL = "lore/rust-for-linux-2025-09-poll%d.atom";
  private static final List<String> REAL =
      List.of("real/lwn.rdf", "real/kernel-org-kdist.xml", "real/github-commits.atom");

  @TempDir Path folder;
  private LoopbackServer server;
  private RflRun run;

  @BeforeEach
  void theCapturedFeeds() throws IOException {
    assumeTrue(Files.isDirectory(FEEDS), "the captured feeds are not on this machine");
    server = LoopbackServer.start();
    run = RflRun.inWorkspace(folder);
    run.write(
        "snapshots/6.18.md", "---\nrelease: 6.18\nmerge-window: 2025-09-28\n---\n\n# Linux 6.18\n");
    var toml = new StringBuilder(subscription("list", "/list", "list"));
    for (var file : REAL) {
      server.serve("/" + file, Files.readAllBytes(FEEDS.resolve(file))).etag("\"1\"");
      toml.append(subscription(file.replaceAll("[^a-z0-9]", "-"), "/" + file, "feed"));
    }
    run.write("feeds/feeds.toml", toml.toString());
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void fourPollsOfABusyListKeepEveryMailOnce() throws IOException {
    var known = new HashSet<String>();
    for (var poll = 1; poll <= 4; poll++) {
      var file = FEEDS.resolve(POLL.formatted(poll));
      server.serve("/list", Files.readAllBytes(file)).etag("\"poll-" + poll + "\"");
      var mails = messageIds(Path.of(file + ".expected.json"));
      mails.removeAll(known);
      known.addAll(mails);

      var result = run.rfl("refresh", "list", "--json");

      assertThat(result.exit()).isZero();
      assertThat(result.out()).contains("\"added\":" + mails.size() + ",\"changed\":0");
    }
  }

  @Test
  void aRefreshASecondOneAnAcceptAndAnUndo() throws IOException {
    server.serve("/list", Files.readAllBytes(FEEDS.resolve(POLL.formatted(1)))).etag("\"1\"");
    assertThat(run.rfl("refresh").exit()).isZero();

    var second = run.rfl("refresh", "--all");

    assertThat(second.lines().getLast()).isEqualTo("4 feeds asked: 0 new entries, 0 to the inbox.");
    var before = run.read("snapshots/6.18.md");
    var number = run.inbox().getFirst().text("id").orElseThrow();
    assertThat(run.rfl("inbox", "accept", number, "--release", "6.18").exit()).isZero();
    assertThat(run.rfl("check").out()).isEmpty();
    assertThat(run.read("snapshots/6.18.md")).startsWith(before).isNotEqualTo(before);
    assertThat(run.rfl("inbox", "undo").exit()).isZero();
    assertThat(run.read("snapshots/6.18.md")).isEqualTo(before);
  }

  private String subscription(String key, String path, String kind) {
    return """
    [[feed]]
    key = "%s"
    address = "%s"
    kind = "%s"
    every = "0s"
    private = true
    tags = ["rust-for-linux"]

    """
        .formatted(key, server.address(path), kind);
  }

  private static Set<String> messageIds(Path expected) throws IOException {
    var array =
        (JsonArray) ((JsonReader.Result.Read) JsonReader.read(Files.readString(expected))).value();
    var ids = new HashSet<String>();
    array.values().forEach(mail -> ids.add(((JsonObject) mail).text("mid").orElseThrow()));
    return ids;
  }
}
