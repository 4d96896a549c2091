package org.rfldigest.store;

import java.util.Set;

/**
 * What a person put together or set apart last.
 *
 * @param bundles those that were there before, and those that its entries are in now
 * @param moved the numbers of the entries that were in another bundle before
 */
public record Regrouping(Set<Long> bundles, Set<Long> moved) {

  public Regrouping {
    bundles = Set.copyOf(bundles);
    moved = Set.copyOf(moved);
  }
}
