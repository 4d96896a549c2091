package org.rfldigest.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well keys put together what belongs together, counted in pairs.
 *
 * @param precision of the pairs put together, the share that belongs together
 * @param recall of the pairs that belong together, the share put together
 */
record Pairs(long together, double precision, double recall) {

  /** Compares the given keys with the true ones, entry by entry. */
  static Pairs of(List<String> given, List<String> right) {
    var both = new HashMap<String, Long>();
    var mine = new HashMap<String, Long>();
    var theirs = new HashMap<String, Long>();
    for (var at = 0; at < given.size(); at++) {
      both.merge(given.get(at) + "\n" + right.get(at), 1L, Long::sum);
      mine.merge(given.get(at), 1L, Long::sum);
      theirs.merge(right.get(at), 1L, Long::sum);
    }
    var hits = pairs(both);
    return new Pairs(hits, share(hits, pairs(mine)), share(hits, pairs(theirs)));
  }

  private static long pairs(Map<String, Long> sizes) {
    return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
