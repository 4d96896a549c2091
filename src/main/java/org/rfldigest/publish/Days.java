package org.rfldigest.publish;

import static org.rfldigest.publish.Html.element;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.rfldigest.model.PartialDate;

/** Dates as people read them. */
final class Days {

  private Days() {}

  /** Such as "30 November 2025". */
  static String of(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day.getMonth()) + " " + day.getYear();
  }

  /** As exact as it is known: "2025", "November 2025" or "30 November 2025". */
  static String of(PartialDate date) {
    var day = date.earliest();
    return switch (date.iso().length()) {
      case 4 -> date.iso();
      case 7 -> month(day.getMonth()) + " " + day.getYear();
      default -> of(day);
    };
  }

  static Html time(PartialDate date) {
    return element("time", of(date)).with("datetime", date.iso());
  }

  static Html time(LocalDate day) {
    return element("time", of(day)).with("datetime", day.toString());
  }

  private static String month(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
