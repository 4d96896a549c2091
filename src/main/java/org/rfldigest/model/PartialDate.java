package org.rfldigest.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as exact as its source gives it: "2025", "2025-10" or "2025-10-12". Ordered by text, so a
 * year comes before its months and a month before its days.
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** Reads one of the three forms; an impossible day or month is empty. */
  public static Optional<PartialDate> parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var month = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
    var day = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
    try {
      LocalDate.of(Integer.parseInt(matcher.group(1)), month, day);
      return Optional.of(new PartialDate(text));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.toString());
  }

  /** The first day that the date can mean. */
  public LocalDate earliest() {
    return LocalDate.parse(iso + "-01-01".substring(iso.length() - 4));
  }

  /** The last day that the date can mean. */
  public LocalDate latest() {
    var first = earliest();
    return switch (iso.length()) {
      case 4 -> first.plusYears(1).minusDays(1);
      case 7 -> first.plusMonths(1).minusDays(1);
      default -> first;
    };
  }

  @Override
  public int compareTo(PartialDate other) {
    return iso.compareTo(other.iso);
  }

  @Override
  public String toString() {
    return iso;
  }
}
