package org.rfldigest.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.store.Given.NOW;
import static org.rfldigest.store.Given.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Release;
import org.rfldigest.model.Verdict;

class WaitingTest {

  private final Random random = new Random(8);

  @TempDir Path folder;

  @Test
  void theFrontPageCountsByReleaseWhatTheInboxShows() {
    try (var store = Given.store(folder)) {
      var numbers = new ArrayList<Long>();
      for (var i = 0; i < 60; i++) {
        numbers.add(Given.waiting(store, entry(i)));
      }
      judge(store, numbers);
      assertThat(counted(store)).isEqualTo(shown(store)).hasSizeGreaterThan(2);
      snooze(store, numbers);
      assertThat(counted(store)).isEqualTo(shown(store));
    }
  }

  /** Some alone, some in bundles, of which some have one that stands for all. */
  private void judge(Store store, List<Long> numbers) {
    var together = new ArrayList<Set<Long>>();
    for (var at = 0; at + 3 < numbers.size(); at += 5) {
      together.add(Set.copyOf(numbers.subList(at, at + 2 + random.nextInt(2))));
    }
    var verdicts = new HashMap<Long, Verdict>();
    for (var number : numbers) {
      verdicts.put(number, verdict());
    }
    store.judge(new Judgement(verdicts, together, Map.of()));
  }

  private Verdict verdict() {
    var release =
        random.nextBoolean()
            ? Optional.<Release>empty()
            : Optional.of(new Release(7, random.nextInt(3)));
    return new Verdict(
        true,
        random.nextInt(9),
        release,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Some sleep on, and some have woken. */
  private void snooze(Store store, List<Long> numbers) {
    for (var number : numbers) {
      if (random.nextInt(3) == 0) {
        var until = NOW.plus(Duration.ofHours(random.nextBoolean() ? -1 : 1));
        store
            .decisions()
            .decide(number, new Decision.Snoozed(until, NOW.minusSeconds(7_200)), Optional.empty());
      }
    }
  }

  private static Map<Optional<Release>, Integer> counted(Store store) {
    return store.inbox().waiting(NOW, 1_000);
  }

  private static Map<Optional<Release>, Integer> shown(Store store) {
    var counts = new HashMap<Optional<Release>, Integer>();
    store.inbox().lines(NOW, 1_000).stream()
        .collect(groupingBy(Bundle::release, counting()))
        .forEach((release, count) -> counts.put(release, count.intValue()));
    return counts;
  }
}
