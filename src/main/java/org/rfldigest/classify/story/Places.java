package org.rfldigest.classify.story;

/** In how many places two headlines have the same: words that follow each other in both are one. */
final class Places {

  private int count;
  private int lastHere = -2;
  private int lastThere = -2;

  /** One more shared word, by its place in either headline, in the order of the one. */
  void add(int here, int there) {
    count += here != lastHere + 1 || there != lastThere + 1 ? 1 : 0;
    lastHere = here;
    lastThere = there;
  }

  int count() {
    return count;
  }
}
