package org.rfldigest.classify.story;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.rfldigest.classify.words.Words;

/** The words of one headline that the other has too, or another word for. */
final class SharedWords {

  private SharedWords() {}

  /** As they are written in the one, such as "Binder, driver". */
  static String of(Words one, Words other) {
    var roots = roots(other);
    var shared = new LinkedHashSet<String>();
    for (var at = 0; at < one.size(); at++) {
      if (roots.contains(Lexicon.root(one.word(at)))) {
        shared.add(one.written(at, at));
      }
    }
    return String.join(", ", shared);
  }

  private static Set<String> roots(Words words) {
    var roots = new HashSet<String>();
    for (var at = 0; at < words.size(); at++) {
      roots.add(Lexicon.root(words.word(at)));
    }
    roots.remove("");
    return roots;
  }
}
