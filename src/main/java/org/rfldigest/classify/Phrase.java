package org.rfldigest.classify;

import java.util.List;
import java.util.Map;
import org.rfldigest.model.Match;

/**
 * A phrase of a rule and where it may stand: {@code title: nova}, {@code text: …}, {@code source:
 * …}, {@code url: …}; without such a word in front, in the title or the text.
 */
record Phrase(int number, int where) {

  private static final Map<String, Integer> PLACES =
      Map.of(
          "title:", Finds.TITLE, "text:", Finds.TEXT, "source:", Finds.SOURCE, "url:", Finds.URL);

  static Phrase of(String written, PhraseIndex index) {
    for (var place : PLACES.entrySet()) {
      if (written.startsWith(place.getKey())) {
        var phrase = written.substring(place.getKey().length()).strip();
        return new Phrase(index.add(phrase), place.getValue());
      }
    }
    return new Phrase(index.add(written.strip()), Finds.TITLE | Finds.TEXT);
  }

  static List<Phrase> all(List<String> written, PhraseIndex index) {
    return written.stream().map(phrase -> of(phrase, index)).toList();
  }

  boolean stands(Finds finds) {
    return finds.has(number, where);
  }

  /** What it found, where it stands. */
  Match match(Finds finds) {
    return finds.match(number, where);
  }
}
