package org.rfldigest.classify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A title for comparing with many others: its words without endings and without those that carry no
 * meaning, and the versions, numbers and parts in which two titles of one news do not differ.
 */
final class Headline {

  static final Headline NONE = new Headline(Set.of(), Set.of());

  private static final Set<String> EMPTY =
      words(
              """
              a an the of in on for to and or is it its s as at by with from now new be are will into
              that this how what why your you has have more some like not but about up where when who
              which would could should may might can was were been do does did than then their our i my
              we us he she they them his her so too also just still here there these those while via
              """)
          .collect(Collectors.toSet());
  private static final Set<String> COMMON =
      words(
              """
              rust linux kernel release released support driver code update written based open source
              merge window patch patches first half rest part development developer language
              programming video de basic series add adding project
              """)
          .map(Headline::stem)
          .collect(Collectors.toSet());
  private static final Set<String> PARTS = Set.of("half", "part", "batch", "round", "day", "week");
  private static final Set<String> COUNTED =
      Set.of("first", "second", "third", "last", "one", "two", "three", "ii", "iii", "iv");
  private static final double COMMON_WEIGHT = 0.35;
  private static final double SAME = 0.6;
  private static final double SAME_WITH_VERSION = 0.5;
  private static final double ENOUGH = 2.0;
  private static final double MOST_WORDS = 0.6;
  private static final double NEARLY_ALL = 0.75;
  private static final double OF_THE_FIELD = 1.7;
  private static final double NEARLY_HALF = 0.45;
  private static final int SEVERAL = 3;
  private static final int MANY = 5;

  /** Who and what every week's news of the kernel names, so that it tells little of this one. */
  private static final Set<String> USUAL =
      words(
              """
              torvalds linus greg kroah hartman maintainer merged merge merging adds lands landing next
              working posted says google microsoft hat android nvidia drivers abstraction binding api
              module drm gpu file system network
              """)
          .map(Headline::stem)
          .collect(Collectors.toSet());

  private final Set<String> words;
  private final int hash;
  private final Set<String> numbers;
  private final List<String> telling;
  private final double weight;
  private final boolean aboutTheField;

  private Headline(Set<String> words, Set<String> numbers) {
    this.words = words;
    hash = words.hashCode();
    this.numbers = numbers;
    telling = words.stream().filter(word -> !COMMON.contains(word)).toList();
    weight = telling.size() + COMMON_WEIGHT * (words.size() - telling.size());
    aboutTheField = words.contains("rust") && (words.contains("linux") || words.contains("kernel"));
  }

  static Headline of(Words title) {
    var words = new LinkedHashSet<String>();
    var numbers = new LinkedHashSet<String>();
    for (var at = 0; at < title.size(); at++) {
      var word = title.word(at);
      if (Character.isDigit(word.charAt(0)) || isCandidate(word)) {
        numbers.add(title.isJoined(at, '.') ? title.around(at - 1) + "." + word : word);
      } else if (isPart(title, at)) {
        numbers.add("part " + word);
      } else if (!EMPTY.contains(word)) {
        words.add(stem(word));
      }
    }
    return new Headline(words, numbers);
  }

  Set<String> words() {
    return words;
  }

  /** The words by which others that tell the same can be found. */
  List<String> telling() {
    return telling;
  }

  /** Whether it names nothing besides what all headlines of the field name. */
  boolean isGeneral() {
    return telling.isEmpty();
  }

  boolean isAboutTheField() {
    return aboutTheField;
  }

  /** The same for titles of the same words in any order. */
  int hash() {
    return hash;
  }

  /** Whether all words and numbers are the same, in any order. */
  boolean isEqual(Headline other) {
    return weight >= 1
        && hash == other.hash
        && words.equals(other.words)
        && numbers.equals(other.numbers);
  }

  /** Whether so much is the same that two sites hardly write it of two things. */
  boolean isNear(Headline other) {
    if (differsInNumbers(other)) {
      return false;
    }
    var smaller = Math.min(weight, other.weight);
    if (hasVersion() && numbers.equals(other.numbers)) {
      var inCommon = weightInCommon(other) + 1;
      return smaller >= ENOUGH
          && inCommon >= SAME_WITH_VERSION * (smaller + 1)
          && (sharesWhatTells(other) || sharesNearlyAll(other));
    }
    var inCommon = weightInCommon(other);
    return inCommon >= ENOUGH && inCommon >= SAME * smaller;
  }

  /** Whether a word is in both that sets this news apart from the week's other news. */
  private boolean sharesWhatTells(Headline other) {
    return telling.stream().anyMatch(word -> !USUAL.contains(word) && other.words.contains(word));
  }

  /**
   * Whether both are on Rust in the kernel and share what sets the news apart, which is enough
   * where they come within a day or two: "the Rust experiment ends", "Rust no longer experimental".
   */
  boolean isOfTheDay(Headline other) {
    var kernel = words.contains("kernel") || other.words.contains("kernel");
    if (!kernel || !aboutTheField || !other.aboutTheField || differsInNumbers(other)) {
      return false;
    }
    var inCommon = weightInCommon(other);
    var smaller = Math.min(weight, other.weight);
    return inCommon >= OF_THE_FIELD
        && (inCommon >= NEARLY_ALL * smaller
            || inCommon >= NEARLY_HALF * smaller && sharesWhatTells(other));
  }

  private boolean sharesNearlyAll(Headline other) {
    var shared = inCommon(other);
    return shared >= MANY && shared >= NEARLY_ALL * Math.min(words.size(), other.words.size());
  }

  /** Whether most of the shorter one's words are in both, however common they are. */
  boolean isAlike(Headline other) {
    if (differsInNumbers(other)) {
      return false;
    }
    var shared = inCommon(other);
    return shared >= SEVERAL && shared >= MOST_WORDS * Math.min(words.size(), other.words.size());
  }

  /** Whether it says in common words only what the other says too. */
  boolean isSaidBy(Headline other) {
    if (!isGeneral() || !aboutTheField || differsInNumbers(other)) {
      return false;
    }
    var shared = inCommon(other);
    return shared >= SEVERAL && shared >= NEARLY_ALL * words.size();
  }

  private boolean differsInNumbers(Headline other) {
    return !numbers.isEmpty() && !other.numbers.isEmpty() && !numbers.equals(other.numbers);
  }

  private int inCommon(Headline other) {
    var count = 0;
    for (var word : words) {
      count += other.words.contains(word) ? 1 : 0;
    }
    return count;
  }

  private double weightInCommon(Headline other) {
    var sum = 0.0;
    for (var word : words) {
      if (other.words.contains(word)) {
        sum += COMMON.contains(word) ? COMMON_WEIGHT : 1;
      }
    }
    return sum;
  }

  private boolean hasVersion() {
    return numbers.stream().anyMatch(number -> number.indexOf('.') > 0);
  }

  /** "rc3", which tells one release candidate's news from the next one's. */
  private static boolean isCandidate(String word) {
    return word.length() > 2 && word.startsWith("rc") && Character.isDigit(word.charAt(2));
  }

  /** "first half", "part two", "the rest of": one of several on the same subject. */
  private static boolean isPart(Words title, int at) {
    return title.word(at).equals("rest") && title.around(at + 1).equals("of")
        || COUNTED.contains(title.word(at))
            && (PARTS.contains(title.around(at + 1)) || title.around(at - 1).equals("part"));
  }

  /** Endings that one news has in one title and not in another: "develops", "development". */
  private static String stem(String word) {
    var one = word.length() > 3 && word.endsWith("s") ? withoutLast(word, 1) : word;
    var bare = one.endsWith("mental") ? withoutLast(one, 2) : one;
    for (var ending : List.of("ment", "ing", "ed", "er")) {
      var least = ending.equals("er") ? 6 : 4;
      if (bare.endsWith(ending) && bare.length() - ending.length() >= least) {
        return withoutLast(bare, ending.length());
      }
    }
    return bare.length() > 4 && bare.endsWith("e") ? withoutLast(bare, 1) : bare;
  }

  private static String withoutLast(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static Stream<String> words(String list) {
    return Stream.of(list.strip().split("\\s+"));
  }
}
