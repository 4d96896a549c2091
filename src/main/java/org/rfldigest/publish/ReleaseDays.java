package org.rfldigest.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.ReleaseCalendar.Stage;
import org.rfldigest.model.ReleaseDates;

/** The days of releases as a calendar: merge windows, releases, ends of life; guesses marked so. */
final class ReleaseDays {

  static final String FILE = "releases.ics";
  private static final String GUESS = "Estimated from the rhythm of earlier releases.";

  private final Edition edition;
  private final Addresses addresses;
  private final Map<String, Icalendar.Event> events = new TreeMap<>();

  private ReleaseDays(Edition edition, Addresses addresses) {
    this.edition = edition;
    this.addresses = addresses;
  }

  static String of(Edition edition, Addresses addresses) {
    var days = new ReleaseDays(edition, addresses);
    days.estimated(edition.calendar());
    edition.snapshots().forEach(snapshot -> days.known(snapshot.dates()));
    var sorted = new ArrayList<>(days.events.values());
    sorted.sort(Comparator.comparing(Icalendar.Event::from).thenComparing(Icalendar.Event::uid));
    var asOf = edition.asOf().orElse(LocalDate.EPOCH);
    return Icalendar.of("Linux kernel releases", asOf, List.copyOf(sorted));
  }

  private void estimated(ReleaseCalendar calendar) {
    for (var phase : calendar.phases()) {
      var release = phase.release();
      if (phase.stage() == Stage.MERGE_WINDOW) {
        put(release, "merge-window", phase.from(), phase.until(), phase.estimated());
      } else {
        var out = phase.until().plusDays(1);
        put(release, "released", out, out, phase.estimated());
      }
    }
  }

  private void known(ReleaseDates dates) {
    dates.released().ifPresent(day -> put(dates.release(), "released", day, day, false));
    dates.endOfLife().ifPresent(day -> put(dates.release(), "end-of-life", day, day, false));
  }

  private void put(Release release, String what, LocalDate from, LocalDate until, boolean guess) {
    var words =
        switch (what) {
          case "merge-window" -> ": merge window";
          case "released" -> guess ? " expected" : " released";
          default -> ": end of life";
        };
    var page = addresses.site() && isTold(release) ? Addresses.page(release) : "";
    var uid = "linux-" + release + "-" + what + "@rfl-digest";
    events.put(
        uid,
        new Icalendar.Event(
            uid,
            "Linux " + release + words + (guess ? " (estimate)" : ""),
            guess ? GUESS : "",
            from,
            until,
            guess,
            page.isEmpty() ? Optional.empty() : addresses.absolute(page)));
  }

  private boolean isTold(Release release) {
    return edition.snapshots().stream().anyMatch(snapshot -> snapshot.release().equals(release));
  }
}
