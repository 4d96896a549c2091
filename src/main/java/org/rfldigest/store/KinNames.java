package org.rfldigest.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of an entry as the numbers that the store keeps, which cost more to make than to keep. */
public final class KinNames {

  public static final KinNames NONE = new KinNames(List.of());

  private static final int MOST_KNOWN = 20_000;
  private static final Map<String, Long> KNOWN = new ConcurrentHashMap<>();

  private final List<Long> hashes;

  private KinNames(List<Long> hashes) {
    this.hashes = hashes;
  }

  public static KinNames of(Collection<String> names) {
    Set<Long> hashes = LinkedHashSet.newLinkedHashSet(names.size());
    names.forEach(name -> hashes.add(hash(name)));
    return new KinNames(List.copyOf(hashes));
  }

  List<Long> hashes() {
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
