package org.rfldigest.classify;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rfldigest.model.Reason;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.ReleaseCalendar.Phase;
import org.rfldigest.model.ReleaseCalendar.Stage;

/**
 * The release that a date tells, where the text says what the date is of: a pull request, a patch
 * applied to a tree for the next release, or a bare sentence of LWN's merge-window reports.
 */
final class ByCalendar {

  private static final int PULLS_START = 10;
  private static final int REPORTS_END = 3;

  private static final List<String> NEXT_TREES =
      List.of(
          "rust-next",
          "rust: next",
          "driver-core-next",
          "drm-rust-next",
          "char-misc-next",
          "alloc-next",
          "timekeeping-next",
          "rust-timekeeping-next",
          "pin-init-next",
          "xarray-next");
  private static final List<String> APPLIED =
      List.of("applied to", "queued in", "pushed to", "applied, thanks");
  private static final List<String> DOUBT =
      List.of(
          " hopes ",
          " hoped ",
          " hope ",
          "not yet",
          "still needs",
          "did not",
          " will be ",
          " will eventually",
          "no longer be ",
          "in the future",
          "next cycle",
          "next release");
  private static final int LONGEST_HEADLINE = 120;

  private final ReleaseCalendar calendar;

  ByCalendar(ReleaseCalendar calendar) {
    this.calendar = calendar;
  }

  Optional<Releases.Found> find(Reading reading) {
    return Releases.day(reading).flatMap(day -> find(reading, day));
  }

  private Optional<Releases.Found> find(Reading reading, LocalDate day) {
    if (reading.subject().pull() && !reading.subject().reply()) {
      return isFix(reading) ? candidates(day) : window(day, PULLS_START, 0, "a pull request");
    }
    if (reading.isMail()) {
      return isApplied(lower(reading.text())) ? next(day) : Optional.empty();
    }
    if (reading.title().isBlank()) {
      return ofSentence(reading, lower(reading.text()), day);
    }
    return reading.text().isBlank() && isSentence(reading.title())
        ? ofSentence(reading, lower(reading.title()), day)
        : Optional.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * A sentence without a title comes from a report or a list of what was merged. LWN's reports
   * follow the merges; pull requests, kept by the list's archive, go before them.
   */
  private Optional<Releases.Found> ofSentence(Reading reading, String text, LocalDate day) {
    if (DOUBT.stream().anyMatch(text::contains)) {
      return Optional.empty();
    }
    if (reading.isFrom("lwn")) {
      return isSentence(text)
          ? window(day, 0, REPORTS_END, "a report of merges")
          : Optional.empty();
    }
    return reading.isFrom("lore.kernel.org")
        ? window(day, PULLS_START, REPORTS_END, "a pull request's sentence")
        : Optional.empty();
  }

  private static boolean isSentence(String text) {
    var bare = text.strip();
    return bare.length() > LONGEST_HEADLINE
        || bare.endsWith(".")
        || bare.endsWith(";")
        || bare.endsWith(".\"");
  }

  private static boolean isFix(Reading reading) {
    return reading.titleWords().size() > 0
        && reading.title().toLowerCase(Locale.ROOT).contains("fixes");
  }

  private static boolean isApplied(String text) {
    return APPLIED.stream().anyMatch(text::contains)
        && NEXT_TREES.stream().anyMatch(text::contains);
  }

  /** The release whose merge window is open then, or opens or closed just days away. */
  private Optional<Releases.Found> window(
      LocalDate day, int daysBefore, int daysAfter, String what) {
    return open(day)
        .or(() -> open(day.plusDays(daysBefore)))
        .or(() -> open(day.minusDays(daysAfter)))
        .map(phase -> found(phase, what + " at the merge window of " + phase.release()));
  }

  private Optional<Phase> open(LocalDate day) {
    return calendar.at(day).filter(phase -> phase.stage() == Stage.MERGE_WINDOW);
  }

  private Optional<Releases.Found> candidates(LocalDate day) {
    return calendar
        .at(day)
        .filter(phase -> phase.stage() == Stage.CANDIDATES)
        .map(phase -> found(phase, "fixes sent while " + phase.release() + " was made"));
  }

  private Optional<Releases.Found> next(LocalDate day) {
    return calendar
        .at(day)
        .map(phase -> {
          var next = calendar.after(phase.release());
          return found(phase, next, "applied to a tree for the next release");
        });
  }

  private static Releases.Found found(Phase phase, String why) {
    return found(phase, phase.release(), why);
  }

  private static Releases.Found found(
      Phase phase, org.rfldigest.model.Release release, String why) {
    var sure = phase.estimated() ? "70 % sure, the dates are estimated" : "85 % sure";
    return new Releases.Found(
        release, new Reason("belongs to " + release + ": " + why + " (" + sure + ")", 0));
  }
}
