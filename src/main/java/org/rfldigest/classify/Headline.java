package org.rfldigest.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A title for comparing with many others: the roots of its words without those that carry no
 * meaning, in the order in which each comes first, and the numbers that it names.
 */
final class Headline {

  private static final Set<String> SYSTEM = Set.of("linux", "gnu", "os");

  private static final int LINUX = "linux".hashCode();
  private static final int KERNEL = "kernel".hashCode();

  private static final int MOST_TOLD = 40;

  /** Nobody's name has more words. */
  private static final int MOST_BEFORE = 5;

  /** So many words are not the same by chance, however common they are. */
  private static final int MANY = 4;

  /** The share of words that begin with a capital where a headline is written in them. */
  private static final double CAPITALS = 0.75;

  static final Headline NONE = of(SiteKind.OWN, Words.NONE);

  private final int[] roots;
  private final double[] worths;
  private final double worth;
  private final int hash;
  private final int[] all;
  private final Numerals numerals;
  private final List<String> telling;
  private final boolean[] settingApart;
  private final boolean[] rare;
  private final boolean[] known;
  private final boolean[] ofPersons;
  private final int[] told;
  private final int words;

  /** How many of the roots stand before a colon, as the name of who says the rest. */
  private final int before;

  private final boolean teaching;
  private final boolean capitalized;
  private final SiteKind site;
  private final boolean aboutRust;
  private final boolean aboutTheField;

  private Headline(
      SiteKind site,
      Words title,
      Set<String> all,
      Set<String> roots,
      int before,
      Set<String> compound,
      Numerals numerals,
      Set<String> told) {
    this.site = site;
    this.before = before;
    words = title.size();
    this.roots = hashes(roots);
    this.all = hashes(all);
    told.removeAll(roots);
    this.told = hashes(told);
    this.numerals = numerals;
    worths = worths(roots, compound);
    worth = sum(worths);
    hash = sum(this.roots);
    telling = telling(roots);
    settingApart = which(roots, Lexicon::setsApart);
    var germanWords = germanWords(all);
    rare = which(roots, root -> germanWords < 2 && Lexicon.isRare(root));
    capitalized = germanWords == 0 && isCapitalized(title);
    known = which(roots, Lexicon::isKnown);
    ofPersons = which(roots, Lexicon::isOfAPerson);
    teaching = isTeaching(all);
    aboutRust = roots.contains("rust") || isOnMemorySafety(roots);
    aboutTheField = aboutRust && (roots.contains("linux") || roots.contains("kernel"));
  }

  /** On a site of that kind, with what the text under it begins with. */
  static Headline of(SiteKind site, Words title, Words... texts) {
    var all = new LinkedHashSet<String>();
    var roots = new LinkedHashSet<String>();
    var numerals = new Numerals();
    var compound = new HashSet<String>();
    var before = 0;
    for (var at = 0; at < title.size(); at++) {
      if (before == 0 && at > 0 && at <= MOST_BEFORE && title.isBefore(at - 1, ':')) {
        before = roots.size() - (roots.contains("") ? 1 : 0);
      }
      var word = title.word(at);
      all.add(word);
      var counted = numerals.take(title, at);
      var said = counted < 0 ? Idiom.at(title, at) : Idiom.NONE;
      if (counted < 0 && said.isNone()) {
        var root = Lexicon.root(word);
        if (isJoined(title, at) || isJoined(title, at + 1)) {
          compound.add(root);
        }
        roots.add(root);
      }
      if (!said.isNone()) {
        addRoots(said, roots);
      }
      if (counted == at && isModel(word)) {
        roots.add(model(title, at));
      }
      at = counted >= 0 ? counted : at + said.more();
    }
    roots.remove("");
    return new Headline(site, title, all, roots, before, compound, numerals, told(texts));
  }

  private static void addRoots(Idiom said, Set<String> roots) {
    for (var word : said.words()) {
      roots.add(Lexicon.root(word));
    }
  }

  // Loops, since what streams are made of is compiled only when most headlines are made.

  private static int[] hashes(Set<String> words) {
    var hashes = new int[words.size()];
    var at = 0;
    for (var word : words) {
      hashes[at++] = word.hashCode();
    }
    return hashes;
  }

  private static double[] worths(Set<String> roots, Set<String> compound) {
    var worths = new double[roots.size()];
    var at = 0;
    for (var root : roots) {
      worths[at++] = worth(root, compound);
    }
    return worths;
  }

  /** Without what is lost in rounding. */
  private static double sum(double[] worths) {
    var sum = 0.0;
    var lost = 0.0;
    for (var worth : worths) {
      var more = worth - lost;
      var next = sum + more;
      lost = (next - sum) - more;
      sum = next;
    }
    return sum - lost;
  }

  private static int sum(int[] hashes) {
    var sum = 0;
    for (var hash : hashes) {
      sum += hash;
    }
    return sum;
  }

  private static List<String> telling(Set<String> roots) {
    var telling = new ArrayList<String>(roots.size());
    for (var root : roots) {
      if (Lexicon.worth(root) == Lexicon.TELLING) {
        telling.add(root);
      }
    }
    return Collections.unmodifiableList(telling);
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
  private static boolean isTeaching(Set<String> all) {
    var isFirst = true;
    for (var word : all) {
      if (Lexicon.teaches(word) || isFirst && Lexicon.records(word)) {
        return true;
      }
      isFirst = false;
    }
    return false;
  }

  /** Headlines say "a memory-safe language" for Rust. */
  private static boolean isOnMemorySafety(Set<String> roots) {
    return roots.contains("memory") && (roots.contains("safe") || roots.contains("safety"));
  }

  private static boolean[] which(Set<String> roots, Predicate<String> isSo) {
    var which = new boolean[roots.size()];
    var at = 0;
    for (var root : roots) {
      which[at++] = isSo.test(root);
    }
    return which;
  }

  private static Set<String> told(Words... texts) {
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
    return told;
  }

  /** "Widget 500" and "Widget GNU/Linux 500", or the empty text where nothing is so named. */
  private static String model(Words title, int at) {
    var before = at - 1;
    while (SYSTEM.contains(title.around(before))) {
      before--;
    }
    var of = Lexicon.root(title.around(before));
    return of.isEmpty() ? "" : of + " " + title.word(at);
  }

  /** A year tells nothing of that kind, and no version of a patch. */
  private static boolean isModel(String number) {
    return number.length() > 1
        && Character.isDigit(number.charAt(0))
        && !(number.length() == 4 && number.startsWith("20"));
  }

  private static boolean isJoined(Words title, int at) {
    return title.isJoined(at, '-') || title.isJoined(at, '_');
  }

  /** What a hyphen or an underscore joins is one word. */
  private static double worth(String root, Set<String> compound) {
    var worth = Lexicon.worth(root);
    return compound.contains(root) && worth == Lexicon.TELLING ? worth / 2 : worth;
  }

  /** The words by which others that tell the same can be found. */
  List<String> telling() {
    return telling;
  }

  /** Those of them that set the news apart from the week's other news. */
  List<String> apart() {
    var apart = new ArrayList<String>();
    for (var word : telling) {
      if (Lexicon.setsApart(word)) {
        apart.add(word);
      }
    }
    return apart;
  }

  /** Whether it announces a lesson and no news. */
  boolean isTeaching() {
    return teaching;
  }

  /** Whether most of its words begin with a capital. */
  boolean isCapitalized() {
    return capitalized;
  }

  SiteKind site() {
    return site;
  }

  boolean isAboutRust() {
    return aboutRust;
  }

  boolean isAboutTheField() {
    return aboutTheField;
  }

  Numerals numerals() {
    return numerals;
  }

  /** The same for titles of the same words in any order. */
  int hash() {
    return hash;
  }

  /** How many of its words tell anything. */
  int size() {
    return roots.length;
  }

  /** What its words are worth together. */
  double worth() {
    return worth;
  }

  /** What the word at that place is worth. */
  double worth(int at) {
    return worths[at];
  }

  /** Whether the word at that place sets this news apart from the week's other news. */
  boolean setsApart(int at) {
    return settingApart[at];
  }

  /** Whether the text under the other begins with the word at this place here. */
  boolean isToldUnder(Headline other, int at) {
    return place(other.told, roots[at]) >= 0;
  }

  /** Whether the word at that place names a person who is in the news of each week. */
  boolean isOfAPerson(int at) {
    return ofPersons[at];
  }

  /** Whether the word at that place names somebody who is in the news of each week. */
  boolean isKnown(int at) {
    return known[at];
  }

  /** Whether not all headlines of the field have the word at that place. */
  boolean isTelling(int at) {
    return worths[at] > Lexicon.COMMON;
  }

  /** Whether hardly any other news has the word at that place. */
  boolean isRare(int at) {
    return rare[at];
  }

  /** Whether the word at that place only says that it is about the kernel. */
  boolean isOfTheKernel(int at) {
    return roots[at] == LINUX || roots[at] == KERNEL;
  }

  /** The place in the other that has the word at this place here, or -1. */
  int placeIn(Headline other, int at) {
    return place(other.roots, roots[at]);
  }

  /** Whether the first word of the other is in it. */
  boolean hasFirstOf(Headline other) {
    return other.roots.length > 0 && place(roots, other.roots[0]) >= 0;
  }

  /** Whether both have the same first word, which is on no other news of the week. */
  boolean beginsAs(Headline other) {
    return roots.length > 0
        && other.roots.length > 0
        && roots[0] == other.roots[0]
        && settingApart[0];
  }

  /** Whether it has enough words to be told from others by them. */
  boolean isTelling() {
    return worth >= 1 || isLong();
  }

  /** Whether it has many words, which may all be common ones. */
  boolean isLong() {
    return words >= MANY;
  }

  /** Whether it is the other's words behind a name and a colon, as aggregators write it. */
  boolean isSaidBefore(Headline other) {
    return before > 0
        && roots.length - before >= MANY
        && roots.length - before <= other.roots.length
        && has(other.roots, roots, before)
        && has(roots, other.roots, 0)
        && numerals.areThoseOf(other.numerals);
  }

  private static boolean has(int[] words, int[] some, int from) {
    for (var at = from; at < some.length; at++) {
      if (place(words, some[at]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether all words and numbers are the same, in any order. */
  boolean isEqual(Headline other) {
    return isTelling()
        && hash == other.hash
        && roots.length == other.roots.length
        && has(other.roots, roots, 0)
        && numerals.areThoseOf(other.numerals);
  }

  /** Whether the title has the word as it is. */
  boolean has(String word) {
    return place(all, word.hashCode()) >= 0;
  }

  private static int place(int[] words, int word) {
    for (var at = 0; at < words.length; at++) {
      if (words[at] == word) {
        return at;
      }
    }
    return -1;
  }
}
