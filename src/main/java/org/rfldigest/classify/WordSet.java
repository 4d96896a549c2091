package org.rfldigest.classify;

import java.util.BitSet;
import java.util.Set;

/** Words to look for; most words of a text are told by their hash to be none of them. */
final class WordSet {

  private static final int MARKS = 1 << 12;

  private final Set<String> words;
  private final BitSet marks = new BitSet(MARKS);

  private WordSet(Set<String> words) {
    this.words = words;
    words.forEach(word -> marks.set(mark(word.hashCode())));
  }

  /** In lower case. */
  static WordSet of(String... words) {
    return new WordSet(Set.of(words));
  }

  boolean has(Words text, int index) {
    return marks.get(mark(text.hash(index))) && words.contains(text.word(index));
  }

  private static int mark(int hash) {
    return (hash ^ hash >>> 12) & MARKS - 1;
  }
}
