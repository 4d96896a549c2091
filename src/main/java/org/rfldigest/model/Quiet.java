package org.rfldigest.model;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a feed wants to be left alone, as its document says: so long after each answer, and in these
 * hours and on these days, in UTC.
 */
public record Quiet(Duration pause, Set<Integer> hours, Set<DayOfWeek> days) {

  public static final Quiet NONE = new Quiet(Duration.ZERO, Set.of(), Set.of());

  private static final Duration LONGEST = Duration.ofDays(1);

  public Quiet {
    hours = Set.copyOf(hours);
    days = Set.copyOf(days);
  }

  /** How long from then on, a day at most. */
  public Optional<Duration> from(Instant now) {
    var wait = Duration.between(now, open(now));
    var longer = wait.compareTo(pause) > 0 ? wait : pause;
    return Optional.of(longer.compareTo(LONGEST) > 0 ? LONGEST : longer)
        .filter(some -> !some.isZero());
  }

  /** Then, or where that is an hour to skip the next that is none; little more than a day later. */
  public Instant open(Instant then) {
    var hour = then.truncatedTo(ChronoUnit.HOURS);
    var next = hour;
    while (isQuiet(next) && next.isBefore(hour.plus(LONGEST).plus(1, ChronoUnit.HOURS))) {
      next = next.plus(1, ChronoUnit.HOURS);
    }
    return next.isAfter(then) ? next : then;
  }

  private boolean isQuiet(Instant hour) {
    var at = hour.atOffset(ZoneOffset.UTC);
    return hours.contains(at.getHour()) || days.contains(at.getDayOfWeek());
  }

  /** As {@link #of} reads it; empty where there is nothing to say. */
  public Optional<String> text() {
    return equals(NONE)
        ? Optional.empty()
        : Optional.of(
            pause.toSeconds()
                + " "
                + numbers(hours.stream())
                + " "
                + numbers(days.stream().map(DayOfWeek::getValue)));
  }

  public static Quiet of(String text) {
    var parts = text.split(" ", -1);
    return new Quiet(
        Duration.ofSeconds(Long.parseLong(parts[0])),
        numbers(parts[1]).collect(Collectors.toSet()),
        numbers(parts[2]).map(DayOfWeek::of).collect(Collectors.toSet()));
  }

  private static String numbers(Stream<Integer> all) {
    return all.sorted().map(String::valueOf).collect(joining(","));
  }

  private static Stream<Integer> numbers(String text) {
    return text.isEmpty() ? Stream.of() : Arrays.stream(text.split(",")).map(Integer::valueOf);
  }
}
