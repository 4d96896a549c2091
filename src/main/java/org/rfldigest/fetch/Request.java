package org.rfldigest.fetch;

import org.rfldigest.model.Validators;

/**
 * What to fetch.
 *
 * @param address an http or https address
 * @param validators what the server gave last time, sent back byte for byte
 * @param privateAddress whether a private or loopback address is allowed
 * @param robots whether it is a robots.txt: one that is not there is read as an empty one
 * @param redirects where it may be led, beside what the guard forbids
 */
public record Request(
    String address,
    Validators validators,
    boolean privateAddress,
    boolean robots,
    Redirects redirects) {

  /** For a feed or a page. */
  public Request(String address, Validators validators, boolean privateAddress) {
    this(address, validators, privateAddress, false, Redirects.ANYWHERE);
  }

  /** The same for a robots.txt. */
  Request forRobots() {
    return new Request(address, validators, privateAddress, true, Redirects.ANYWHERE);
  }

  /** The same, led only where these let it. */
  Request within(Redirects these) {
    return new Request(address, validators, privateAddress, robots, these);
  }
}
