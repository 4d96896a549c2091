package org.rfldigest.classify;

/** Hashes of what is looked for: most others are told to be none of them, a few are not. */
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
