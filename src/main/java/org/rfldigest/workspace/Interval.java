package org.rfldigest.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A span of time as a person writes it: "30m", "6h", "1d". */
public final class Interval {

  private static final Pattern FORM = Pattern.compile("(\\d{1,5})(s|m|h|d|w)");

  private Interval() {}

  public static Optional<Duration> parse(String word) {
    var matcher = FORM.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var count = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          case "d" -> Duration.ofDays(count);
          default -> Duration.ofDays(7 * count);
        });
  }

  /** In the largest unit that says it without a fraction. */
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
