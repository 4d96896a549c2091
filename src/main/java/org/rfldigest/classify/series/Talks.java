package org.rfldigest.classify.series;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rfldigest.classify.reading.Reading;

/**
 * Mails that are no patches, by their titles. Whoever begins under a title again after a week is on
 * a matter of its own: robots and maintainers send "linux-next: build failure after merge of the
 * rust tree" for years.
 */
final class Talks {

  private static final Duration LONGEST = Duration.ofDays(7);

  private final List<Reading> mails;
  private final Groups groups;
  private final Map<String, List<Integer>> byTitle = new LinkedHashMap<>();
  private final Map<Integer, String> since = new HashMap<>();

  Talks(List<Reading> mails, Groups groups) {
    this.mails = mails;
    this.groups = groups;
  }

  void add(int at, String title) {
    byTitle.computeIfAbsent(title, unseen -> new ArrayList<>()).add(at);
  }

  void join() {
    byTitle.values().forEach(this::join);
  }

  private void join(List<Integer> same) {
    same.sort((one, other) -> sent(one).compareTo(sent(other)));
    var first = same.getFirst();
    for (var at : same) {
      var isLater = Duration.between(sent(first), sent(at)).compareTo(LONGEST) > 0;
      if (isLater && !mails.get(at).subject().reply()) {
        first = at;
        since.put(at, "-" + sent(at).atOffset(ZoneOffset.UTC).toLocalDate());
      }
      groups.join(first, at);
    }
  }

  /** What tells the matter of this mail from one that began under its title before. */
  String since(int at) {
    return since.getOrDefault(at, "");
  }

  /** What has no date stands before all others. */
  private Instant sent(int at) {
    return mails.get(at).clue().date().orElse(Instant.EPOCH);
  }
}
