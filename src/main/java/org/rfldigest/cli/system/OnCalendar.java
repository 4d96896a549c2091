package org.rfldigest.cli.system;

import java.util.List;
import java.util.stream.Collectors;
import org.rfldigest.model.Cron;
import org.rfldigest.model.CronField;

/** The times of a cron expression as systemd.time(7) writes them. */
final class OnCalendar {

  private static final List<String> DAYS = List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");

  private OnCalendar() {}

  /** Two lines where either the day of the month or that of the week will do. */
  static List<String> of(Cron cron) {
    var time = " " + list(cron.hours()) + ":" + list(cron.minutes()) + ":00";
    var months = "*-" + list(cron.months()) + "-";
    var days = months + list(cron.days()) + time;
    var weekdays = weekdays(cron.weekdays()) + months + "*" + time;
    if (cron.weekdays().isEvery()) {
      return List.of(days);
    }
    return cron.days().isEvery() ? List.of(weekdays) : List.of(days, weekdays);
  }

  private static String weekdays(CronField field) {
    return field.values().stream().map(DAYS::get).collect(Collectors.joining(",")) + " ";
  }

  private static String list(CronField field) {
    return field.isEvery()
        ? "*"
        : field.values().stream().map("%02d"::formatted).collect(Collectors.joining(","));
  }
}
