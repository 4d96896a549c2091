package org.rfldigest.store;

import java.time.Instant;

/**
 * A watched page as it was fetched last.
 *
 * @param feed the key under which it is followed
 * @param title as people see it
 * @param text a line for each paragraph
 */
public record WatchedPage(String feed, String title, String text, Instant seen) {}
