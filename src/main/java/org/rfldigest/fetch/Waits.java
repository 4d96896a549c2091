package org.rfldigest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** How long a server's headers ask to wait: Retry-After, max-age, Expires. */
final class Waits {

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Duration UNSAID = Duration.ofHours(1);
  private static final Pattern SECONDS = Pattern.compile("\\d+");
  private static final Pattern MAX_AGE =
      Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d+)", Pattern.CASE_INSENSITIVE);

  private Waits() {}

  /** Between 1 minute and 24 hours; an hour where the server does not say it legibly. */
  private static Duration retryAfter(Head head, Instant now) {
    var wait = head.value("Retry-After").flatMap(value -> wait(value, head, now)).orElse(UNSAID);
    return wait.compareTo(SHORTEST) < 0 ? SHORTEST : capped(wait);
  }

  /** What comes of an answer that asks to wait. */
  static Outcome throttled(Head head, Instant now, Address address) {
    var pause = retryAfter(head, now);
    return new Outcome.Throttled(
        pause,
        Shown.sentence(
            address,
            "the server asks to wait (%d); it is left alone for %s"
                .formatted(head.status(), words(pause))));
  }

  private static String words(Duration pause) {
    var minutes = pause.plusSeconds(59).toMinutes();
    return minutes < 120 ? minutes + " min" : (minutes + 59) / 60 + " h";
  }

  /** How long the answer stays fresh, at most 24 hours. */
  static Optional<Duration> freshFor(Head head, Instant now) {
    var maxAge = MAX_AGE.matcher(String.join(",", head.values("Cache-Control")));
    var wait =
        maxAge.find()
            ? Optional.of(seconds(maxAge.group(1)).minus(age(head)))
            : head.value("Expires").flatMap(Waits::date).map(date -> since(head, now, date));
    return wait.filter(Duration::isPositive).map(Waits::capped);
  }

  /** How long it lay in a cache on the way. */
  private static Duration age(Head head) {
    return head.value("Age")
        .filter(value -> SECONDS.matcher(value).matches())
        .map(Waits::seconds)
        .orElse(Duration.ZERO);
  }

  private static Optional<Duration> wait(String value, Head head, Instant now) {
    return SECONDS.matcher(value).matches()
        ? Optional.of(seconds(value))
        : date(value).map(date -> since(head, now, date));
  }

  /** Dates count from the server's own clock, where it shows it. */
  private static Duration since(Head head, Instant now, Instant date) {
    return Duration.between(head.value("Date").flatMap(Waits::date).orElse(now), date);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException oldForm) {
      return Optional.ofNullable(DateUtils.parseStandardDate(text));
    }
  }

  private static Duration seconds(String digits) {
    return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
  }

  private static Duration capped(Duration wait) {
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
