package org.rfldigest.store;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Verdict;

/**
 * An entry with all that the store remembers of it but decisions.
 *
 * @param idReused whether its feed gave its id to something else since
 * @param versions its earlier texts, oldest first
 * @param waitsForJudging whether it was added or changed without a verdict since
 */
public record WholeEntry(
    StoredEntry stored,
    boolean idReused,
    List<Version> versions,
    Optional<Verdict> verdict,
    boolean waitsForJudging,
    Optional<Draft> draft) {}
