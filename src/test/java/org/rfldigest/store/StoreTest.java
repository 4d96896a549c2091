package org.rfldigest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rfldigest.store.Given.NOW;
import static org.rfldigest.store.Given.RELEVANT;
import static org.rfldigest.store.Given.entry;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Quiet;
import org.rfldigest.model.Release;
import org.rfldigest.model.Validators;

class StoreTest extends WithStore {

  private static final Release RELEASE = new Release(6, 18);

  private List<Long> inbox(Instant now) {
    return store.inbox().lines(now, 10).stream().map(line -> line.lead().number()).toList();
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
            Optional.of(sighting),
            Optional.of(NOW),
            new Quiet(Duration.ofHours(6), Set.of(0, 23), Set.of(DayOfWeek.SUNDAY)));
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
  void keepsABodyAsTheServerPackedIt() {
    var body = "a body of many words ".repeat(100).getBytes(StandardCharsets.UTF_8);
    for (var level : new int[] {Deflater.NO_COMPRESSION, Deflater.BEST_COMPRESSION}) {
      var packed = Optional.of(deflated(body, level));
      var capture =
          store
              .captures()
              .keep(
                  "feed " + level,
                  Body.of(body, "hash " + level, packed),
                  Optional.empty(),
                  "https://e.org/",
                  NOW,
                  2);
      assertThat(store.captures().bytes(capture.hash())).contains(body);
    }
  }

  private static byte[] deflated(byte[] bytes, int level) {
    try (var deflater = new Deflater(level, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      var packed = new byte[bytes.length + 64];
      return Arrays.copyOf(packed, deflater.deflate(packed));
    }
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
  void countsWhatWasNewInEachWeek() {
    store.store("lwn", List.of(entry(1), entry(2)), NOW.minus(Duration.ofDays(15)));
    store.store("lwn", List.of(entry(3)), NOW.minus(Duration.ofDays(1)));
    store.store("lwn", List.of(entry(4)), NOW.minus(Duration.ofDays(99)));
    assertThat(store.perWeek("lwn", NOW, 3)).containsExactly(2, 0, 1);
    assertThat(store.perWeek("other", NOW, 3)).containsExactly(0, 0, 0);
  }

  @Test
  void countsWhatWasNewAndWhatWasAcceptedSince() {
    store.store("lwn", List.of(entry(1)), NOW.minusSeconds(60));
    var number = Given.waiting(store, entry(2));
    var step =
        store
            .decisions()
            .decide(number, new Decision.Accepted(RELEASE, "- x\n", NOW), Optional.empty());
    assertThat(store.rate("lwn", NOW)).isEqualTo(new Rate(1, 1));
    assertThat(store.rate("lwn", NOW.minusSeconds(60))).isEqualTo(new Rate(2, 1));
    store.decisions().undo(step, NOW);
    assertThat(store.rate("lwn", NOW)).isEqualTo(new Rate(1, 0));
    assertThat(store.rate("other", NOW)).isEqualTo(new Rate(0, 0));
    assertThat(store.perMonth("lwn").values()).containsExactly(2);
    assertThat(store.perMonth("other")).isEmpty();
  }

  @Test
  void anEntryOfAYearBeyondAllCalendarsIsOfNoMonth() {
    var far = entry("far", "Far", "https://far.example/", Instant.parse("+20000-01-01T00:00:00Z"));
    store.store("lwn", List.of(entry(1), far), NOW);

    assertThat(store.perMonth("lwn").values()).containsExactly(1);
  }

  /** What is kept of regroupings has a bound, and the newest is the one to be taken back. */
  @Test
  void theLastRegroupingOfThousandsOfEntriesIsTakenBack() {
    var entries = IntStream.range(0, 8_000).mapToObj(Given::entry).toList();
    var numbers =
        store.store("lwn", entries, NOW).added().stream().map(added -> added.number()).toList();
    store.bundles().join(numbers);
    var whole = store.bundles().of(numbers.getFirst());
    for (var apart = 1; apart <= 10; apart++) {
      store.bundles().setApart(numbers.get(apart));
    }
    var last = numbers.get(10);
    assertThat(store.bundles().of(last)).isNotEqualTo(whole);
    assertThat(store.bundles().lastRegrouping().map(Regrouping::moved)).contains(Set.of(last));

    store.bundles().takeBack();

    assertThat(store.bundles().of(last)).isEqualTo(whole);
    assertThat(store.bundles().of(numbers.get(9))).isNotEqualTo(whole);
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
