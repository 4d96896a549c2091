package org.rfldigest.store;

/** How many entries of a subscription were new in a span of time, and how many were accepted. */
public record Rate(int entries, int accepted) {}
