package org.rfldigest.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as written, in milliseconds since midnight; 24:00 is the midnight that follows, a
 * leap second the second after it.
 *
 * @param rest what follows the time in the text: a zone, or nothing
 */
record ClockTime(long millis, String rest) {

  static final ClockTime MIDNIGHT = new ClockTime(0, "");

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(上午|下午|午前|午後|오전|오후)\\s*)?(\\d{1,2})(?:(?:[:.h]|\\s?[時时点시]\\s?)([0-5]\\d|\\d(?=[分분:]))"
              + "(?:(?::|(?<=\\.\\d\\d)\\.|\\s?[分분]\\s?)(60|[0-5]?\\d)(?:[.,](\\d{1,12}))?)?|[時时点시]|h(?![a-z]))[分分분秒초]?"
              + "\\s*((?:am|pm)(?![a-z])|[ap]\\.m\\.)?\\s*(.*)");

  private static final Pattern HOUR_ONLY =
      Pattern.compile(
          "(\\d{1,2})\\s*(am|pm|a\\.m\\.|p\\.m\\.)\\s*(.*)|(\\d{2})\\s*(z|[+-]\\d\\d(?::?\\d\\d)?)?");

  /** Empty where the text does not begin with a possible time. */
  static Optional<ClockTime> of(String text) {
    var form = FORM.matcher(text);
    if (form.matches()) {
      return of(form);
    }
    return Optional.empty();
  }

  /** As {@link #of}, and the hour alone, as in {@code 10am} or {@code 10Z}. */
  static Optional<ClockTime> orHour(String text) {
    var hour = HOUR_ONLY.matcher(text);
    if (!hour.matches()) {
      return of(text);
    }
    if (hour.group(4) != null) {
      var number = Integer.parseInt(hour.group(4));
      var rest = hour.group(5) == null ? "" : hour.group(5);
      return number < 24 ? Optional.of(new ClockTime(number * 3_600_000L, rest)) : Optional.empty();
    }
    return hour(Integer.parseInt(hour.group(1)), hour.group(2))
        .map(number -> new ClockTime(number * 3_600_000L, hour.group(3)));
  }

  private static Optional<ClockTime> of(Matcher form) {
    var half = form.group(1) != null ? form.group(1) : form.group(6);
    var minute = number(form.group(3));
    var second = number(form.group(4));
    return hour((int) number(form.group(2)), half)
        .filter(hour -> hour < 24 || minute == 0 && second == 0)
        .filter(hour -> second < 60 || minute == 59)
        .map(hour ->
            new ClockTime(
                ((hour * 60L + minute) * 60 + second) * 1000 + millis(form.group(5)),
                form.group(7)));
  }

  private static Optional<Integer> hour(int hour, String half) {
    if (half == null) {
      return hour <= 24 ? Optional.of(hour) : Optional.empty();
    }
    var afternoon = half.startsWith("p") || "下午 午後 오후".contains(half);
    if (hour > 12) {
      return afternoon && hour < 24 ? Optional.of(hour) : Optional.empty();
    }
    return Optional.of(hour % 12 + (afternoon ? 12 : 0));
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static long millis(String fraction) {
    return fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3));
  }
}
