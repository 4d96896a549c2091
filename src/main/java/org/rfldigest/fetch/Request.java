package org.rfldigest.fetch;

import org.rfldigest.model.Validators;

/**
 * What to fetch.
 *
 * @param address an http or https address
 * @param validators what the server gave last time, sent back byte for byte
 * @param privateAddress whether a private or loopback address is allowed
 * @param robots whether it is a robots.txt: one that is not there is read as an empty one
 */
public record Request(
    String address, Validators validators, boolean privateAddress, boolean robots) {

  /** For a feed or a page. */
  public Request(String address, Validators validators, boolean privateAddress) {
    this(address, validators, privateAddress, false);
  }

  /** The same for a robots.txt. */
  Request forRobots() {
    return new Request(address, validators, privateAddress, true);
  }
}
