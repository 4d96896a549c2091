package org.rfldigest.store;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of an entry as the numbers that the store keeps, which cost more to make than to keep. */
public final class KinNames {

  public static final KinNames NONE = new KinNames(new long[0]);

  private static final int MOST_KNOWN = 20_000;
  private static final Map<String, Long> KNOWN = new ConcurrentHashMap<>();

  private final long[] hashes;

  private KinNames(long[] hashes) {
    this.hashes = hashes;
  }

  public static KinNames of(Collection<String> names) {
    var hashes = new long[names.size()];
    var at = 0;
    for (var name : names) {
      hashes[at++] = hash(name);
    }
    return new KinNames(hashes);
  }

  /** In no order; two names have the same one hardly ever. */
  long[] hashes() {
    return hashes;
  }

  /** Many entries of one time share words; what is known of them is thrown away at times. */
  private static long hash(String name) {
    var known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    if (KNOWN.size() > MOST_KNOWN) {
      KNOWN.clear();
    }
    var hash = Fingerprint.of(name);
    KNOWN.put(name, hash);
    return hash;
  }
}
