package org.rfldigest.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word a person may have meant. */
public final class Nearest {

  private static final int LONGEST = 60;

  private Nearest() {}

  /** The nearest word, where no more than about a third of it differs. */
  public static Optional<String> within(String word, Collection<String> known) {
    if (word.length() < 2 || word.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(found -> distance(word, found) <= (word.length() + 1) / 3);
  }

  /**
   * The end of a sentence on a word that is none of these: which one was meant where one is near,
   * else all of them.
   */
  public static String hint(String word, Collection<String> known) {
    return within(word, known)
        .map(near -> ", did you mean '" + near + "'?")
        .orElseGet(() -> ", expected one of " + String.join(", ", known) + ".");
  }

  /**
   * The end of a sentence on a name that nothing has: which one was meant where one is near, else
   * the command that lists them.
   */
  public static String told(String word, Collection<String> known, String command) {
    return within(word, known)
        .map(near -> ", did you mean '" + near + "'?")
        .orElse(known.isEmpty() ? "; there is none." : "; " + command + " lists them.");
  }

  /** The end of a sentence on a name that is left out: which one was meant where one is near. */
  public static String leftOut(String word, Collection<String> known) {
    return within(word, known)
        .map(near -> ", did you mean '" + near + "'? It is left out")
        .orElse("; it is left out");
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
