package org.rfldigest.classify;

/** The words that two headlines share, and what they are worth. */
final class InBoth {

  static final InBoth NOTHING = new InBoth();

  /** What a headline's word is worth that the text under the other one begins with. */
  private static final double TOLD = 0.75;

  /** What a word is worth that follows another one in both: they are one name. */
  private static final double FOLLOWING = 0.6;

  /** So many common words are seldom on two news of one day. */
  private static final int SEVERAL = 4;

  private int words;
  private int common;
  private double telling;
  private double apart;
  private int settingApart;
  private int known;
  private boolean isOfAPerson;
  private int rare;
  private int told;
  private boolean isCommonlyTold;
  private boolean isOnOneSubject;
  private int beginning;

  private final Places ofAll = new Places();
  private final Places ofApart = new Places();
  private final Places ofOrdinary = new Places();
  private final Places ofRare = new Places();

  private InBoth() {}

  static InBoth of(Headline one, Headline other) {
    var both = new InBoth();
    var begins = one.beginsAs(other);
    for (var here = 0; here < one.size(); here++) {
      var there = one.placeIn(other, here);
      if (there >= 0) {
        var worth = Math.min(one.worth(here), other.worth(there));
        both.isOnOneSubject |= begins && worth == Lexicon.TELLING && !both.isBeginning(there);
        both.count(one, here, there, worth);
      }
    }
    both.isCommonlyTold = both.tell(one, other) | both.tell(other, one);
    return both;
  }

  private void count(Headline one, int here, int there, double worth) {
    words++;
    if (!one.isOfTheKernel(here)) {
      ofAll.add(here, there);
    }
    if (worth <= Lexicon.COMMON) {
      common++;
    } else if (one.setsApart(here)) {
      countApart(one, here, there, worth);
    } else {
      countOfTheWeek(one, here, there, worth);
    }
  }

  private void countOfTheWeek(Headline one, int here, int there, double worth) {
    telling += worth;
    if (one.isKnown(here)) {
      known++;
      isOfAPerson |= one.isOfAPerson(here);
    } else {
      ofOrdinary.add(here, there);
    }
  }

  private void countApart(Headline one, int here, int there, double worth) {
    settingApart++;
    apart += worth;
    ofApart.add(here, there);
    if (one.isRare(here)) {
      rare++;
      ofRare.add(here, there);
      telling += worth;
    } else {
      telling += ofOrdinary.add(here, there) ? worth : FOLLOWING * worth;
    }
  }

  /**
   * Counts the words of one that the text under the other begins with; whether title and text
   * together have all words, where none of them tells anything.
   */
  private boolean tell(Headline one, Headline other) {
    var missing = 0;
    var isOnRust = one.isAboutRust() || other.isAboutRust();
    for (var here = 0; here < one.size(); here++) {
      var isTold = one.isToldUnder(other, here);
      missing += isTold || one.placeIn(other, here) >= 0 ? 0 : 1;
      if (isTold && isOnRust && one.setsApart(here)) {
        telling += TOLD * one.worth(here);
        rare += one.isRare(here) ? 1 : 0;
        told++;
      }
    }
    return missing == 0 && one.size() >= SEVERAL && one.telling().isEmpty();
  }

  /** Whether it belongs to the words with which both begin. */
  private boolean isBeginning(int there) {
    var belongs = there <= beginning + 1;
    beginning = there == beginning + 1 ? there : beginning;
    return belongs;
  }

  /** How many they are. */
  int words() {
    return words;
  }

  /** How many of them all headlines of the field have. */
  int common() {
    return common;
  }

  /** What the others are worth. */
  double telling() {
    return telling;
  }

  /** What those are worth that set the news apart from the week's other news. */
  double apart() {
    return apart;
  }

  /** In how many places those stand. */
  int places() {
    return ofApart.count();
  }

  /** Whether two of those and two common words are in both, not all in one place. */
  boolean isFull() {
    return settingApart > 1 && common > 1 && ofAll.count() > 1;
  }

  /** Whether both name who is in the news of each week. */
  boolean isOfTheKnown() {
    return known > 0;
  }

  /** Whether both name a person who is in the news of each week. */
  boolean isOfAPerson() {
    return isOfAPerson;
  }

  /** Whether both name what hardly any other news does, and share a word in another place. */
  boolean isNamed() {
    return rare > 0 && ofAll.count() + told > 1;
  }

  /** Whether both name what hardly any other news does, and share words in two other places. */
  boolean isNamedWell() {
    return rare > 0 && ofAll.count() > 2;
  }

  /** Whether both name in several places what hardly any other news does. */
  boolean isNamedOften() {
    return ofRare.count() > 1;
  }

  /** Whether one says nothing but what all headlines of the field say, and the other all of it. */
  boolean isCommonlyTold() {
    return isCommonlyTold;
  }

  /** Whether both begin with one of those, and another telling word is in both. */
  boolean isOnOneSubject() {
    return isOnOneSubject;
  }
}
