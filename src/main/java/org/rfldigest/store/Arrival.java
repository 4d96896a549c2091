package org.rfldigest.store;

import java.util.Optional;
import org.rfldigest.model.Standing;
import org.rfldigest.model.Verdict;

/**
 * A new entry with what was made of it before it was stored.
 *
 * @param names by which later entries find those they belong to
 * @param standing how far its series has come by this mail alone
 * @param words those of its text, where it is to be found by them at once
 */
public record Arrival(
    StoredEntry stored,
    Verdict verdict,
    KinNames names,
    Optional<Standing> standing,
    Optional<TextWords> words) {}
