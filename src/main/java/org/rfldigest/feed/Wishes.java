package org.rfldigest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Element;

/**
 * How long a document asks to be left alone: {@code ttl}, {@code sy:updatePeriod} and {@code
 * skipHours}, of which the longest counts, up to a day. Nonsense is passed over and said so.
 */
final class Wishes {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final int YEAR_IN_MINUTES = 366 * 24 * 60;

  private final Instant now;
  private final Problems problems;
  private Duration longest = Duration.ZERO;
  private Duration period = Duration.ZERO;
  private int frequency = 1;

  Wishes(Instant now, Problems problems) {
    this.now = now;
    this.problems = problems;
  }

  /** Takes an element of the channel if it is such a wish. */
  void take(String name, Element element) {
    var text = element.getTextTrim();
    switch (name) {
      case "ttl" -> number("ttl", text, YEAR_IN_MINUTES).ifPresent(this::minutes);
      case "sy:updateperiod" -> period(text);
      case "sy:updatefrequency" ->
          number("sy:updateFrequency", text, YEAR_IN_MINUTES).ifPresent(times -> frequency = times);
      case "skiphours" -> skip(element.getChildren());
      default -> {}
    }
  }

  Optional<Duration> checkAfter() {
    var wish = period.dividedBy(frequency);
    var wait = wish.compareTo(longest) > 0 ? wish : longest;
    if (wait.isZero()) {
      return Optional.empty();
    }
    return Optional.of(wait.compareTo(Bounds.WAIT) > 0 ? Bounds.WAIT : wait);
  }

  private void minutes(int minutes) {
    wait(Duration.ofMinutes(minutes));
  }

  private void wait(Duration wish) {
    longest = wish.compareTo(longest) > 0 ? wish : longest;
  }

  private void period(String text) {
    var hours =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "hourly" -> 1;
          case "daily" -> 24;
          case "weekly" -> 24 * 7;
          case "monthly" -> 24 * 30;
          case "yearly", "annually" -> 24 * 365;
          default -> 0;
        };
    if (hours == 0) {
      nonsense("sy:updatePeriod", text);
    }
    period = Duration.ofHours(hours);
  }

  private Optional<Integer> number(String name, String text, int most) {
    if (NUMBER.matcher(text).matches()
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= most) {
      return Optional.of(Integer.parseInt(text));
    }
    if (!text.isEmpty() && !text.matches("0{1,9}")) {
      nonsense(name, text);
    }
    return Optional.empty();
  }

  /** Hours are 0 to 23 in UTC; older documents write 24 for midnight. */
  private void skip(List<Element> hours) {
    var skipped = new HashSet<Integer>();
    for (var hour : hours) {
      var text = hour.getTextTrim();
      if (NUMBER.matcher(text).matches() && Integer.parseInt(text) <= 24) {
        skipped.add(Integer.parseInt(text) % 24);
      } else {
        nonsense("skipHours", text);
      }
    }
    if (skipped.size() == 24) {
      problems.add("The feed's skipHours name every hour of the day; they were passed over.");
      return;
    }
    var hour = now.atOffset(ZoneOffset.UTC);
    var next = hour.withMinute(0).withSecond(0).withNano(0);
    while (skipped.contains(next.getHour())) {
      next = next.plusHours(1);
    }
    if (next.isAfter(hour)) {
      wait(Duration.between(hour, next));
    }
  }

  private void nonsense(String name, String text) {
    problems.add(
        name,
        () ->
            "The feed's "
                + name
                + " "
                + Problems.quoted(text)
                + " makes no sense; it was passed over.");
  }
}
