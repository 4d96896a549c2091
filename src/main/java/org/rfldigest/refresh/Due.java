package org.rfldigest.refresh;

import java.time.Instant;

/**
 * When a subscription is next asked.
 *
 * @param because why then, in a few words
 */
record Due(Instant at, String because) {}
