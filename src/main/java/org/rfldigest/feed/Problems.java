package org.rfldigest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was wrong with a feed, each kind said once, however often it occurs: the first case in full
 * and the number of the others.
 */
final class Problems {

  private static final int MOST = 30;
  private static final int LONGEST_QUOTE = 80;

  private final Map<String, String> first = new LinkedHashMap<>();
  private final Map<String, Integer> count = new LinkedHashMap<>();

  void add(String sentence) {
    add(sentence, () -> sentence);
  }

  /**
   * @param kind cases of one kind are said once
   * @param sentence made for the first case only
   */
  void add(String kind, Supplier<String> sentence) {
    if (first.containsKey(kind)) {
      count.merge(kind, 1, Integer::sum);
    } else if (first.size() < MOST) {
      first.put(kind, sentence.get());
      count.put(kind, 1);
    }
  }

  /** The first case of a kind, or nothing. */
  String first(String kind) {
    return first.getOrDefault(kind, "");
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  List<String> sentences() {
    var sentences = new ArrayList<String>();
    first.forEach((kind, sentence) -> {
      var more = count.get(kind) - 1;
      sentences.add(
          more == 0 || kind.equals(sentence)
              ? sentence
              : sentence + " (and " + more + " more like this)");
    });
    return sentences;
  }

  /** Foreign text as it may stand in a sentence: short, on one line, between quotes. */
  static String quoted(String text) {
    var line = new StringBuilder("“");
    var points = text.strip().codePoints().limit(LONGEST_QUOTE).toArray();
    for (var point : points) {
      line.appendCodePoint(
          Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
              ? ' '
              : point);
    }
    return line.append(text.strip().length() > LONGEST_QUOTE ? "…”" : "”").toString();
  }
}
