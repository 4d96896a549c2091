package org.rfldigest.model;

/**
 * What makes an entry itself: the subscription it came by and the id its feed gave it. One feed can
 * so never touch another's entries.
 */
public record EntryKey(String subscription, String id) {}
