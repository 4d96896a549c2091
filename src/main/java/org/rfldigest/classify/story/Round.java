package org.rfldigest.classify.story;

import java.util.List;
import java.util.Set;
import org.rfldigest.classify.words.Words;

/** Which time a patch is sent: "v6", "version six", "a sixth time", "the second round". */
final class Round {

  /** Nothing is told of it. */
  static final int NONE = 0;

  private static final List<String> ORDINALS =
      List.of(
          "",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");
  private static final List<String> GERMAN =
      List.of(
          "", "erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte",
          "neunte", "zehnte", "elfte", "zwölfte");
  private static final List<String> CARDINALS =
      List.of(
          "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Set<String> TIMES =
      Set.of("time", "round", "version", "revision", "iteration", "posting", "runde", "fassung");

  private static final int MOST_DIGITS = 2;

  private Round() {}

  /** Told by the word there and the one next to it, or {@link #NONE}. */
  static int at(Words title, int at) {
    if (TIMES.contains(title.around(at + 1))) {
      var ordinal = Math.max(ORDINALS.indexOf(title.word(at)), GERMAN.indexOf(title.word(at)));
      if (ordinal > 0) {
        return ordinal;
      }
    }
    var cardinal = CARDINALS.indexOf(title.word(at));
    return cardinal > 0 && TIMES.contains(title.around(at - 1)) ? cardinal : NONE;
  }

  /** Whether the number there is that of one: "version 6 of the patches". */
  static boolean isNumbered(Words title, int at) {
    return TIMES.contains(title.around(at - 1)) && title.length(at) <= MOST_DIGITS;
  }
}
