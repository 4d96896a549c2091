package org.rfldigest.tui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;

/**
 * The digest, as far as it is here.
 *
 * @param all newest first
 * @param snapshots those of the releases that were looked at
 * @param fresh the links of what was accepted since the reader last looked
 */
record KnownDigest(
    boolean loaded,
    List<ReleaseDates> all,
    Map<Release, Snapshot> snapshots,
    Grounds grounds,
    Set<String> fresh) {

  static final KnownDigest NOTHING =
      new KnownDigest(false, List.of(), Map.of(), Grounds.NONE, Set.of());

  KnownDigest {
    all = List.copyOf(all);
    snapshots = Map.copyOf(snapshots);
    fresh = Set.copyOf(fresh);
  }

  /** After a reading of the whole digest; only a page that is looked at stays until it is anew. */
  KnownDigest with(List<ReleaseDates> newestFirst, Optional<Snapshot> lookedAt) {
    var kept = lookedAt.map(page -> Map.of(page.release(), page)).orElse(Map.of());
    return new KnownDigest(true, newestFirst, kept, grounds, fresh);
  }

  KnownDigest with(Snapshot snapshot) {
    var more = new HashMap<>(snapshots);
    more.put(snapshot.release(), snapshot);
    return new KnownDigest(loaded, all, more, grounds, fresh);
  }

  KnownDigest with(Grounds next) {
    return new KnownDigest(loaded, all, snapshots, next, fresh);
  }

  KnownDigest withFresh(Set<String> links) {
    return links.equals(fresh) ? this : new KnownDigest(loaded, all, snapshots, grounds, links);
  }

  /** Whether it was accepted since the reader last looked. */
  boolean isFresh(Development development) {
    return development.citations().stream()
        .anyMatch(citation -> citation.link().filter(fresh::contains).isPresent());
  }
}
