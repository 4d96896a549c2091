package org.rfldigest.classify.story;

import java.util.Set;

/**
 * Words for comparing with those of many others: only their hashes, in the order in which they
 * come, so that two words of one hash count as one.
 */
final class Hashes {

  private final int[] hashes;
  private final int sum;

  // A loop, since what streams are made of is compiled only when most headlines are made.
  Hashes(Set<String> words) {
    hashes = new int[words.size()];
    var at = 0;
    var all = 0;
    for (var word : words) {
      hashes[at] = word.hashCode();
      all += hashes[at++];
    }
    sum = all;
  }

  int size() {
    return hashes.length;
  }

  int at(int place) {
    return hashes[place];
  }

  /** The same for the same words in any order. */
  int sum() {
    return sum;
  }

  boolean has(String word) {
    return place(word.hashCode()) >= 0;
  }

  /** Where the word of that hash stands, or -1. */
  int place(int hash) {
    for (var at = 0; at < hashes.length; at++) {
      if (hashes[at] == hash) {
        return at;
      }
    }
    return -1;
  }

  /** Whether all that the others have from that place on are among these. */
  boolean haveAllOf(Hashes others, int from) {
    for (var at = from; at < others.hashes.length; at++) {
      if (place(others.hashes[at]) < 0) {
        return false;
      }
    }
    return true;
  }
}
