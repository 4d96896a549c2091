package org.rfldigest.tui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.rfldigest.model.Release;
import org.rfldigest.workspace.Interval;

/**
 * How long an entry is put off.
 *
 * @param word as the command line takes it: 1d, 2026-12-24, or a release such as 7.4
 * @param words for a person
 */
public record Until(String word, String words) {

  public static final Until TOMORROW = new Until("1d", "one day");
  public static final Until NEXT_WEEK = new Until("7d", "one week");
  public static final Until NEXT_RELEASE = new Until("next", "until the next release");

  static final List<Until> USUAL = List.of(TOMORROW, NEXT_WEEK, NEXT_RELEASE);

  /** Whether it is written as a span, a day or a release. */
  static boolean isTime(String word) {
    return Interval.parse(word).isPresent() || isDay(word) || Release.parse(word).isPresent();
  }

  private static boolean isDay(String word) {
    try {
      LocalDate.parse(word);
      return true;
    } catch (DateTimeParseException other) {
      return false;
    }
  }

  /** As a person typed it. */
  static Until typed(String word) {
    return new Until(word, "until " + word);
  }
}
