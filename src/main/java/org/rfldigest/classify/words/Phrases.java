package org.rfldigest.classify.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Match;

/**
 * Phrases of a rule and where each may stand: {@code title: nova}, {@code text: …}, {@code source:
 * …}, {@code url: …}; without such a word in front, in the title or the text.
 */
public final class Phrases {

  private static final Map<String, Integer> PLACES =
      Map.of(
          "title:", Finds.TITLE, "text:", Finds.TEXT, "source:", Finds.SOURCE, "url:", Finds.URL);

  private final int[] numbers;
  private final int[] places;

  private Phrases(int size) {
    numbers = new int[size];
    places = new int[size];
  }

  public static Phrases of(List<String> written, PhraseIndex index) {
    var phrases = new Phrases(written.size());
    for (var at = 0; at < written.size(); at++) {
      phrases.set(at, written.get(at), index);
    }
    return phrases;
  }

  private void set(int at, String written, PhraseIndex index) {
    var colon = written.indexOf(':') + 1;
    var place = PLACES.get(written.substring(0, colon));
    numbers[at] = index.add(place == null ? written.strip() : written.substring(colon).strip());
    places[at] = place == null ? Finds.TITLE | Finds.TEXT : place;
  }

  int size() {
    return numbers.length;
  }

  public boolean isEmpty() {
    return numbers.length == 0;
  }

  /** Of one of them. */
  int number(int at) {
    return numbers[at];
  }

  /** Whether one of them stands where it may. */
  public boolean stand(Finds finds) {
    return first(finds, ~0) >= 0;
  }

  /** Whether one of them stands where it may and in one of these places. */
  public boolean stand(Finds finds, int where) {
    return first(finds, where) >= 0;
  }

  /** What the first that stands found, where it stands. */
  public Optional<Match> match(Finds finds) {
    var first = first(finds, ~0);
    return first < 0 ? Optional.empty() : Optional.of(finds.match(numbers[first], places[first]));
  }

  private int first(Finds finds, int where) {
    for (var at = 0; at < numbers.length; at++) {
      if (finds.has(numbers[at], places[at] & where)) {
        return at;
      }
    }
    return -1;
  }
}
