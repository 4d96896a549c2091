package org.rfldigest.classify;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rfldigest.classify.reading.Reading;
import org.rfldigest.classify.words.Words;
import org.rfldigest.model.Reason;

/**
 * What the decisions of a workspace teach about the words of titles: naive Bayes, bounded so that
 * it can tip an entry that the rules leave open and never outweigh a rule that is sure. To reset it
 * is to use {@link #NONE}.
 */
public final class LearnedWords {

  /** A title and whether it was accepted. */
  public record Example(String title, boolean accepted) {}

  /** Nothing learned. */
  public static final LearnedWords NONE = new LearnedWords(Map.of());

  /** The most that it adds to a score, or takes from it. */
  public static final double MOST = 2;

  /** From fewer decisions of either kind nothing is learned. */
  public static final int FEWEST_OF_EACH = 10;

  private static final int FEWEST_OF_A_WORD = 4;

  /** A word must be about five times as common on one side; others mislead on titles not seen. */
  private static final double LEAST_ODDS = 1.6;

  private static final double MOST_OF_A_WORD = 1;
  private static final double LEAST_TO_SAY = 0.25;
  private static final int NAMED = 3;
  private static final double LEAST_MOVE = 0.005;

  private final Map<String, Double> weights;

  private LearnedWords(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** Learns from decisions; from fewer than ten of either kind it learns nothing. */
  public static LearnedWords from(List<Example> examples) {
    var accepted = examples.stream().filter(Example::accepted).toList();
    var rejected = examples.stream().filter(example -> !example.accepted()).toList();
    if (accepted.size() < FEWEST_OF_EACH || rejected.size() < FEWEST_OF_EACH) {
      return NONE;
    }
    var pro = counts(accepted);
    var against = counts(rejected);
    var words = new HashSet<>(pro.keySet());
    words.addAll(against.keySet());
    var weights = new HashMap<String, Double>();
    for (var word : words) {
      int yes = pro.getOrDefault(word, 0);
      int no = against.getOrDefault(word, 0);
      var odds = share(yes, accepted.size()) - share(no, rejected.size());
      if (yes + no >= FEWEST_OF_A_WORD && Math.abs(odds) >= LEAST_ODDS) {
        weights.put(word, Math.clamp(odds / 2, -MOST_OF_A_WORD, MOST_OF_A_WORD));
      }
    }
    return new LearnedWords(weights);
  }

  /** Each word that was learned with what it adds, for showing it. */
  public Map<String, Double> weights() {
    return weights;
  }

  /** The words of a title that were learned, with what each adds. */
  public Map<String, Double> of(String title) {
    var known = new TreeMap<String, Double>();
    for (var word : distinct(new Words(Reading.cut(title, Reading.LONGEST_TITLE)))) {
      if (weights.containsKey(word)) {
        known.put(word, weights.get(word));
      }
    }
    return known;
  }

  /** The words that moved most since then, such as "redox -0.40"; at most so many. */
  public List<String> since(LearnedWords before, int most) {
    var moved = new TreeMap<String, Double>();
    var words = new HashSet<>(weights.keySet());
    words.addAll(before.weights.keySet());
    for (var word : words) {
      var by = weights.getOrDefault(word, 0.0) - before.weights.getOrDefault(word, 0.0);
      if (Math.abs(by) >= LEAST_MOVE) {
        moved.put(word, by);
      }
    }
    return moved.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Double> move) -> -Math.abs(move.getValue())))
        .limit(most)
        .map(move -> "%s %+.2f".formatted(move.getKey(), move.getValue()))
        .toList();
  }

  /**
   * What the title's words add, with the words that added most; empty where it is next to nothing.
   */
  Optional<Reason> reason(Words title) {
    if (weights.isEmpty()) {
      return Optional.empty();
    }
    var known = distinct(title).stream().filter(weights::containsKey).toList();
    var sum = Math.clamp(known.stream().mapToDouble(weights::get).sum(), -MOST, MOST);
    if (Math.abs(sum) < LEAST_TO_SAY) {
      return Optional.empty();
    }
    var points = Math.round(sum * 100) / 100.0;
    return Optional.of(new Reason("learned from your decisions: " + strongest(known, sum), points));
  }

  private String strongest(List<String> known, double sum) {
    return known.stream()
        .filter(word -> weights.get(word) * sum > 0)
        .sorted(
            Comparator.comparing((String word) -> -Math.abs(weights.get(word)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(NAMED)
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Integer> counts(List<Example> examples) {
    var counts = new HashMap<String, Integer>();
    for (var example : examples) {
      var title = new Words(Reading.cut(example.title(), Reading.LONGEST_TITLE));
      distinct(title).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return counts;
  }

  /** The words that can tell something: letters, at least three. */
  private static Set<String> distinct(Words title) {
    var words = new HashSet<String>();
    for (var at = 0; at < title.size(); at++) {
      var word = title.word(at);
      if (word.length() > 2 && Character.isLetter(word.charAt(0))) {
        words.add(word);
      }
    }
    return words;
  }

  private static double share(int with, int all) {
    return Math.log((with + 1.0) / (all + 2.0));
  }
}
