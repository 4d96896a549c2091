package org.rfldigest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.store.Body;
import org.rfldigest.store.Capture;
import org.rfldigest.store.Inspection;
import org.rfldigest.store.OldStore;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoreLost;

/**
 * A process in which the first change of a file fails, then the second, and so on until a deed is
 * done. Each time what a person would miss must be as before or as after, and be as after once the
 * deed is done again.
 */
final class FaultyDeeds {

  /** One that a person does. */
  private enum Deed {
    REFRESH,
    ACCEPT,
    UNDO,
    PUBLISH,
    BACKUP,
    UPGRADE,
    CAPTURE
  }

  private static final String RULES =
      """
      threshold = 4.0
      [[rule]]
      any = ["rust for linux"]
      points = 7
      say = "names {}"
      """;

  private static final int FAR = 5_000;

  private final Faults faults;
  private final Path folder;
  private final LoopbackServer server = LoopbackServer.start();

  private FaultyDeeds(Faults faults, Path folder) {
    this.faults = faults;
    this.folder = folder;
  }

  /** The library, a folder, how files fail, and deeds. Names each with its number of changes. */
  public static void main(String[] arguments) throws Throwable {
    var all = new FaultyDeeds(new Faults(Path.of(arguments[0])), Path.of(arguments[1]));
    all.server.serve("/feed", feed());
    for (var deed : arguments[3].split(" ")) {
      var points = all.points(Deed.valueOf(deed), Faults.Kind.valueOf(arguments[2]));
      System.out.println(deed + " " + points);
    }
    System.exit(0);
  }

  private int points(Deed deed, Faults.Kind kind) throws Throwable {
    var given = folder.resolve(deed + "-given");
    prepare(deed, given);
    var whole = folder.resolve(deed + "-whole");
    copy(given, whole);
    var before = seen(whole);
    run(deed, whole);
    var after = seen(whole);
    for (var nth = 1; nth < FAR; nth++) {
      var place = folder.resolve(deed + "-" + nth);
      copy(given, place);
      var said = new RflRun.Result[1];
      var hasFailed = faults.during(kind, nth, () -> said[0] = run(deed, place));
      if (!hasFailed) {
        return nth - 1;
      }
      var about = deed + ", " + kind + " at " + nth + ": " + said[0];
      assertThat(said[0].err()).as(about).doesNotContain("Exception", "\tat ");
      assertIsWhole(place, about);
      var left = seen(place);
      left.forEach((name, content) ->
          assertThat(content).as(name + ", " + about).isIn(before.get(name), after.get(name)));
      assertThat(left.keySet()).as(about).containsAll(both(before, after));
      if (said[0].exit() == 0) {
        assertThat(left).as(about).isEqualTo(after);
      }
      run(deed, place);
      assertThat(seen(place)).as("again after " + about).isEqualTo(after);
    }
    throw new AssertionError(deed + " does not come to its end");
  }

  private static Set<String> both(Map<String, String> before, Map<String, String> after) {
    var both = new TreeSet<>(before.keySet());
    both.retainAll(after.keySet());
    return both;
  }

  private RflRun.Result run(Deed deed, Path place) {
    var run = new RflRun(place);
    return switch (deed) {
      case REFRESH -> run.at(run.now().plus(Duration.ofDays(later(place)))).rfl("refresh");
      case ACCEPT -> run.rfl("inbox", "accept", "1", "--release", "6.18");
      case UNDO -> run.rfl("inbox", "undo", "2");
      case PUBLISH -> run.rfl("publish", "site");
      case BACKUP -> run.rfl("backup", "rfl.zip");
      case UPGRADE -> run.rfl("inbox");
      case CAPTURE -> capture(place);
    };
  }

  /** A day later each time. */
  private int later(Path place) {
    return days.merge(place, 1, Integer::sum);
  }

  private final Map<Path, Integer> days = new TreeMap<>();

  private static RflRun.Result capture(Path place) {
    if (Store.open(place.resolve(".rfl/store.db")) instanceof Opening.Opened(var opened, _)) {
      try (var store = opened) {
        var body = Body.of("the newest body".repeat(999).getBytes(UTF_8));
        store.captures().keep("lwn", body, Optional.empty(), "https://e.org/", RflRun.START, 1);
        return new RflRun.Result(0, "", "");
      } catch (StoreLost lost) {
        return new RflRun.Result(1, "", lost.getMessage());
      }
    }
    return new RflRun.Result(1, "", "refused");
  }

  private void prepare(Deed deed, Path place) throws IOException {
    var run = RflRun.inWorkspace(Files.createDirectory(place));
    run.write(
        "feeds/feeds.toml",
        "[[feed]]\nkey = \"lwn\"\naddress = \"%s\"\nprivate = true\nevery = \"1h\"\ntrust = 5\n"
            .formatted(server.address("/feed")));
    run.write("feeds/relevance.toml", RULES);
    run.write("snapshots/6.18.md", Deeds.snapshot(1));
    switch (deed) {
      case REFRESH -> run.rfl("inbox");
      case UPGRADE -> OldStore.make(place.resolve(".rfl/store.db"), 30);
      default -> run.rfl("refresh");
    }
    switch (deed) {
      case UNDO -> run.rfl("inbox", "accept", "2", "--release", "6.18");
      case PUBLISH -> run.rfl("publish", "site");
      case BACKUP -> run.rfl("backup", "rfl.zip");
      default -> {}
    }
    if (deed == Deed.PUBLISH || deed == Deed.BACKUP) {
      run.write("snapshots/6.18.md", Deeds.snapshot(2));
    }
  }

  private static void copy(Path given, Path place) throws IOException {
    try (var files = Files.walk(given)) {
      for (var file : files.toList()) {
        Files.copy(file, place.resolve(given.relativize(file).toString()), COPY_ATTRIBUTES);
      }
    }
  }

  private static void assertIsWhole(Path place, String about) {
    var store = place.resolve(".rfl/store.db");
    assertThat(store.getParent()).as(about).isDirectoryNotContaining("glob:**.new-*");
    assertThat(Inspection.thorough(store).faults()).as(about).isEmpty();
  }

  /** What a person would miss, by its name. */
  private static SortedMap<String, String> seen(Path place) throws IOException {
    var seen = new TreeMap<String, String>();
    try (var files = Files.walk(place)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = place.relativize(file).toString();
        if (!name.matches("(\\.rfl|feeds|site/\\.rfl-publish)/.*")) {
          seen.put(name, Body.hash(Files.readAllBytes(file)));
        }
      }
    }
    try (var store = store(place)) {
      seen.put("entries", OldStore.ids(store).toString());
      seen.put(
          "bodies", store.captures().of("lwn").stream().map(Capture::hash).toList().toString());
      seen.put("inbox", Integer.toString(store.inbox().lines(RflRun.START, 50).size()));
      for (var number = 1L; number < 4; number++) {
        var decision = store.decisions().standing(number).map(step -> step.decision().getClass());
        seen.put("decision " + number, decision.toString());
      }
    }
    return seen;
  }

  private static Store store(Path place) {
    return ((Opening.Opened) Store.open(place.resolve(".rfl/store.db"))).store();
  }

  private static String feed() {
    var items = new StringBuilder("<rss version=\"2.0\"><channel><title>LWN</title>");
    for (var i = 0; i < 4; i++) {
      items.append(
          "<item><guid>%1$d</guid><link>https://example.org/%1$d</link><title>Rust for Linux: matter no. %1$d of its own</title></item>"
              .formatted(i));
    }
    return items.append("</channel></rss>").toString();
  }
}
