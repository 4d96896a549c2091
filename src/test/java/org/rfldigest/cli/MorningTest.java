package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.loopback.Codings;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.loopback.Refusals;
import org.rfldigest.loopback.Route;

/** The whole job end to end: a loopback server, a refresh, a review, a look at the snapshot. */
class MorningTest {

  private static final String SNAPSHOT =
      "---\nrelease: 6.19\nmerge-window: 2025-11-30\nrc1: 2025-12-14\n---\n\n# Linux 6.19\n\nBy hand.\n";
  private static final List<String> FEEDS =
      List.of("news.rdf", "list.atom", "kdist.xml", "commits.atom", "forge.atom");

  @TempDir Path folder;
  private LoopbackServer server;
  private RflRun run;

  @BeforeEach
  void aServerWithFiveFeeds() {
    server = LoopbackServer.start();
    run = RflRun.inWorkspace(folder);
    run.write("snapshots/6.19.md", SNAPSHOT);
    var toml = new StringBuilder();
    for (var feed : FEEDS) {
      server.serve("/" + feed, resource(feed)).etag("\"" + feed + "\"");
      toml.append(subscription(feed.replace('.', '-'), "/" + feed));
    }
    run.write("feeds/feeds.toml", toml.toString());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void classifyCountsWithWhatKernelOrgsFeedHasTold() {
    run.write(
        "snapshots/6.18.md",
        "---\nrelease: 6.18\nmerge-window: 2025-09-28\nrc1: 2025-10-12\nreleased: 2025-11-30\n---\n");
    run.write("snapshots/6.19.md", "---\nrelease: 6.19\n---\n\n# Linux 6.19\n");
    var pull = "{\"id\":\"a\",\"title\":\"[GIT PULL] Rust\",\"date\":\"2025-12-05\"}";

    assertThat(run.rflReading(pull, "classify").out()).contains("6.19", "the dates are estimated");
    run.rfl("refresh");
    assertThat(run.rflReading(pull, "classify").out()).contains("6.19").doesNotContain("estimated");
  }

  @Test
  void aRefreshFetchesJudgesAndLaysIntoTheInboxWhatConcernsRustForLinux() {
    var result = run.rfl("refresh");

    assertThat(result.exit()).isZero();
    assertThat(result.lines()).hasSize(6).contains("news-rdf: 3 new entries, 1 to the inbox");
    assertThat(result.lines().getLast()).startsWith("5 feeds asked: 9 new entries, ");
    assertThat(titles())
        .contains(
            "[$] Rust in the 6.19 kernel: what the merge window brought",
            "[PATCH v3 1/2] rust: binder: check the node before it is freed",
            "Merge tag 'rust-6.19' of git://git.example.org/linux",
            "rust: pin-init: document the guard of a half-made value")
        .doesNotContain(
            "Security updates for Tuesday", "A package manager for the shell, rewritten in Rust");
  }

  @Test
  void theSecondRefreshIsConditionalForEachFeedAndFindsNothingNew() {
    run.rfl("refresh");
    run.at(run.now().plus(Duration.ofHours(2)));

    var result = run.rfl("refresh");

    assertThat(result.exit()).isZero();
    assertThat(result.lines()).contains("news-rdf: nothing new", "list-atom: nothing new");
    assertThat(result.lines().getLast()).isEqualTo("5 feeds asked: 0 new entries, 0 to the inbox.");
    for (var feed : FEEDS) {
      var requests = server.requests("/" + feed);
      assertThat(requests).hasSize(2);
      assertThat(requests.getFirst().header("If-None-Match")).isEmpty();
      assertThat(requests.getLast().header("If-None-Match")).contains("\"" + feed + "\"");
    }
  }

  @Test
  void aFeedThatAsksToBeLeftAloneForHalfAnHourIsLeftAlone() {
    run.rfl("refresh");
    run.at(run.now().plus(Duration.ofMinutes(20)));

    var result = run.rfl("refresh");

    assertThat(result.lines())
        .anySatisfy(line -> assertThat(line).startsWith("news-rdf: not due before 2026-01-15 12:"));
    assertThat(server.requests("/news.rdf")).hasSize(1);
  }

  @Test
  void acceptingWritesOneBulletAndUndoTakesExactlyItOutAgain() {
    run.rfl("refresh");
    var number = number("[$] Rust in the 6.19 kernel: what the merge window brought");

    var accepted = run.rfl("inbox", "accept", number);

    assertThat(accepted.out()).isEqualTo("Accepted " + number + " into snapshots/6.19.md.\n");
    assertThat(run.read("snapshots/6.19.md"))
        .startsWith(SNAPSHOT)
        .contains("[news-rdf](https://news.example.org/Articles/1001/), 2025-12-16");
    assertThat(run.rfl("show", "6.19").out())
        .contains("Rust in the 6.19 kernel: what the merge window");
    assertThat(run.rfl("check").out()).isEmpty();
    assertThat(run.rfl("inbox", "undo").exit()).isZero();
    assertThat(run.read("snapshots/6.19.md")).isEqualTo(SNAPSHOT);
    assertThat(number("[$] Rust in the 6.19 kernel: what the merge window brought"))
        .isEqualTo(number);
  }

  @Test
  void theInboxSaysWhyEachEntryIsThere() {
    run.rfl("refresh");

    var inbox = run.rfl("inbox").lines();

    var line =
        inbox.indexOf(
            inbox.stream()
                .filter(l -> l.contains("[$] Rust in the 6.19"))
                .findFirst()
                .orElseThrow());
    assertThat(inbox.get(line)).contains("  2025-12-16  6.19  news-rdf  ");
    assertThat(inbox.get(line + 1)).startsWith("    why: ").contains("(+");
  }

  static Stream<Arguments> brokenFeeds() {
    return Stream.of(
        arguments(
            "a web page",
            Refusals.html("200 OK", "<html><title>Log in</title><body>Log in</body></html>")),
        arguments("nothing", Refusals.html("200 OK", "")),
        arguments("a page that is not there", Refusals.status("404 Not Found")),
        arguments(
            "gzip that is none", Codings.coded("gzip", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2})),
        arguments("a server error", Refusals.status("500 Oh No")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenFeeds")
  void oneBrokenFeedIsOneSentenceAndHarmsNoOther(String what, Route route) {
    server.route("/broken", route);
    run.write("feeds/feeds.toml", run.read("feeds/feeds.toml") + subscription("broken", "/broken"));

    var result = run.rfl("refresh");

    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).isEmpty();
    assertThat(result.lines())
        .hasSize(7)
        .satisfiesOnlyOnce(line -> assertThat(line).matches("broken: .{10,300}[.]"));
    assertThat(result.lines().getLast()).startsWith("6 feeds asked, 1 failed: 9 new entries");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "4294967297"})
  void aLimitThatIsNoneIsToldInOneSentence(String limit) {
    run.rfl("refresh");

    var result = run.rfl("inbox", "--limit", limit);

    assertThat(result.exit()).isEqualTo(Exit.USAGE);
    assertThat(result.everything())
        .isEqualTo("rfl: '" + limit + "' is no number of lines, expected one from 1 on.\n");
    assertThat(run.rfl("inbox", "--limit", "1").out()).isNotEmpty();
  }

  @Test
  void ofACutFeedTheWholeEntriesAreKeptAndItIsSaid() {
    var whole = resource("news.rdf");
    server.serve("/news.rdf", whole.substring(0, whole.indexOf("<title>A package manager")));

    var result = run.rfl("refresh", "news-rdf");

    assertThat(result.exit()).isZero();
    assertThat(result.lines().getFirst()).startsWith("news-rdf: 2 new entries, 1 to the inbox; ");
  }

  @Test
  void whatWasStoredStaysWhenAllFeedsFail() {
    run.rfl("refresh");
    var before = titles();
    server.close();

    var result = run.rfl("refresh");

    assertThat(result.exit()).isEqualTo(4);
    assertThat(titles()).isEqualTo(before);
  }

  @Test
  void withoutANetworkOneSentenceSaysSoAndTheFeedsAreNotBlamed() {
    run.write(
        "feeds/feeds.toml",
        """
        [[feed]]
        key = "one"
        address = "https://one.invalid/feed"
        [[feed]]
        key = "two"
        address = "https://two.invalid/feed"
        """);

    run.rfl("refresh");
    var result = run.at(run.now().plus(Duration.ofMinutes(6))).rfl("refresh");

    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.lines().getLast())
        .isEqualTo(
            "No network: none of 2 feeds could be reached; all that was stored is kept, try again"
                + " when you are online.");
    assertThat(run.rfl("feeds").out())
        .contains("1 × https://one.invalid/feed: no address is known");
  }

  @Test
  void aWrongFeedsFileStopsBeforeAnythingIsFetched() {
    run.write("feeds/feeds.toml", run.read("feeds/feeds.toml") + "[[feed]]\nkey = 5\n");

    var result = run.rfl("refresh");

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("feeds/feeds.toml:", "nothing was changed.");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void theMachinesMemoryIsForItsOwnerOnly() throws IOException {
    run.rfl("refresh");

    assertThat(mode(folder.resolve(".rfl"))).isEqualTo("rwx------");
    try (var files = Files.list(folder.resolve(".rfl"))) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
    }
  }

  @Test
  void editingFromTheCommandLineChangesWhatIsAccepted() {
    run.rfl("refresh");
    var number = number("rust: pin-init: document the guard of a half-made value");

    run.rfl("inbox", "edit", number, "--text", "The guard is documented.", "--release", "6.19");
    run.rfl("inbox", "accept", number);

    assertThat(run.read("snapshots/6.19.md"))
        .contains(": The guard is documented. — [forge-atom](");
  }

  @Test
  void editingInAnEditorChangesWhatIsAccepted() {
    run.rfl("refresh");
    var number = number("rust: pin-init: document the guard of a half-made value");
    run.with("EDITOR", "sed -i -e s/half-made/half-initialised/ -e s/^release:.*/release:6.19/");

    assertThat(run.rfl("inbox", "edit", number).out())
        .isEqualTo("Kept the new text of " + number + ".\n");
    run.rfl("inbox", "accept", number);

    assertThat(run.read("snapshots/6.19.md")).contains("a half-initialised value — [forge-atom](");
  }

  /** The first turn writes a release that is none, the second one puts it right. */
  @Test
  void aTextThatCannotBeReadComesBackIntoTheEditor() {
    run.rfl("refresh");
    var number = number("rust: pin-init: document the guard of a half-made value");
    run.with(
        "EDITOR", "sed -i -e s/^release:.6.19x/release:6.19/;t -e s/^release:.*/release:.6.19x/");

    assertThat(run.rfl("inbox", "edit", number).out())
        .isEqualTo("Kept the new text of " + number + ".\n");
    run.rfl("inbox", "accept", number);

    assertThat(run.read("snapshots/6.19.md"))
        .contains("half-made value")
        .doesNotContain("Not kept");
  }

  @Test
  void aTextThatStaysWrongIsGivenUp() {
    run.rfl("refresh");
    var number = number("rust: pin-init: document the guard of a half-made value");
    run.with("EDITOR", "sed -i s/^release:.*/release:soon/");

    var result = run.rfl("inbox", "edit", number);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "rfl: Line 2: 'soon' is not read, expected a release such as 6.18; the entry is as it was.\n");
  }

  @Test
  void anEditorThatLeavesNoTextIsOneSentenceAndChangesNothing() {
    run.rfl("refresh");
    var number = number("rust: pin-init: document the guard of a half-made value");

    assertThat(run.with("EDITOR", "rm").rfl("inbox", "edit", number).err())
        .isEqualTo(
            "rfl: what the editor left cannot be read as a text in UTF-8, nothing was changed.\n");
  }

  @Test
  void anEditorThatIsNotThereIsOneSentenceAndChangesNothing() {
    run.rfl("refresh");
    var number = number("rust: pin-init: document the guard of a half-made value");
    run.with("EDITOR", "no-such-editor");

    var result = run.rfl("inbox", "edit", number);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "rfl: the editor 'no-such-editor' could not be used, set VISUAL or EDITOR to one that is"
                + " installed; nothing was changed.\n");
  }

  @Test
  void rejectedAndSnoozedEntriesLeaveTheInboxAndComeBackByUndo() {
    run.rfl("refresh");
    var before = titles();
    var first = number(before.getFirst());
    var second = number(before.get(1));

    run.rfl("inbox", "reject", first, "--why", "too small");
    run.rfl("inbox", "snooze", second, "--until", "3d");

    assertThat(titles()).hasSize(before.size() - 2);
    run.rfl("inbox", "undo", first);
    run.rfl("inbox", "undo");
    assertThat(titles()).isEqualTo(before);
  }

  private String subscription(String key, String path) {
    return """
    [[feed]]
    key = "%s"
    address = "%s"
    every = "0s"
    private = true

    """
        .formatted(key, server.address(path));
  }

  private List<String> titles() {
    return inbox().stream().map(waiting -> waiting.text("title").orElseThrow()).toList();
  }

  private String number(String title) {
    return inbox().stream()
        .filter(waiting -> waiting.text("title").orElseThrow().equals(title))
        .findFirst()
        .flatMap(waiting -> waiting.text("id"))
        .orElseThrow();
  }

  private List<JsonObject> inbox() {
    return run.rfl("inbox", "--json").lines().stream()
        .map(line -> (JsonObject) ((JsonReader.Result.Read) JsonReader.read(line)).value())
        .toList();
  }

  private static String mode(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String resource(String name) {
    try (var in = MorningTest.class.getResourceAsStream("/feeds/" + name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
