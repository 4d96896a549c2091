package org.rfldigest.store;

import java.util.Optional;
import org.rfldigest.model.Release;

/** What a person has made of an entry before deciding about it. */
public record Draft(Optional<Release> release, String text) {}
