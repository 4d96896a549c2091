package org.rfldigest.classify.reading;

import java.util.Locale;
import java.util.Set;

/** What sounds as if something had been done, and only asks, plans or denies it. */
final class Unsaid {

  private static final Set<String> NOT_YET =
      Set.of(
          "be", "get", "gets", "getting", "being", "not", "never", "if", "once", "when", "after",
          "until", "unless", "before", "cannot");

  private static final int WORDS = 3;
  private static final int LONGEST = 60;

  private Unsaid() {}

  /** Whether the verb that begins there is in a question, or behind "be", "not" or "once". */
  static boolean at(String text, int verb) {
    return isAsked(text, verb) || isNotYet(clause(text, verb));
  }

  private static boolean isAsked(String text, int verb) {
    for (var at = verb; at < text.length() && text.charAt(at) != '\n'; at++) {
      var isLast = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
      if (isLast && text.charAt(at) == '?') {
        return true;
      }
      if (isLast && (text.charAt(at) == '.' || text.charAt(at) == '!')) {
        return false;
      }
    }
    return false;
  }

  /** What stands before it in the same clause. */
  private static String clause(String text, int verb) {
    var from = verb;
    while (from > 0 && verb - from < LONGEST && ".,;:!?>".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, verb).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isNotYet(String clause) {
    var words = clause.split("\\s+");
    for (var at = Math.max(0, words.length - WORDS); at < words.length; at++) {
      if (NOT_YET.contains(words[at]) || words[at].endsWith("n't")) {
        return true;
      }
    }
    return false;
  }
}
