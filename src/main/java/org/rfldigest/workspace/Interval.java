package org.rfldigest.workspace;

import java.time.Duration;
import java.util.Optional;

/** A span of time as a person writes it: "30m", "6h", "1d". */
public final class Interval {

  private static final int MOST_DIGITS = 5;

  private Interval() {}

  /** Up to five digits and s, m, h, d or w; anything else is empty. */
  public static Optional<Duration> parse(String word) {
    var digits = word.length() - 1;
    if (digits < 1 || digits > MOST_DIGITS) {
      return Optional.empty();
    }
    var count = 0L;
    for (var at = 0; at < digits; at++) {
      var digit = word.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return Optional.empty();
      }
      count = 10 * count + digit;
    }
    return Optional.ofNullable(
        switch (word.charAt(digits)) {
          case 's' -> Duration.ofSeconds(count);
          case 'm' -> Duration.ofMinutes(count);
          case 'h' -> Duration.ofHours(count);
          case 'd' -> Duration.ofDays(count);
          case 'w' -> Duration.ofDays(7 * count);
          default -> null;
        });
  }

  /** In the largest unit that says it without a fraction; a day alone is "24h". */
  public static String write(Duration span) {
    var seconds = span.toSeconds();
    if (seconds % 60 != 0 || seconds == 0) {
      return seconds + "s";
    }
    var minutes = seconds / 60;
    if (minutes % 60 != 0) {
      return minutes + "m";
    }
    var hours = minutes / 60;
    return hours % 24 != 0 || hours == 24 ? hours + "h" : hours / 24 + "d";
  }
}
