package org.rfldigest.classify.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The roots of a headline's words, each where it comes first, with what each is worth for telling
 * the news from others.
 */
final class Roots {

  private static final int LINUX = "linux".hashCode();
  private static final int KERNEL = "kernel".hashCode();

  // What a word does, in one number, since many headlines are kept.
  private static final byte SETS_APART = 1;
  private static final byte RARE = 2;
  private static final byte KNOWN = 4;
  private static final byte OF_A_PERSON = 8;
  private static final byte THING = 16;

  private final Hashes words;
  private final double[] worths;
  private final double worth;
  private final byte[] marks;
  private final int things;
  private final List<String> telling;

  /**
   * Weighs them.
   *
   * @param compound those that a hyphen or an underscore joins to another
   * @param isEnglish whether a word that no English text has is rare
   */
  Roots(Set<String> roots, Set<String> compound, boolean isEnglish) {
    words = new Hashes(roots);
    worths = new double[roots.size()];
    marks = new byte[roots.size()];
    var most = new ArrayList<String>(roots.size());
    var at = 0;
    var named = NamedThings.NONE;
    for (var root : roots) {
      var thing = NamedThings.marks(root);
      named |= thing;
      var full = Lexicon.worth(root);
      if (full == Lexicon.TELLING) {
        most.add(root);
      }
      worths[at] = full == Lexicon.TELLING && compound.contains(root) ? full / 2 : full;
      marks[at] = marks(root, isEnglish);
      marks[at++] |= thing != NamedThings.NONE ? THING : 0;
    }
    things = named;
    worth = sum(worths);
    telling = Collections.unmodifiableList(most);
  }

  private static byte marks(String root, boolean isEnglish) {
    byte marks = Lexicon.setsApart(root) ? SETS_APART : 0;
    marks |= isEnglish && Lexicon.isRare(root) ? RARE : 0;
    marks |= Lexicon.isKnown(root) ? KNOWN : 0;
    marks |= Lexicon.isOfAPerson(root) ? OF_A_PERSON : 0;
    return marks;
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

  int size() {
    return words.size();
  }

  /** The words as they are compared. */
  Hashes words() {
    return words;
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

  /** What they are worth together. */
  double worth() {
    return worth;
  }

  /** What the word at that place is worth. */
  double worth(int at) {
    return worths[at];
  }

  /** Whether not all headlines of the field have the word at that place. */
  boolean isTelling(int at) {
    return worths[at] > Lexicon.COMMON;
  }

  /** Whether the word at that place sets this news apart from the week's other news. */
  boolean setsApart(int at) {
    return is(at, SETS_APART);
  }

  /** Whether hardly any other news has the word at that place. */
  boolean isRare(int at) {
    return is(at, RARE);
  }

  /** Whether the word at that place names somebody who is in the news of each week. */
  boolean isKnown(int at) {
    return is(at, KNOWN);
  }

  /** Whether the word at that place names a person who is in the news of each week. */
  boolean isOfAPerson(int at) {
    return is(at, OF_A_PERSON);
  }

  /** Whether the word at that place names one of {@link NamedThings}. */
  boolean isThing(int at) {
    return is(at, THING);
  }

  /** What of {@link NamedThings} they name. */
  int things() {
    return things;
  }

  private boolean is(int at, byte mark) {
    return (marks[at] & mark) != 0;
  }

  /** Whether the word at that place only says that it is about the kernel. */
  boolean isOfTheKernel(int at) {
    return words.at(at) == LINUX || words.at(at) == KERNEL;
  }

  /** The place in the other that has the word at this place here, or -1. */
  int placeIn(Roots other, int at) {
    return other.words.place(words.at(at));
  }

  /** Whether the first word of the other is in it. */
  boolean haveFirstOf(Roots other) {
    return other.size() > 0 && words.place(other.words.at(0)) >= 0;
  }

  /** Whether both have the same first word, which is on no other news of the week. */
  boolean beginAs(Roots other) {
    return size() > 0 && other.size() > 0 && words.at(0) == other.words.at(0) && setsApart(0);
  }
}
