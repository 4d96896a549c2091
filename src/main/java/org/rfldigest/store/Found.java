package org.rfldigest.store;

import java.util.List;
import org.rfldigest.model.InboxEntry;

/**
 * What a search found.
 *
 * @param entries newest first, with content
 * @param total how many there are, as far as they were counted
 * @param isMore whether there are more than {@code total}
 */
public record Found(List<InboxEntry> entries, int total, boolean isMore) {
  public Found {
    entries = List.copyOf(entries);
  }
}
