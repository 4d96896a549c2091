package org.rfldigest.classify.story;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.reading.Mail;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.series.Groups;

/**
 * Puts entries together that tell the same news, the likest first over all of them. The key is that
 * of the earliest entry, so that the order in which they come does not matter.
 */
public final class StoryKeys {

  private static final int MOST_OF_A_KEY = 100;
  private static final Deque<Integer> NONE = new ArrayDeque<>(0);

  private final List<Reading> readings;
  private final List<StorySignature> signatures;
  private final Groups groups;
  private final List<Family> families;
  private final Map<String, Deque<Integer>> byKey = new HashMap<>();
  private final List<Match> uncertain = new ArrayList<>();

  /** Two that tell the same. */
  private record Match(int at, int earlier, Sameness same) {}

  private StoryKeys(List<Reading> readings, List<StorySignature> signatures) {
    this.readings = readings;
    this.signatures = signatures;
    this.groups = new Groups(readings.size());
    this.families = signatures.stream().map(Family::new).toList();
    inOrderOfTime().forEach(this::match);
    uncertain.sort(Comparator.comparing(Match::same));
    uncertain.forEach(this::join);
  }

  /** The story's key of each entry, in their order. */
  public static List<String> of(List<Reading> readings) {
    var signatures = readings.parallelStream().map(StorySignature::of).toList();
    return new StoryKeys(readings, signatures).keys();
  }

  /** The story's key of an entry that stands alone. */
  public static String of(Reading reading) {
    return key(reading);
  }

  private List<Integer> inOrderOfTime() {
    return IntStream.range(0, readings.size())
        .boxed()
        .sorted(Comparator.comparing(readings::get, StoryKeys::compare))
        .toList();
  }

  /** What is sure is joined at once, the rest once all is known. */
  private void match(int at) {
    var signature = signatures.get(at);
    var alike = new TreeMap<Integer, Sameness>();
    signature.lookup().ofPages().forEach(key -> look(at, key, false, alike));
    signature.lookup().ofTitle().ifPresent(key -> look(at, key, false, alike));
    signature.lookup().nearWords().forEach(key -> look(at, key, true, alike));
    alike.forEach((earlier, same) -> {
      var match = new Match(at, earlier, same);
      if (same.isSure()) {
        join(match);
      } else {
        uncertain.add(match);
      }
    });
    signature.keys().forEach(key -> keep(key, at));
    signature.lookup().ofTitle().ifPresent(key -> keep(key, at));
  }

  private void look(int at, String key, boolean isOfWords, Map<Integer, Sameness> alike) {
    var signature = signatures.get(at);
    for (int earlier : byKey.getOrDefault(key, NONE)) {
      if ((!isOfWords || signature.mayBeLike(signatures.get(earlier)))
          && !alike.containsKey(earlier)) {
        signature.same(signatures.get(earlier)).ifPresent(same -> alike.put(earlier, same));
      }
    }
  }

  private void join(Match match) {
    var one = families.get(match.at);
    var other = families.get(match.earlier);
    if (match.same.isSure() || one.mayJoin(other)) {
      one.join(other);
      groups.join(match.earlier, match.at);
    }
  }

  private void keep(String key, int at) {
    var entries = byKey.computeIfAbsent(key, unseen -> new ArrayDeque<>());
    entries.addLast(at);
    if (entries.size() > MOST_OF_A_KEY) {
      entries.removeFirst();
    }
  }

  private List<String> keys() {
    var keys = new ArrayList<String>();
    readings.forEach(reading -> keys.add(""));
    var given = new HashSet<String>();
    groups.of(readings.size()).stream()
        .sorted(Comparator.comparing(this::first, StoryKeys::compare))
        .forEach(group -> {
          var key = key(first(group));
          var free = given.add(key) ? key : key + "#" + first(group).clue().id();
          group.forEach(at -> keys.set(at, free));
        });
    return keys;
  }

  private Reading first(List<Integer> group) {
    return group.stream().map(readings::get).min(StoryKeys::compare).orElseThrow();
  }

  private static int compare(Reading one, Reading other) {
    var byDate =
        one.clue().date().orElse(Instant.MAX).compareTo(other.clue().date().orElse(Instant.MAX));
    return byDate != 0 ? byDate : one.clue().id().compareTo(other.clue().id());
  }

  /** The title alone would put those together that come back every week. */
  private static String key(Reading first) {
    return first
        .link()
        .orElseGet(() -> "title/" + Mail.name(first.title()) + "/" + day(first.clue()));
  }

  private static String day(Clue clue) {
    return clue.date().map(date -> date.toString().substring(0, 10)).orElse(clue.id());
  }
}
