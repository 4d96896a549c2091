package org.rfldigest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.rfldigest.model.Quiet;

/**
 * When a document asks to be left alone: {@code ttl} and {@code sy:updatePeriod}, of which the
 * longer counts, {@code skipHours} and {@code skipDays}. Nonsense is passed over and said so.
 */
final class Wishes {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final int YEAR_IN_MINUTES = 366 * 24 * 60;

  private final Problems problems;
  private final Set<Integer> hours = new HashSet<>();
  private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
  private Duration longest = Duration.ZERO;
  private Duration period = Duration.ZERO;
  private int frequency = 1;

  Wishes(Problems problems) {
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
      case "skiphours" -> skipHours(element.getChildren());
      case "skipdays" -> skipDays(element.getChildren());
      default -> {}
    }
  }

  Quiet quiet() {
    var wish = period.dividedBy(frequency);
    var wait = wish.compareTo(longest) > 0 ? wish : longest;
    return new Quiet(wait.compareTo(Bounds.WAIT) > 0 ? Bounds.WAIT : wait, hours, days);
  }

  private void minutes(int minutes) {
    var wish = Duration.ofMinutes(minutes);
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
  private void skipHours(List<Element> elements) {
    for (var element : elements) {
      var text = element.getTextTrim();
      if (NUMBER.matcher(text).matches() && Integer.parseInt(text) <= 24) {
        hours.add(Integer.parseInt(text) % 24);
      } else {
        nonsense("skipHours", text);
      }
    }
    if (hours.size() == 24) {
      problems.add("The feed's skipHours name every hour of the day; they were passed over.");
      hours.clear();
    }
  }

  private void skipDays(List<Element> elements) {
    for (var element : elements) {
      var text = element.getTextTrim();
      Arrays.stream(DayOfWeek.values())
          .filter(day -> day.name().equalsIgnoreCase(text))
          .findFirst()
          .ifPresentOrElse(days::add, () -> nonsense("skipDays", text));
    }
    if (days.size() == 7) {
      problems.add("The feed's skipDays name every day of the week; they were passed over.");
      days.clear();
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
