package org.rfldigest.model;

import java.time.Instant;

/**
 * An entry that waits for a decision.
 *
 * @param number the short number by which a person names it
 * @param feed the title of the subscription it came by
 * @param firstSeen when it was first fetched
 */
public record InboxEntry(
    long number, EntryKey key, String feed, Entry entry, Verdict verdict, Instant firstSeen) {

  /** The entry's own date, or else when it was first seen. */
  public Instant date() {
    return entry.date().orElse(firstSeen);
  }
}
