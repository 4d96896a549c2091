package org.rfldigest.classify.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.rfldigest.classify.words.WordSet;
import org.rfldigest.classify.words.Words;

/**
 * What a text may say, as far as single words tell; so that most texts need not be searched for
 * whole phrases.
 */
public enum Said {
  /** That patches were applied, queued, merged. */
  TAKEN("applied", "queued", "pushed", "added", "merged", "taken"),
  /** That a pull request was. */
  PULLED("pulled"),
  /** The name of a tag. */
  TAG("tags"),
  /** Who reviewed, acked or tested: {@code Acked-by}. */
  REVIEWED("by");

  private static final Said[] ALL = values();
  private static final WordSet ANY = any();

  private final Set<String> words;

  Said(String... words) {
    this.words = Set.of(words);
  }

  private static WordSet any() {
    var any = new HashSet<String>();
    for (var one : ALL) {
      any.addAll(one.words);
    }
    return WordSet.of(any.toArray(new String[0]));
  }

  static Set<Said> in(Words text) {
    Set<Said> said = Collections.emptySet();
    for (var at = 0; at < text.size(); at++) {
      if (ANY.has(text, at) && (text.isJoined(at, '-') || !text.word(at).equals("by"))) {
        said = said.isEmpty() ? EnumSet.noneOf(Said.class) : said;
        add(text.word(at), said);
      }
    }
    return said;
  }

  private static void add(String word, Set<Said> said) {
    for (var one : ALL) {
      if (one.words.contains(word)) {
        said.add(one);
      }
    }
  }
}
