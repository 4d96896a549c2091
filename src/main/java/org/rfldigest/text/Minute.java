package org.rfldigest.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A moment as people read it: its day and minute in UTC. */
public final class Minute {

  private Minute() {}

  /** {@code 2026-12-24 10:00}. */
  public static String of(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString()
        .replace('T', ' ');
  }

  /** {@code 2026-12-24 10:00 UTC}. */
  public static String inUtc(Instant moment) {
    return of(moment) + " UTC";
  }
}
