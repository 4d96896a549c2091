package org.rfldigest.classify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rfldigest.model.PatchSeries;

/**
 * Puts parts of a patch series together that nothing else joins, because the cover letter or the
 * mails between are not at hand. Two groups that each have a name of their own stay apart.
 */
final class LooseParts {

  private static final int SHORTEST_TITLE = 4;
  private static final int FEWEST_PARTS = 4;
  private static final Duration LONGEST_TALK = Duration.ofDays(10);

  private final List<Reading> mails;
  private final Groups groups;
  private final Set<Integer> named = new HashSet<>();

  LooseParts(List<Reading> mails, Groups groups) {
    this.mails = mails;
    this.groups = groups;
    for (var at = 0; at < mails.size(); at++) {
      if (mails.get(at).subject().namesTheSeries() || SeriesKeys.slug(mails.get(at)).isPresent()) {
        named.add(groups.root(at));
      }
    }
  }

  /**
   * Joins them where it is sure.
   *
   * @param parts the places of the parts, and of answers to a part that is not at hand
   */
  void join(List<Integer> parts) {
    joinVersions(parts);
    joinPostings();
  }

  /** A part keeps its title from version to version. */
  private void joinVersions(List<Integer> parts) {
    Map<String, List<Integer>> alike = new LinkedHashMap<>();
    for (var at : parts) {
      var title = mails.get(at).name();
      if (title.split(" ", SHORTEST_TITLE).length == SHORTEST_TITLE) {
        var name = subject(at).total().orElse(0) + " " + title;
        alike.computeIfAbsent(name, unseen -> new ArrayList<>()).add(at);
      }
    }
    alike.values().forEach(same -> same.forEach(at -> joinTwo(same.getFirst(), at)));
  }

  /** Parts of the same version, of as many, on the same matter, within days of each other. */
  private void joinPostings() {
    Map<String, List<Integer>> alike = new LinkedHashMap<>();
    for (var at = 0; at < mails.size(); at++) {
      if (subject(at).total().orElse(0) >= FEWEST_PARTS
          && mails.get(at).clue().date().isPresent()) {
        alike.computeIfAbsent(posting(at), unseen -> new ArrayList<>()).add(at);
      }
    }
    for (var same : alike.values()) {
      same.sort((one, other) -> sent(one).compareTo(sent(other)));
      for (var next = 1; next < same.size(); next++) {
        joinIfNear(same.get(next - 1), same.get(next));
      }
    }
  }

  private void joinIfNear(int one, int other) {
    if (Duration.between(sent(one), sent(other)).compareTo(LONGEST_TALK) <= 0) {
      joinTwo(one, other);
    }
  }

  private String posting(int at) {
    var title = subject(at).title();
    var first = title.indexOf(": ");
    var matter = title.substring(0, Math.max(0, Math.max(first, title.indexOf(": ", first + 1))));
    var parts = subject(at).version() + "/" + subject(at).total().orElse(0);
    return parts + ":" + SeriesKeys.normal(matter);
  }

  private void joinTwo(int one, int other) {
    var first = named.contains(groups.root(one));
    var second = named.contains(groups.root(other));
    if (first && second) {
      return;
    }
    groups.join(one, other);
    if (first || second) {
      named.add(groups.root(one));
    }
  }

  private Instant sent(int at) {
    return mails.get(at).clue().date().orElseThrow();
  }

  private PatchSeries subject(int at) {
    return mails.get(at).subject();
  }
}
