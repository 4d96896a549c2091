package org.rfldigest.fetch;

import java.util.Optional;

/**
 * One step of a fetch.
 *
 * @param permanent whether every redirect up to here was permanent
 * @param isPrivate whether the step before was made to a private address
 * @param count how many redirects led here
 */
record Hop(Address address, boolean permanent, boolean isPrivate, int count) {

  /** Where the body comes from, in the terms of the outcome. */
  Origin from(Address first, boolean mirror) {
    var movedTo =
        permanent && count > 0 && !mirror ? Optional.of(address.text()) : Optional.<String>empty();
    return new Origin(address, movedTo, !address.host().equals(first.host()), mirror);
  }

  /**
   * Where a body comes from.
   *
   * @param otherHost whether that is not the host that was asked first
   */
  record Origin(Address address, Optional<String> movedTo, boolean otherHost, boolean mirror) {}
}
