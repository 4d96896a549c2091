package org.rfldigest.store;

import java.util.List;

/**
 * What a feed's entries changed in the store.
 *
 * @param added entries not seen before
 * @param changed entries whose title or content changed by more than white space
 * @param reidentified entries that came under a new id and keep their number and decision; one that
 *     changed as well is in both lists
 * @param unchanged how many were known already
 */
public record Changes(
    List<StoredEntry> added,
    List<StoredEntry> changed,
    List<StoredEntry> reidentified,
    int unchanged) {
  public Changes {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    reidentified = List.copyOf(reidentified);
  }
}
