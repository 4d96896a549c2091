package org.rfldigest.fetch;

import org.rfldigest.model.Validators;

/**
 * What to fetch.
 *
 * @param address an http or https address
 * @param validators what the server gave last time, sent back byte for byte
 * @param privateAddress whether a private or loopback address is allowed
 */
public record Request(String address, Validators validators, boolean privateAddress) {}
