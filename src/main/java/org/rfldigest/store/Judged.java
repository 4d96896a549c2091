package org.rfldigest.store;

/**
 * An entry that a person accepted or rejected.
 *
 * @param why the reason of a rejection, or empty
 */
public record Judged(String title, boolean accepted, String why) {}
