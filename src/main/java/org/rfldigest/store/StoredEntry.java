package org.rfldigest.store;

import java.time.Instant;
import org.rfldigest.model.Entry;
import org.rfldigest.model.EntryKey;

/**
 * An entry as the store keeps it.
 *
 * @param number the short number by which a person names it
 * @param lastChanged when its title or content last changed
 */
public record StoredEntry(
    long number, EntryKey key, Entry entry, Instant firstSeen, Instant lastChanged) {}
