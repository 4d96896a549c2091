package org.rfldigest.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A fetched body that is kept.
 *
 * @param hash the body's SHA-256 in hexadecimal digits
 * @param size in bytes
 * @param address where it came from, after redirects
 */
public record Capture(
    String hash, int size, Instant at, Optional<String> contentType, String address) {}
