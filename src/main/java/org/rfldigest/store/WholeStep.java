package org.rfldigest.store;

import java.time.Instant;
import java.util.Optional;
import org.rfldigest.model.EntryKey;

/**
 * A step of the journal, whether it stands or was undone, with what makes its entry itself.
 *
 * @param partOf the step that it was decided together with, where it is not the first of them
 * @param idReused whether the feed gave the entry's id to something else since; then it is the one
 *     first seen at {@code firstSeen}
 */
public record WholeStep(
    Step step,
    Optional<Long> partOf,
    EntryKey entry,
    boolean idReused,
    Instant firstSeen,
    Optional<Instant> undone) {}
