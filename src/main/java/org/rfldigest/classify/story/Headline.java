package org.rfldigest.classify.story;

import java.util.Set;
import org.rfldigest.classify.words.Words;

/**
 * A title for comparing with many others: the roots of its words without those that carry no
 * meaning, in the order in which each comes first, the numbers that it names, and in what manner it
 * is written.
 */
final class Headline {

  /** So many words are not the same by chance, however common they are. */
  private static final int MANY = 4;

  /** So many of those that tell anything are not the same by chance, where nothing else is said. */
  private static final int SOME = 3;

  /** The share of words that begin with a capital where a headline is written in them. */
  private static final double CAPITALS = 0.75;

  static final Headline NONE = of(SiteKind.OWN, Words.NONE);

  private final SiteKind site;
  private final Roots roots;
  private final Hashes all;
  private final Hashes told;
  private final Numerals numerals;
  private final int words;
  private final int before;
  private final boolean teaching;
  private final boolean capitalized;
  private final boolean aboutRust;
  private final boolean aboutTheField;

  private Headline(SiteKind site, Words title, HeadlineReader read, Set<String> told) {
    this.site = site;
    var germanWords = germanWords(read.all());
    roots = new Roots(read.roots(), read.compound(), germanWords < 2);
    all = new Hashes(read.all());
    this.told = new Hashes(told);
    numerals = read.numerals();
    words = title.size();
    before = read.before();
    teaching = isTeaching(title);
    capitalized = germanWords == 0 && isCapitalized(title);
    aboutRust = read.roots().contains("rust") || isOnMemorySafety(read.roots());
    aboutTheField =
        aboutRust && (read.roots().contains("linux") || read.roots().contains("kernel"));
  }

  /** On a site of that kind, with what the text under it begins with. */
  static Headline of(SiteKind site, Words title, Words... texts) {
    var read = new HeadlineReader(title);
    return new Headline(site, title, read, read.told(texts));
  }

  private static int germanWords(Set<String> all) {
    var words = 0;
    for (var word : all) {
      words += German.WITHOUT_MEANING.contains(word) ? 1 : 0;
    }
    return words;
  }

  private static boolean isCapitalized(Words title) {
    var capitals = 0;
    for (var at = 0; at < title.size(); at++) {
      capitals += title.isCapital(at) ? 1 : 0;
    }
    return capitals >= CAPITALS * title.size();
  }

  /** By a word of it, or by its first. */
  private static boolean isTeaching(Words title) {
    for (var at = 0; at < title.size(); at++) {
      if (Lexicon.teaches(title.word(at)) && !isNews(title, at)) {
        return true;
      }
    }
    return title.size() > 0 && Lexicon.records(title.word(0));
  }

  /** "Developers look to …" and "what's new" teach nothing. */
  private static boolean isNews(Words title, int at) {
    return switch (title.word(at)) {
      case "look" -> title.around(at + 1).equals("to");
      case "what" -> title.around(at + 1).equals("s") && title.around(at + 2).equals("new");
      default -> false;
    };
  }

  /** Headlines say "a memory-safe language" for Rust. */
  private static boolean isOnMemorySafety(Set<String> roots) {
    return roots.contains("memory") && (roots.contains("safe") || roots.contains("safety"));
  }

  SiteKind site() {
    return site;
  }

  /** Its words that tell anything. */
  Roots roots() {
    return roots;
  }

  Numerals numerals() {
    return numerals;
  }

  /** Whether it announces a lesson and no news. */
  boolean isTeaching() {
    return teaching;
  }

  /** Whether most of its words begin with a capital. */
  boolean isCapitalized() {
    return capitalized;
  }

  boolean isAboutRust() {
    return aboutRust;
  }

  boolean isAboutTheField() {
    return aboutTheField;
  }

  /** Whether it has enough words to be told from others by them. */
  boolean isTelling() {
    return roots.worth() >= 1 || isLong();
  }

  /** Whether it has many words, which may all be common ones. */
  boolean isLong() {
    return words >= MANY;
  }

  /** Whether the title has the word as it is. */
  boolean has(String word) {
    return all.has(word);
  }

  /** Whether the text under the other begins with the root at this place here. */
  boolean isToldUnder(Headline other, int at) {
    return other.told.place(roots.words().at(at)) >= 0;
  }

  /** Whether all words and numbers are the same, in any order. */
  boolean isEqual(Headline other) {
    var ours = roots.words();
    var theirs = other.roots.words();
    return isTelling()
        && ours.sum() == theirs.sum()
        && ours.size() == theirs.size()
        && theirs.haveAllOf(ours, 0)
        && numerals.areThoseOf(other.numerals);
  }

  /** Whether it is the other's words behind a name and a colon, as aggregators write it. */
  boolean isSaidBefore(Headline other) {
    var ours = roots.words();
    var theirs = other.roots.words();
    return before > 0
        && other.isLong()
        && ours.size() - before >= SOME
        && ours.size() - before <= theirs.size()
        && theirs.haveAllOf(ours, before)
        && ours.haveAllOf(theirs, 0)
        && numerals.areThoseOf(other.numerals);
  }
}
