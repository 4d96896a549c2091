package org.rfldigest.text;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word a person may have meant. */
public final class Nearest {

  private Nearest() {}

  public static String to(String word, Collection<String> known) {
    var start = word.substring(0, Math.min(word.length(), 60));
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(start, candidate)))
        .orElse("");
  }

  /** The number of characters to change, add or drop. */
  private static int distance(String one, String other) {
    var previous = new int[other.length() + 1];
    for (var j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      var current = new int[other.length() + 1];
      current[0] = i;
      for (var j = 1; j <= other.length(); j++) {
        var changed = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(changed, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
