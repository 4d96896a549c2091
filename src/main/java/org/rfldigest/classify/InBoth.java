package org.rfldigest.classify;

/** The words that two headlines share, and what they are worth. */
final class InBoth {

  static final InBoth NOTHING = new InBoth();

  private int words;
  private int common;
  private double telling;
  private double apart;
  private int places;
  private boolean isOnOneSubject;

  private int lastHere = -2;
  private int lastThere = -2;
  private int beginning;

  private InBoth() {}

  static InBoth of(Headline one, Headline other) {
    var both = new InBoth();
    var begins = one.beginsAs(other);
    for (var here = 0; here < one.size(); here++) {
      var there = one.placeIn(other, here);
      if (there >= 0) {
        var worth = Math.min(one.worth(here), other.worth(there));
        both.count(worth);
        both.isOnOneSubject |= begins && worth == Lexicon.TELLING && !both.isBeginning(there);
        if (one.setsApart(here)) {
          both.place(here, there, worth);
        }
      }
    }
    return both;
  }

  private void count(double worth) {
    words++;
    if (worth > Lexicon.COMMON) {
      telling += worth;
    } else {
      common++;
    }
  }

  /** Words that follow each other in both are in one place. */
  private void place(int here, int there, double worth) {
    apart += worth;
    places += here == lastHere + 1 && there == lastThere + 1 ? 0 : 1;
    lastHere = here;
    lastThere = there;
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
    return places;
  }

  /** Whether both begin with one of those, and another telling word is in both. */
  boolean isOnOneSubject() {
    return isOnOneSubject;
  }
}
