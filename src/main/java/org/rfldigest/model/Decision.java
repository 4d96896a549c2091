package org.rfldigest.model;

import java.time.Instant;

/** What a person decided about an entry, and when. */
public sealed interface Decision {

  Instant at();

  /**
   * Accepted into a snapshot.
   *
   * @param bullet the lines that were appended, as they stand in the file
   */
  record Accepted(Release release, String bullet, Instant at) implements Decision {}

  /**
   * Rejected.
   *
   * @param why the reader's own words, or empty
   */
  record Rejected(String why, Instant at) implements Decision {}

  /** Put off; it waits again from {@code until} on. */
  record Snoozed(Instant until, Instant at) implements Decision {}
}
