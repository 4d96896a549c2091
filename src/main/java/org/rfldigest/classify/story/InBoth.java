package org.rfldigest.classify.story;

/** What two headlines have in common. */
final class InBoth {

  private int words;
  private int common;
  private boolean isRare;
  private boolean isKnown;
  private boolean isOfAPerson;
  private boolean isToldUnder;
  private double worth;
  private final double ofFirst;
  private final double share;
  private final double ofAll;
  private final boolean areOfTwoThings;
  private final Places inOrder = new Places();
  private final Places ofApart = new Places();

  InBoth(Headline one, Headline other) {
    var ours = one.roots();
    var theirs = other.roots();
    for (var here = 0; here < ours.size(); here++) {
      var there = ours.placeIn(theirs, here);
      if (there >= 0) {
        count(ours, theirs, here, there);
      }
    }
    areOfTwoThings = areOfTwoThings(ours, theirs);
    var all = ours.worth() + theirs.worth() - worth;
    ofAll = all == 0 ? 0 : worth / all;
    ofFirst = ours.worth() == 0 ? 0 : worth / ours.worth();
    share = Math.max(share(one, other), share(other, one));
  }

  private static boolean areOfTwoThings(Roots one, Roots other) {
    if (one.things() == NamedThings.NONE
        || other.things() == NamedThings.NONE
        || NamedThings.mayBeOfOne(one.things(), other.things())) {
      return false;
    }
    for (var at = 0; at < one.size(); at++) {
      if (one.isThing(at) && one.placeIn(other, at) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void count(Roots one, Roots other, int here, int there) {
    words++;
    worth += Math.min(one.worth(here), other.worth(there));
    if (!one.isOfTheKernel(here)) {
      inOrder.add(here, there);
    }
    if (one.setsApart(here)) {
      ofApart.add(here, there);
      isRare |= one.isRare(here) && other.isRare(there);
    } else if (!one.isTelling(here)) {
      common++;
    } else {
      isKnown |= one.isKnown(here);
      isOfAPerson |= one.isOfAPerson(here);
    }
  }

  /** How much of one the other tells, in its title or in the text under it. */
  private double share(Headline one, Headline other) {
    var told = 0.0;
    var roots = one.roots();
    for (var here = 0; here < roots.size(); here++) {
      var isInTitle = roots.placeIn(other.roots(), here) >= 0;
      var isUnder = !isInTitle && one.isToldUnder(other, here);
      isToldUnder |= isUnder && roots.setsApart(here);
      told += isUnder || isInTitle ? roots.worth(here) : 0;
    }
    return roots.worth() == 0 ? 0 : told / roots.worth();
  }

  /** How many words. */
  int words() {
    return words;
  }

  /** How many of them all headlines of the field have. */
  int common() {
    return common;
  }

  /** In how many places they stand, but for those that only say that it is about the kernel. */
  int places() {
    return inOrder.count();
  }

  /** In how many places those stand that set the news apart from the week's other news. */
  int placesApart() {
    return ofApart.count();
  }

  /** Whether hardly any other news has one of them. */
  boolean isRare() {
    return isRare;
  }

  /** Whether one of them names who is in the news of each week. */
  boolean isKnown() {
    return isKnown;
  }

  /** Whether one of them names a person who is in the news of each week. */
  boolean isOfAPerson() {
    return isOfAPerson;
  }

  /** Whether each names things that news are told of one by one, and none of them is in both. */
  boolean areOfTwoThings() {
    return areOfTwoThings;
  }

  /** Whether a word that sets one apart is only in the text under the other. */
  boolean isToldUnder() {
    return isToldUnder;
  }

  /** How much of all that both say, from 0 to 1. */
  double ofAll() {
    return ofAll;
  }

  /** How much of one the other tells, in its title or in the text under it, from 0 to 1. */
  double share() {
    return share;
  }

  /** How much of what the first says is in the title of the other, from 0 to 1. */
  double ofFirst() {
    return ofFirst;
  }
}
