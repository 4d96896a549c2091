package org.rfldigest.classify.words;

/**
 * A Bloom filter of one bit a hash: what was added may be there, and most of what was not is told
 * to be none of it.
 */
final class Marks {

  private static final int BITS = 1 << 14;

  private final long[] bits = new long[BITS / Long.SIZE];

  void add(int hash) {
    var mark = mark(hash);
    bits[mark >>> 6] |= 1L << mark;
  }

  boolean mayHave(int hash) {
    var mark = mark(hash);
    return (bits[mark >>> 6] & 1L << mark) != 0;
  }

  private static int mark(int hash) {
    return (hash ^ hash >>> 14) & BITS - 1;
  }
}
