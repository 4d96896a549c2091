package org.rfldigest.refresh;

/**
 * A subscription of a running refresh is done.
 *
 * @param done how many are done by now
 * @param total how many there are
 */
public record Progress(FeedReport report, int done, int total) {}
