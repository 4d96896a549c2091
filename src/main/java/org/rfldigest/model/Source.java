package org.rfldigest.model;

import java.util.Optional;

/**
 * A document from which statements come.
 *
 * @param key the short name that statements carry
 * @param date its date, where one is known
 * @param dateBasis how the date is known
 * @param perspective from where it looks at the matter
 * @param remarks what to know about its reliability
 */
public record Source(
    String key,
    String title,
    String kind,
    Optional<PartialDate> date,
    String dateBasis,
    String perspective,
    String remarks) {}
