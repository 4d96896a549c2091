package org.rfldigest.classify.words;

import java.util.Set;

/** Words to look for; most words of a text are told by their hash to be none of them. */
public final class WordSet {

  private final Set<String> words;
  private final Marks marks = new Marks();

  private WordSet(Set<String> words) {
    this.words = words;
    words.forEach(word -> marks.add(word.hashCode()));
  }

  /** In lower case. */
  public static WordSet of(String... words) {
    return new WordSet(Set.of(words));
  }

  public boolean has(Words text, int index) {
    return marks.mayHave(text.hash(index)) && words.contains(text.word(index));
  }
}
