package org.rfldigest.classify.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.classify.reading.Mail;
import org.rfldigest.classify.reading.Reading;

/** The versions of one patch series, for comparing them; made of its mails in any order. */
public final class SeriesVersions {

  private static final double SAME_PART = 0.5;
  private static final int MOST_COMPARED = 300;

  private final Map<Integer, List<Reading>> postings = new TreeMap<>();

  private SeriesVersions(List<Clue> mails) {
    mails.stream()
        .map(Reading::of)
        .filter(mail -> !mail.subject().reply())
        .sorted(SeriesVersions::byPart)
        .forEach(mail ->
            postings
                .computeIfAbsent(mail.subject().version(), unseen -> new ArrayList<>())
                .add(mail));
  }

  /** By hand, since no archive of classes keeps what the JDK's comparators are made of. */
  private static int byPart(Reading one, Reading other) {
    var order = Integer.compare(one.subject().part().orElse(0), other.subject().part().orElse(0));
    return order != 0 ? order : one.clue().id().compareTo(other.clue().id());
  }

  public static SeriesVersions of(List<Clue> mails) {
    return new SeriesVersions(mails);
  }

  /** The versions of which a mail is at hand, in ascending order. */
  public SortedSet<Integer> numbers() {
    return new TreeSet<>(postings.keySet());
  }

  /** What changed between two versions; empty where of one of them no mail is at hand. */
  public Optional<VersionChange> between(int from, int to) {
    return postings.containsKey(from) && postings.containsKey(to)
        ? Optional.of(compare(from, to))
        : Optional.empty();
  }

  private VersionChange compare(int from, int to) {
    var before = parts(postings.get(from));
    var after = parts(postings.get(to));
    var kept = new HashSet<>(before.keySet());
    kept.retainAll(after.keySet());
    before.keySet().removeAll(kept);
    after.keySet().removeAll(kept);
    var retitled = retitled(before, after);
    return new VersionChange(
        List.copyOf(after.values()), List.copyOf(before.values()), retitled, told(from, to));
  }

  /** The titles of the parts by their words; those of the cover letter only where it is alone. */
  private static Map<String, String> parts(List<Reading> mails) {
    var parts = new LinkedHashMap<String, String>();
    var alone = mails.stream().allMatch(mail -> mail.subject().part().orElse(0) == 0);
    for (var mail : mails) {
      var title = mail.subject().title();
      if (alone || mail.subject().part().orElse(1) > 0) {
        parts.putIfAbsent(Mail.name(title), title);
      }
    }
    return parts;
  }

  /** Takes those out of both that have more words in common than not. */
  private static List<VersionChange.Retitled> retitled(
      Map<String, String> before, Map<String, String> after) {
    var retitled = new ArrayList<VersionChange.Retitled>();
    for (var old : first(before)) {
      var next =
          first(after).stream()
              .filter(title -> alike(old, title) >= SAME_PART)
              .max(Comparator.comparingDouble(title -> alike(old, title)));
      if (next.isPresent()) {
        retitled.add(new VersionChange.Retitled(before.remove(old), after.remove(next.get())));
      }
    }
    return retitled;
  }

  private static List<String> first(Map<String, String> parts) {
    return parts.keySet().stream().limit(MOST_COMPARED).toList();
  }

  private static double alike(String one, String other) {
    var words = new HashSet<>(List.of(one.split(" ")));
    var all = new HashSet<>(words);
    var others = new HashSet<>(List.of(other.split(" ")));
    words.retainAll(others);
    all.addAll(others);
    return (double) words.size() / all.size();
  }

  private List<String> told(int from, int to) {
    for (var mail : postings.get(to)) {
      var told = Changelog.of(mail.clue().text(), from, to);
      if (!told.isEmpty()) {
        return told;
      }
    }
    return List.of();
  }
}
