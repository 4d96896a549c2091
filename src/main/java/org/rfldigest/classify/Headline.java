package org.rfldigest.classify;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A title for comparing with others.
 *
 * @param entry the entry's index
 * @param words its words without endings and without those that carry no meaning
 * @param numbers versions and numbers, in which two titles of one news do not differ
 * @param telling the words by which it can be found
 */
record Headline(
    int entry, Instant date, Set<String> words, Set<String> numbers, List<String> telling) {

  private static final Set<String> EMPTY =
      Set.of(
          "a", "an", "the", "of", "in", "on", "for", "to", "and", "or", "is", "it", "its", "s",
          "as", "at", "by", "with", "from", "now", "new", "be", "are", "will", "into", "that",
          "this", "how", "what", "why", "your", "you", "has", "have", "more", "some", "like", "not",
          "but", "about", "up");
  private static final Set<String> COMMON =
      Set.of(
          "rust",
          "linux",
          "kernel",
          "release",
          "released",
          "support",
          "driver",
          "code",
          "update",
          "written",
          "based",
          "open",
          "source",
          "merge",
          "window",
          "patch",
          "patche",
          "first",
          "half",
          "rest",
          "part",
          "development",
          "developer",
          "language",
          "programming",
          "video",
          "de",
          "basic",
          "serie");
  private static final double COMMON_WEIGHT = 0.35;
  private static final double SAME = 0.6;
  private static final double SAME_WITH_VERSION = 0.55;
  private static final double ENOUGH = 2.0;

  static Headline of(int entry, Instant date, Words title) {
    var words = new LinkedHashSet<String>();
    var numbers = new LinkedHashSet<String>();
    for (var at = 0; at < title.size(); at++) {
      var word = title.word(at);
      if (Character.isDigit(word.charAt(0)) || isCandidate(word)) {
        numbers.add(title.isJoined(at, '.') ? title.around(at - 1) + "." + word : word);
      } else if (!EMPTY.contains(word)) {
        words.add(stem(word));
      }
    }
    var telling = words.stream().filter(word -> !COMMON.contains(word)).toList();
    return new Headline(
        entry, date, words, numbers, telling.isEmpty() ? List.copyOf(words) : telling);
  }

  boolean isSameNews(Headline other) {
    if (!numbers.equals(other.numbers) && !numbers.isEmpty() && !other.numbers.isEmpty()) {
      return false;
    }
    if (words.equals(other.words) && numbers.equals(other.numbers)) {
      return weight(words) >= 1;
    }
    var shared = new HashSet<>(words);
    shared.retainAll(other.words);
    var version = hasVersion() && numbers.equals(other.numbers) ? 1 : 0;
    var inCommon = weight(shared) + version;
    var smaller = Math.min(weight(words), weight(other.words)) + version;
    return inCommon >= ENOUGH && inCommon >= (version > 0 ? SAME_WITH_VERSION : SAME) * smaller;
  }

  private boolean hasVersion() {
    return numbers.stream().anyMatch(number -> number.indexOf('.') > 0);
  }

  private static double weight(Set<String> words) {
    var sum = 0.0;
    for (var word : words) {
      sum += COMMON.contains(word) ? COMMON_WEIGHT : 1;
    }
    return sum;
  }

  /** "rc3", which tells one release candidate's news from the next one's. */
  private static boolean isCandidate(String word) {
    return word.length() > 2 && word.startsWith("rc") && Character.isDigit(word.charAt(2));
  }

  private static String stem(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
