package org.rfldigest.store;

import java.time.Instant;

/**
 * The text of a watched page as it was from then on.
 *
 * @param number names the text; later texts have higher numbers
 */
public record PageText(long number, String text, Instant seen) {}
