package org.rfldigest.refresh;

import java.time.Duration;
import java.util.Optional;

/**
 * How long somebody wants a subscription not to be asked.
 *
 * @param who asks and by what, in a few words
 */
record Wish(String who, Optional<Duration> pause) {}
