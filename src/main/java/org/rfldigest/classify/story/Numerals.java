package org.rfldigest.classify.story;

import java.util.HashSet;
import java.util.Set;
import org.rfldigest.classify.words.Words;

/**
 * The versions, numbers and parts that a title names. Two titles of one news may name fewer or
 * more, but not only others.
 */
final class Numerals {

  private static final Set<String> PARTS = Set.of("half", "part", "batch", "day", "week");
  private static final Set<String> COUNTED =
      Set.of("first", "second", "third", "last", "one", "two", "three", "ii", "iii", "iv");

  private static final Set<String> UNREADY = Set.of("alpha", "beta", "preview", "candidate");

  private static final String FIRST = "1";

  // Most titles name none, and many titles are kept.
  private Set<String> versions = Set.of();
  private Set<String> others = Set.of();
  private Set<String> rounds = Set.of();
  private boolean part;
  private boolean unready;

  /** Reads what is counted there; the place of its last word, or -1 where nothing is. */
  int take(Words title, int at) {
    var word = bare(title.word(at));
    unready |= UNREADY.contains(word);
    if (Character.isDigit(word.charAt(0))) {
      var last = end(title, at);
      var version = last > at && !title.isJoined(at + 1, '/');
      var round = last == at && (title.word(at).startsWith("v") || Round.isNumbered(title, at));
      add(text(title, at, last), version, round);
      part |=
          title.isJoined(at + 1, '/')
              || title.around(at - 1).equals("part")
              || title.isAfter(at, '#');
      return last;
    }
    var round = Round.at(title, at);
    if (round != Round.NONE) {
      rounds = with(rounds, Integer.toString(round));
      return at;
    }
    if (isPart(title, at)) {
      others = with(others, "part " + word);
      part = true;
      return at;
    }
    return -1;
  }

  private void add(String number, boolean version, boolean round) {
    if (version) {
      versions = with(versions, number);
    } else if (round) {
      rounds = with(rounds, number);
    } else {
      others = with(others, number);
    }
  }

  private static Set<String> with(Set<String> some, String one) {
    if (some.isEmpty()) {
      return Set.of(one);
    }
    var all = new HashSet<>(some);
    all.add(one);
    return Set.copyOf(all);
  }

  /**
   * Whether only one is a part of something, or a beta, or both name other versions, or other
   * numbers.
   */
  boolean differFrom(Numerals other) {
    return part != other.part
        || unready != other.unready && !versions.isEmpty() && !other.versions.isEmpty()
        || differ(versions, other.versions)
        || differ(rounds, other.rounds)
        || differ(others, other.others);
  }

  boolean hasVersion() {
    return !versions.isEmpty();
  }

  boolean shareAVersion(Numerals other) {
    return versions.stream().anyMatch(other.versions::contains);
  }

  /** Its versions, where they are so many that they alone may tell the news. */
  Set<String> severalVersions() {
    return versions.size() > 1 ? versions : Set.of();
  }

  /** Whether both name the same two versions. */
  boolean shareTwoVersions(Numerals other) {
    return versions.stream().filter(other.versions::contains).count() > 1;
  }

  /** The versions of a patch that it names, but the first one, which all have. */
  Set<String> laterRounds() {
    return rounds.contains(FIRST) ? Set.of() : rounds;
  }

  /** Whether both name the same version of a patch. */
  boolean shareARound(Numerals other) {
    return laterRounds().stream().anyMatch(other.rounds::contains);
  }

  boolean areThoseOf(Numerals other) {
    return versions.equals(other.versions)
        && rounds.equals(other.rounds)
        && others.equals(other.others);
  }

  private static boolean differ(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
  }

  static String bare(String word) {
    return word.length() > 1 && word.startsWith("v") ? word.substring(1) : word;
  }

  /** The last word of what starts there: 6.18.1, 7.1-rc3, 2/3. */
  static int end(Words title, int at) {
    var last = at;
    while (isNumber(title, last + 1, '.') || last == at && isNumber(title, last + 1, '/')) {
      last++;
    }
    return isCandidate(title, last + 1) ? last + 1 : last;
  }

  private static String digits(String word) {
    var end = 0;
    while (end < word.length() && Character.isDigit(word.charAt(end))) {
      end++;
    }
    return word.substring(0, end);
  }

  private static boolean isNumber(Words title, int at, char before) {
    return at < title.size()
        && title.isJoined(at, before)
        && Character.isDigit(title.word(at).charAt(0));
  }

  private static boolean isCandidate(Words title, int at) {
    var word = title.around(at);
    return word.length() > 2
        && word.startsWith("rc")
        && Character.isDigit(word.charAt(2))
        && title.isJoined(at, '-');
  }

  /** As it is written, but for a leading v, a unit, and a third part that is nought. */
  static String text(Words title, int first, int last) {
    var word = bare(title.word(first));
    var text = new StringBuilder(first == last ? digits(word) : word);
    for (var at = first + 1; at <= last; at++) {
      if (at != first + 2 || !title.word(at).equals("0")) {
        text.append(' ').append(title.word(at));
      }
    }
    return text.toString();
  }

  /** "first half", "part two", "the rest of": one of several on the same subject. */
  private static boolean isPart(Words title, int at) {
    return title.word(at).equals("rest") && title.around(at + 1).equals("of")
        || COUNTED.contains(title.word(at))
            && (PARTS.contains(title.around(at + 1)) || title.around(at - 1).equals("part"));
  }
}
