package org.rfldigest.store;

import java.util.Optional;
import org.rfldigest.model.Decision;

/**
 * One entry's share of what is decided at once.
 *
 * @param number the entry decided about
 * @param written what an acceptance did to a file
 */
public record Deed(long number, Decision decision, Optional<Step.Written> written) {}
