package org.rfldigest.classify.story;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.classify.words.Words;

/** A meeting that titles and addresses name with its year: "Plumbers 2020", {@code LPC2020}. */
final class Event {

  private static final Map<String, String> NAMES =
      Map.of(
          "lpc", "plumbers",
          "plumbers", "plumbers",
          "fosdem", "fosdem",
          "kangrejos", "kangrejos",
          "rustconf", "rustconf",
          "eurorust", "eurorust",
          "xdc", "xdc",
          "lsfmm", "lsfmm",
          "ossummit", "ossummit");

  private Event() {}

  /** A key such as "plumbers 2020", of the first event that one of the texts names. */
  static Optional<String> in(List<Words> texts, Optional<Instant> date) {
    for (var words : texts) {
      for (var at = 0; at < words.size(); at++) {
        var name = NAMES.get(withoutYear(words.word(at)));
        if (name != null) {
          var year = year(words, at).or(() -> date.map(Event::year));
          return year.map(known -> name + " " + known);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> year(Words words, int at) {
    var word = words.word(at);
    if (!withoutYear(word).equals(word)) {
      return Optional.of(word.substring(word.length() - 4));
    }
    return Optional.of(words.around(at + 1)).filter(Event::isYear);
  }

  private static String year(Instant date) {
    return Integer.toString(date.atZone(ZoneOffset.UTC).getYear());
  }

  private static String withoutYear(String word) {
    var end = word.length() - 4;
    return end > 0 && isYear(word.substring(end)) ? word.substring(0, end) : word;
  }

  private static boolean isYear(String word) {
    return word.length() == 4
        && word.startsWith("20")
        && Character.isDigit(word.charAt(2))
        && Character.isDigit(word.charAt(3));
  }
}
