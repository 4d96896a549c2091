package org.rfldigest.workspace.configuration;

/** A value, and where it is from. */
public record Valued<T>(T value, Origin origin) {}
