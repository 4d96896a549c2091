package org.rfldigest.store;

import java.time.Instant;

/**
 * An earlier text of an entry.
 *
 * @param replaced when the next one was first seen
 */
public record Version(String title, String content, Instant replaced) {}
