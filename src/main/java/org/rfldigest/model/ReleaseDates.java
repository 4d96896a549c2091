package org.rfldigest.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a release's dates, in UTC. The merge window opens when the release before is out
 * and ends with rc1; a date that no source gives is empty.
 */
public record ReleaseDates(
    Release release,
    Optional<LocalDate> mergeWindow,
    Optional<LocalDate> rc1,
    Optional<LocalDate> released,
    Optional<LocalDate> endOfLife) {

  public static ReleaseDates unknown(Release release) {
    return new ReleaseDates(
        release, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
