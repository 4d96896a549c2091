package org.rfldigest.store;

import java.time.Instant;
import java.util.List;

/**
 * What a search found.
 *
 * @param hits newest first
 * @param total how many there are, as far as they were counted
 * @param isMore whether there are more than {@code total}
 */
public record Found(List<Hit> hits, int total, boolean isMore) {
  public Found {
    hits = List.copyOf(hits);
  }

  /**
   * What a line about an entry needs.
   *
   * @param feed the title of its subscription
   * @param date its own, or else when it was first seen
   */
  public record Hit(long number, String feed, String title, Instant date) {}
}
