package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rfldigest.store.Given.NOW;
import static org.rfldigest.store.Given.RELEVANT;
import static org.rfldigest.store.Given.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Release;
import org.rfldigest.model.Standing;
import org.rfldigest.model.Validators;

class StoreTest {

  private static final Release RELEASE = new Release(6, 18);

  @TempDir Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Given.store(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Path file() {
    return folder.resolve(".rfl/store.db");
  }

  private List<Long> inbox(Instant now) {
    return store.inbox().lines(now, 10).stream().map(line -> line.lead().number()).toList();
  }

  @Test
  void onlyItsOwnerCanReadFolderAndFiles() throws Exception {
    Given.waiting(store, entry(1));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
        .isEqualTo("rwx------");
    try (var files = Files.list(file().getParent())) {
      assertThat(files.toList())
          .hasSize(3)
          .allSatisfy(path ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void opensAStoreInAFolderWithOddLetters() {
    try (var odd = Given.store(folder.resolve("a?b#c%d é&x"))) {
      assertThat(odd.inbox().count(NOW)).isZero();
      odd.reader().looked(NOW);
      assertThat(odd.reader().lastLooked()).contains(NOW);
      odd.reader().remember("place", "a row\twith fields");
      assertThat(odd.reader().remembered("place")).contains("a row\twith fields");
      assertThat(odd.reader().remembered("nothing")).isEmpty();
    }
    assertThat(folder.resolve("a?b#c%d é&x/.rfl/store.db")).exists();
  }

  @Test
  void givesTheIdsOfOneFeedThatBeginSoTheNewestFirst() {
    var link = "https://example.org/";
    store.store("a", List.of(entry("x,1", "One", link + 1, NOW)), NOW);
    store.store(
        "a", List.of(entry("x,2", "Two", link + 2, NOW), entry("y", "Three", link, NOW)), NOW);
    store.store("b", List.of(entry("x,3", "Four", link + 4, NOW)), NOW);
    assertThat(store.idsBeginning("a", "x,", 9)).containsExactly("x,2", "x,1");
    assertThat(store.idsBeginning("a", "x,", 1)).containsExactly("x,2");
    assertThat(store.idsBeginning("c", "x,", 9)).isEmpty();
  }

  @Test
  void givesBackAnEntryAsItWasStoredExceptForWhatSqliteCannotKeep() {
    var odd = Given.withText(entry(1), "NUL\0 and \uD800 lone", "x".repeat(5_000));
    var number = Given.waiting(store, odd);
    var kept = store.inbox().entry(number).orElseThrow();
    assertThat(kept.entry())
        .isEqualTo(Given.withText(odd, "NUL\uFFFD and \uFFFD lone", odd.content()));
    assertThat(kept.verdict()).isEqualTo(RELEVANT);
    assertThat(kept.feed()).isEqualTo("lwn");
  }

  @Test
  void theInboxIsNewestFirstAndASnoozedEntryComesBackInTime() {
    var old = Given.waiting(store, entry(5));
    var young = Given.waiting(store, entry(1));
    assertThat(inbox(NOW)).containsExactly(young, old);
    var later = NOW.plusSeconds(60);
    store.decisions().decide(young, new Decision.Snoozed(later, NOW), Optional.empty());
    assertThat(inbox(NOW)).containsExactly(old);
    assertThat(store.inbox().count(NOW)).isEqualTo(1);
    assertThat(inbox(later)).containsExactly(young, old);
    assertThat(store.inbox().count(later)).isEqualTo(2);
  }

  @Test
  void undoesAnyNumberOfStepsAlsoAfterARestart() {
    var first = Given.waiting(store, entry(1));
    var second = Given.waiting(store, entry(2));
    var accepted = new Decision.Accepted(RELEASE, "- **Binder**: ö.\n", NOW);
    var written = Optional.of(new Step.Written("snapshots/6.18.md", "aa", "bb"));
    store
        .decisions()
        .decide(first, new Decision.Snoozed(NOW.plusSeconds(9), NOW), Optional.empty());
    store.decisions().decide(first, accepted, written);
    store.decisions().decide(second, new Decision.Rejected("small", NOW), Optional.empty());
    store.close();
    store = Given.store(folder);
    assertThat(inbox(NOW.plusSeconds(9))).isEmpty();
    var last = store.decisions().last().orElseThrow();
    assertThat(last.decision()).isEqualTo(new Decision.Rejected("small", NOW));
    assertThat(store.decisions().undo(last.step(), NOW)).isTrue();
    assertThat(store.decisions().undo(last.step(), NOW)).isFalse();
    var before = store.decisions().last().orElseThrow();
    assertThat(before.decision()).isEqualTo(accepted);
    assertThat(before.written()).isEqualTo(written);
    store.decisions().undo(before.step(), NOW);
    assertThat(inbox(NOW)).containsExactly(second);
    store.decisions().undo(store.decisions().last().orElseThrow().step(), NOW);
    assertThat(inbox(NOW)).containsExactly(first, second);
    assertThat(store.decisions().last()).isEmpty();
  }

  @Test
  void onlyOneOfTwoProcessesTakesAFetch() {
    try (var other = Given.store(folder)) {
      var seen = store.feeds().state("lwn");
      assertThat(store.feeds().claim("lwn", seen, NOW, NOW.plusSeconds(3600))).isTrue();
      assertThat(other.feeds().claim("lwn", seen, NOW, NOW.plusSeconds(3600))).isFalse();
      assertThat(other.feeds().state("lwn").nextDue()).contains(NOW.plusSeconds(3600));
    }
  }

  @Test
  void keepsTheStateOfFetching() {
    var sighting = new FetchState.Sighting(NOW, NOW.plusSeconds(1), 2);
    var state =
        new FetchState(
            Optional.of("https://example.org/feed"),
            new Validators(Optional.of("W/\"a,b\\\"c-gzip\""), Optional.of("yesterday")),
            Optional.of(NOW),
            Optional.empty(),
            Optional.of(NOW),
            "back-off",
            3,
            "It failed.",
            Optional.of("hash"),
            Optional.of(new FetchState.Move("https://example.org/new", sighting)),
            Optional.of(sighting));
    store.feeds().keep("lwn", state);
    store.feeds().hold("example.org", NOW.plusSeconds(1));
    assertThat(store.feeds().states()).isEqualTo(Map.of("lwn", state));
    assertThat(store.feeds().holds(NOW)).isEqualTo(Map.of("example.org", NOW.plusSeconds(1)));
    assertThat(store.feeds().holds(NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void keepsEachBodyOnceAndOnlyTheNewest() {
    var kept = new HashMap<Integer, Capture>();
    for (var i = 0; i < 4; i++) {
      var body = ("body " + i / 2).repeat(100).getBytes(StandardCharsets.UTF_8);
      kept.put(
          i,
          store.captures().keep("lwn", Body.of(body), Optional.empty(), "https://e.org/", NOW, 2));
    }
    assertThat(store.captures().of("lwn")).containsExactly(kept.get(3), kept.get(2));
    assertThat(store.captures().bytes(kept.get(0).hash())).isEmpty();
    assertThat(
            new String(
                store.captures().bytes(kept.get(3).hash()).orElseThrow(), StandardCharsets.UTF_8))
        .isEqualTo("body 1".repeat(100));
  }

  @Test
  void anotherStoreNoticesAChange() {
    try (var other = Given.store(folder)) {
      var before = store.changeCounter();
      assertThat(store.changeCounter()).isEqualTo(before);
      Given.waiting(other, entry(1));
      assertThat(store.changeCounter()).isNotEqualTo(before);
      assertThat(store.inbox().count(NOW)).isEqualTo(1);
    }
  }

  @Test
  void tellsWhichIdsItKnowsOfThatSubscriptionOnly() {
    store.store("lwn", List.of(entry(1), entry(2)), NOW);
    assertThat(store.known("lwn", List.of("id-1", " id-2", "id-3"))).containsOnly("id-1", " id-2");
    assertThat(store.known("other", List.of("id-1"))).isEmpty();
  }

  @Test
  void countsWhatWasNewAndWhatWasAcceptedSince() {
    store.store("lwn", List.of(entry(1)), NOW.minusSeconds(60));
    var number = Given.waiting(store, entry(2));
    store
        .decisions()
        .decide(number, new Decision.Accepted(RELEASE, "- x\n", NOW), Optional.empty());
    assertThat(store.rate("lwn", NOW)).isEqualTo(new Rate(1, 1));
    assertThat(store.rate("lwn", NOW.minusSeconds(60))).isEqualTo(new Rate(2, 1));
    store.decisions().undo(store.decisions().last().orElseThrow().step(), NOW);
    assertThat(store.rate("lwn", NOW)).isEqualTo(new Rate(1, 0));
    assertThat(store.rate("other", NOW)).isEqualTo(new Rate(0, 0));
    assertThat(store.perMonth("lwn").values()).containsExactly(2);
    assertThat(store.perMonth("other")).isEmpty();
  }

  @Test
  void aStoreOfTheFirstVersionIsUpgradedWithItsFetchStates() {
    var old = folder.resolve("old/.rfl/store.db");
    try (var first = ((Opening.Opened) Store.open(old, Schema.VERSIONS.subList(0, 1))).store()) {
      first.store("lwn", List.of(entry(1)), NOW);
    }
    try (var upgraded = ((Opening.Opened) Store.open(old)).store()) {
      assertThat(upgraded.feeds().state("lwn")).isEqualTo(FetchState.NEW);
      assertThat(upgraded.known("lwn", List.of("id-1"))).containsOnly("id-1");
    }
  }

  @Test
  void theTextOfWhatWasJustStoredIsNotReadAgain() {
    var stored = store.store("lwn", List.of(entry(1), entry(2)), NOW).added();
    var fresh = new HashMap<Long, StoredEntry>();
    fresh.put(stored.getFirst().number(), stored.getFirst());
    fresh.put(stored.getLast().number(), stored.getFirst());

    var waiting = store.unjudged(5, fresh);

    assertThat(waiting).isEqualTo(store.unjudged(5)).isEqualTo(stored);
    assertThat(waiting.getFirst()).isSameAs(stored.getFirst());
  }

  private void useEverything() {
    var number = Given.waiting(store, entry(1));
    var moved = entry("moved", "Title 1", "https://example.org/1", entry(1).published().get());
    assertThat(store.store("lwn", List.of(moved), NOW).reidentified()).hasSize(1);
    store.store("lwn", List.of(Given.withText(moved, "Edited", "edited")), NOW);
    store.versions(number);
    store.known("lwn", List.of("moved"));
    store.rate("lwn", NOW);
    store.perMonth("lwn");
    store.feeds().name("lwn", "LWN");
    keepsTheStateOfFetching();
    keepsEachBodyOnceAndOnlyTheNewest();
    assertThat(store.unjudged(5)).hasSize(1);
    assertThat(store.entriesAfter(0, 5)).hasSize(1);
    assertThat(store.inbox().withLink("https://example.org/1")).hasSize(1);
    store.inbox().entry(number);
    store.reader().keepDraft(number, new Draft(Optional.of(RELEASE), "text"));
    assertThat(store.reader().draft(number)).contains(new Draft(Optional.of(RELEASE), "text"));
    store.reader().dropDraft(number);
    store
        .decisions()
        .decide(number, new Decision.Accepted(RELEASE, "- x\n", NOW), Optional.empty());
    store.decisions().decide(number, new Decision.Rejected("", NOW), Optional.empty());
    store.decisions().decide(number, new Decision.Snoozed(NOW, NOW), Optional.empty());
    store.decisions().undo(store.decisions().last().orElseThrow().step(), NOW);
    store.decisions().standing(number);
    useBundles(number);
    store.inbox().lines(NOW, 5);
    store.inbox().count(NOW);
    store.words().unindexed(5);
    store.words().index(Map.of(number, "text"));
    store.words().search(Wanted.typed("text").after(NOW), 5);
    store.words().search(Wanted.words(""), 5);
    store.reader().looked(NOW);
    store.reader().lastLooked();
    store.reader().remember("place", "a row\twith fields");
    store.reader().remembered("place");
  }

  private void useBundles(long number) {
    var other = Given.waiting(store, entry(7));
    var names = Map.of(other, Set.of("a name"));
    store.judge(new Judgement(Map.of(other, RELEVANT), List.of(Set.of(number, other)), names));
    assertThat(store.bundles().kin(Set.of("a name"), 5)).hasSize(1);
    assertThat(store.entry(number)).isPresent();
    var bundle = store.bundles().of(other).orElseThrow();
    assertThat(store.bundles().of(number)).hasValue(bundle);
    assertThat(store.bundles().members(bundle, 5)).hasSize(2);
    var standing = new Standing(2, 3, 4, List.of("A"), 1, 0, 0, Optional.of("rust-next"), false);
    store.bundles().keepStanding(bundle, other, standing, NOW);
    assertThat(store.bundles().one(bundle, NOW).orElseThrow().standing()).contains(standing);
    assertThat(store.bundles().moved(NOW.minusSeconds(1), NOW, 5))
        .as("new, so not moved")
        .isEmpty();
    store.bundles().seen(bundle);
    var further = new Standing(3, 3, 5, List.of("A"), 1, 0, 0, Optional.of("rust-next"), false);
    store.bundles().keepStanding(bundle, other, further, NOW);
    assertThat(store.bundles().moved(NOW.minusSeconds(1), NOW, 5)).hasSize(1);
    store.bundles().seen(bundle);
    assertThat(store.bundles().moved(NOW.minusSeconds(1), NOW, 5)).isEmpty();
    var rejected = new Decision.Rejected("", NOW);
    store.bundles().undecided(bundle);
    var both =
        List.of(
            new Deed(other, rejected, Optional.empty()),
            new Deed(number, rejected, Optional.empty()));
    var step = store.decisions().decide(both);
    assertThat(store.decisions().parts(step)).hasSize(1);
    assertThat(
            store.decisions().whole(store.decisions().parts(step).getFirst()).orElseThrow().step())
        .isEqualTo(step);
    store.decisions().undo(step, NOW);
    store.bundles().setApart(other);
    assertThat(store.bundles().of(other).orElseThrow()).isNotEqualTo(bundle);
    store.bundles().join(List.of(number, other));
  }

  @Test
  void noQueryGoesThroughAllEntries() {
    useEverything();
    for (var sql : store.statements()) {
      if (!sql.startsWith("PRAGMA")) {
        assertThat(store.plan(sql))
            .as(sql)
            .noneMatch(step ->
                step.matches(
                    "SCAN (e|b|v|i|entry|body|verdict|inbox|version|searchable)\\b"
                        + "(?! USING COVERING INDEX (inbox_awake|bundle_newest)| USING INDEX inbox_awake).*"))
            .as("sorted by the index itself: " + sql)
            .noneMatch(step -> sql.contains("MATCH") && step.contains("TEMP B-TREE"));
      }
    }
  }

  @Test
  void refusesWhatIsNoStoreAndLeavesItAsItIs() throws Exception {
    store.close();
    var whole = Files.readAllBytes(file());
    refuses(new byte[0], "is empty");
    refuses("Not a database. ".repeat(20).getBytes(StandardCharsets.UTF_8), "is not an SQLite");
    refuses(Arrays.copyOf(whole, 50), "is cut short");
    refuses(Arrays.copyOf(whole, 5_000), "is damaged");
    var newer = whole.clone();
    newer[63] = 99;
    refuses(newer, "newer rfl");
    Files.write(file(), whole);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--------"));
    assertThat(Store.open(file()).toString()).contains("is read-only");
    Files.delete(file());
    Files.createDirectory(file());
    assertThat(Store.open(file()).toString()).contains("is not a file");
  }

  private void refuses(byte[] bytes, String why) throws Exception {
    Files.write(file(), bytes);
    assertThat(Store.open(file()))
        .isInstanceOfSatisfying(
            Opening.Refused.class,
            refused -> assertThat(refused.sentence()).contains(file().toString(), why));
    assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
  }

  @Test
  void anUpgradeKeepsEverythingAndABackup() {
    var number = Given.waiting(store, entry(1));
    store.close();
    var next = new ArrayList<>(Schema.VERSIONS);
    next.add("CREATE TABLE later (id INTEGER)");
    try (var upgraded = ((Opening.Opened) Store.open(file(), next)).store()) {
      assertThat(upgraded.inbox().entry(number)).isPresent();
    }
    assertThat(Store.open(file()).toString()).contains("newer rfl");
    assertThat(Path.of(file() + ".version-" + Schema.VERSIONS.size())).exists();
  }

  @Test
  void anUpgradeRemovesWhatAKilledOneLeftAndNothingElse() throws Exception {
    store.close();
    var ended = new ProcessBuilder("true").start();
    ended.waitFor();
    var leftover = Files.writeString(Path.of(file() + ".version-2.new-" + ended.pid()), "half");
    var unborn = Files.writeString(Path.of(file() + ".new-" + ended.pid()), "half");
    var running = Files.writeString(Path.of(file() + ".version-2.new-1"), "under way");
    var backup = Files.writeString(Path.of(file() + ".version-2"), "whole");
    var next = new ArrayList<>(Schema.VERSIONS);
    next.add("CREATE TABLE later (id INTEGER)");

    ((Opening.Opened) Store.open(file(), next)).store().close();

    assertThat(List.of(leftover, unborn)).noneMatch(Files::exists);
    assertThat(List.of(running, backup)).allMatch(Files::exists);
  }

  @Test
  void whatIsDoneTogetherIsAllOrNothing() {
    assertThatThrownBy(() ->
            store.together(() -> {
              Given.waiting(store, entry(1));
              throw new IllegalStateException("half way");
            }))
        .hasMessage("half way");
    assertThat(store.inbox().count(NOW)).isZero();
    assertThat(Given.waiting(store, entry(2))).isPositive();
  }
}
