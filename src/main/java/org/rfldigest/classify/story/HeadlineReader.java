package org.rfldigest.classify.story;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.rfldigest.classify.words.Words;

/**
 * Reads a title for its {@link Headline}, from the first word to the last: what counts something as
 * a number, what is said in several words as the word for it, and each other word by its root.
 */
final class HeadlineReader {

  private static final Set<String> SYSTEM = Set.of("linux", "gnu", "os");

  /** Nobody's name has more words. */
  private static final int MOST_BEFORE = 5;

  private static final int MOST_TOLD = 40;

  private final Words title;
  private final Set<String> all = new LinkedHashSet<>();
  private final Set<String> roots = new LinkedHashSet<>();
  private final Set<String> compound = new HashSet<>();
  private final Numerals numerals = new Numerals();
  private int before;

  HeadlineReader(Words title) {
    this.title = title;
    var at = 0;
    while (at < title.size()) {
      at = read(at) + 1;
    }
    roots.remove("");
  }

  /** Reads what begins there; the place of its last word. */
  private int read(int at) {
    if (before == 0 && at > 0 && at <= MOST_BEFORE && title.isBefore(at - 1, ':')) {
      before = roots.size() - (roots.contains("") ? 1 : 0);
    }
    all.add(title.word(at));
    var counted = numerals.take(title, at);
    if (counted >= 0) {
      addModel(at, counted);
      return counted;
    }
    var said = Idiom.at(title, at);
    if (said.isNone()) {
      addRoot(at);
    } else {
      addRoots(said, roots);
    }
    return at + said.more();
  }

  private void addRoot(int at) {
    var root = Lexicon.root(title.word(at));
    if (isJoined(at) || isJoined(at + 1)) {
      compound.add(root);
    }
    roots.add(root);
  }

  private boolean isJoined(int at) {
    return title.isJoined(at, '-') || title.isJoined(at, '_');
  }

  private static void addRoots(Idiom said, Set<String> roots) {
    for (var word : said.words()) {
      roots.add(Lexicon.root(word));
    }
  }

  private void addModel(int first, int last) {
    if (first == last && isModel(title.word(first))) {
      roots.add(model(first));
    }
  }

  /** A year tells nothing of that kind, and no version of a patch. */
  private static boolean isModel(String number) {
    return number.length() > 1
        && Character.isDigit(number.charAt(0))
        && !(number.length() == 4 && number.startsWith("20"));
  }

  /** "Widget 500" and "Widget GNU/Linux 500", or the empty text where nothing is so named. */
  private String model(int at) {
    var named = at - 1;
    while (SYSTEM.contains(title.around(named))) {
      named--;
    }
    var of = Lexicon.root(title.around(named));
    return of.isEmpty() ? "" : of + " " + title.word(at);
  }

  /** The words as they are, without those that only go on with a number or an idiom. */
  Set<String> all() {
    return all;
  }

  /** The roots of those that carry a meaning. */
  Set<String> roots() {
    return roots;
  }

  /** Those of the roots that a hyphen or an underscore joins to another word. */
  Set<String> compound() {
    return compound;
  }

  Numerals numerals() {
    return numerals;
  }

  /** How many of the roots stand before a colon, as the name of who says the rest. */
  int before() {
    return before;
  }

  /** The roots that the texts under the title begin with and that it does not have itself. */
  Set<String> told(Words... texts) {
    var told = new HashSet<String>();
    for (var text : texts) {
      for (var at = 0; at < Math.min(text.size(), MOST_TOLD); at++) {
        told.add(Lexicon.root(text.word(at)));
        var said = Idiom.at(text, at);
        if (!said.isNone()) {
          addRoots(said, told);
        }
      }
    }
    told.removeAll(roots);
    return told;
  }
}
