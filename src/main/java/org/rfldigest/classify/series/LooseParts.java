package org.rfldigest.classify.series;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rfldigest.classify.reading.Mail;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.model.PatchSeries;

/**
 * Puts parts of a patch series together that nothing else joins, because the cover letter or the
 * mails between are not at hand. Two groups that each have a name of their own stay apart.
 */
final class LooseParts {

  private static final int SHORTEST_TITLE = 4;
  private static final int FEWEST_PARTS = 4;
  private static final Duration LONGEST_TALK = Duration.ofDays(10);
  private static final Duration SEASON = Duration.ofDays(90);
  private static final int MOST_SKIPPED = 1;

  private final List<Reading> mails;
  private final Groups groups;
  private final Set<Integer> named = new HashSet<>();

  /** The titles of a group's parts by their numbers, by the group's root. */
  private final Map<Integer, Map<String, String>> titles = new HashMap<>();

  LooseParts(List<Reading> mails, List<Optional<String>> slugs, Groups groups) {
    this.mails = mails;
    this.groups = groups;
    for (var at = 0; at < mails.size(); at++) {
      var root = groups.root(at);
      if (subject(at).namesTheSeries() || slugs.get(at).isPresent()) {
        named.add(root);
      }
      if (subject(at).total().isPresent()) {
        titlesOf(root).putIfAbsent(number(at), mails.get(at).name());
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

  /**
   * A part keeps its title from version to version; where there are more or fewer parts than
   * before, only from one version to the next, or the one after it, within a season.
   */
  private void joinVersions(List<Integer> parts) {
    Map<String, List<Integer>> alike = new LinkedHashMap<>();
    for (var at : parts) {
      var title = mails.get(at).name();
      if (title.split(" ", SHORTEST_TITLE).length == SHORTEST_TITLE) {
        alike.computeIfAbsent(title, unseen -> new ArrayList<>()).add(at);
      }
    }
    for (var same : alike.values()) {
      Map<OptionalInt, Integer> ofAsMany = new HashMap<>();
      same.forEach(at -> joinTwo(ofAsMany.computeIfAbsent(subject(at).total(), unseen -> at), at));
      same.sort((one, other) -> Integer.compare(subject(one).version(), subject(other).version()));
      for (var next = 1; next < same.size(); next++) {
        joinIfNext(same.get(next - 1), same.get(next));
      }
    }
  }

  private void joinIfNext(int one, int other) {
    var versions = subject(other).version() - subject(one).version();
    if (versions > 0 && versions <= MOST_SKIPPED + 1 && isNear(one, other, SEASON)) {
      joinTwo(one, other);
    }
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
    if (isNear(one, other, LONGEST_TALK)) {
      joinTwo(one, other);
    }
  }

  private boolean isNear(int one, int other, Duration longest) {
    var first = mails.get(one).clue().date();
    var second = mails.get(other).clue().date();
    return first.isPresent()
        && second.isPresent()
        && Duration.between(first.get(), second.get()).abs().compareTo(longest) <= 0;
  }

  private String posting(int at) {
    var title = subject(at).title();
    var first = title.indexOf(": ");
    var matter = title.substring(0, Math.max(0, Math.max(first, title.indexOf(": ", first + 1))));
    return round(at) + "/" + subject(at).total().orElse(0) + ":" + Mail.name(matter);
  }

  private String number(int at) {
    return round(at) + "/" + subject(at).part().orElse(0) + "/" + subject(at).total().orElse(0);
  }

  /** A first version may follow one that only asked for comments, with other parts. */
  private String round(int at) {
    return (subject(at).proposal() ? "rfc" : "v") + subject(at).version();
  }

  private void joinTwo(int one, int other) {
    var first = groups.root(one);
    var second = groups.root(other);
    var isNamed = named.contains(first);
    if (first == second || isNamed && named.contains(second) || differ(first, second)) {
      return;
    }
    groups.join(one, other);
    var root = groups.root(one);
    var gone = root == first ? second : first;
    if (isNamed || named.contains(second)) {
      named.add(root);
    }
    titles.getOrDefault(gone, Map.of()).forEach(titlesOf(root)::putIfAbsent);
  }

  private Map<String, String> titlesOf(int root) {
    return titles.computeIfAbsent(root, unseen -> new HashMap<>());
  }

  /** Whether a part of one has another title in the other: two postings of as many parts. */
  private boolean differ(int first, int second) {
    var one = titles.getOrDefault(first, Map.of());
    var two = titles.getOrDefault(second, Map.of());
    var fewer = one.size() < two.size() ? one : two;
    var more = fewer == one ? two : one;
    for (var part : fewer.entrySet()) {
      var other = more.get(part.getKey());
      if (other != null && !other.equals(part.getValue())) {
        return true;
      }
    }
    return false;
  }

  private Instant sent(int at) {
    return mails.get(at).clue().date().orElseThrow();
  }

  private PatchSeries subject(int at) {
    return mails.get(at).subject();
  }
}
