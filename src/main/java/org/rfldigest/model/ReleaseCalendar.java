package org.rfldigest.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which kernel release was, or is likely to be, in the making on a day. Days that the known dates
 * do not cover are estimated a few releases ahead, and marked so.
 */
public final class ReleaseCalendar {

  /** Part of a release's making. */
  public enum Stage {
    MERGE_WINDOW,
    CANDIDATES
  }

  /**
   * A time in which one release is made.
   *
   * @param from its first day
   * @param until its last day
   * @param estimated whether one of the two days is a guess
   */
  public record Phase(
      Release release, Stage stage, LocalDate from, LocalDate until, boolean estimated) {}

  private static final int WINDOW_DAYS = 14;
  private static final int CYCLE_DAYS = 63;
  private static final int AHEAD = 3;
  private static final int LAST_MINOR = 19;

  /** The last release of each major version that is closed. */
  private static final Map<Integer, Integer> CLOSED = Map.of(2, 6, 3, 19, 4, 20, 5, 19, 6, 19);

  private final NavigableMap<LocalDate, Phase> phases = new TreeMap<>();
  private final NavigableMap<Release, ReleaseDates> releases = new TreeMap<>();

  public ReleaseCalendar(List<ReleaseDates> known) {
    known.forEach(dates -> releases.put(dates.release(), dates));
    releases.values().forEach(this::add);
    lookAhead();
  }

  /** What was made on that day; empty for a day that is far from all known dates. */
  public Optional<Phase> at(LocalDate day) {
    return Optional.ofNullable(phases.floorEntry(day))
        .map(Map.Entry::getValue)
        .filter(phase -> !day.isAfter(phase.until()));
  }

  /** All phases, known and estimated, oldest first. */
  public List<Phase> phases() {
    return List.copyOf(phases.values());
  }

  /** The day the merge window of that release opens or opened, known or estimated. */
  public Optional<LocalDate> opening(Release release) {
    for (var phase : phases.values()) {
      if (phase.stage() == Stage.MERGE_WINDOW && phase.release().equals(release)) {
        return Optional.of(phase.from());
      }
    }
    return Optional.empty();
  }

  /** The release that follows, as versions go: 6.18, 6.19, 7.0. */
  public Release after(Release release) {
    var minor = new Release(release.major(), release.minor() + 1);
    var major = new Release(release.major() + 1, 0);
    if (releases.containsKey(minor)) {
      return minor;
    }
    var last = CLOSED.getOrDefault(release.major(), LAST_MINOR);
    return releases.containsKey(major) || release.minor() >= last ? major : minor;
  }

  /**
   * Whether there is, was or will soon be a release of that number: 5.20 and 6.20 never came, and
   * what is further ahead than the estimate is no kernel's.
   */
  public boolean isPossible(Release release) {
    if (releases.containsKey(release)) {
      return true;
    }
    var newest = phases.isEmpty() ? new Release(8, 0) : phases.lastEntry().getValue().release();
    return release.major() >= 2
        && release.compareTo(newest) <= 0
        && release.minor() <= CLOSED.getOrDefault(release.major(), LAST_MINOR);
  }

  private void add(ReleaseDates dates) {
    dates
        .mergeWindow()
        .ifPresent(opening -> {
          var rc1 = dates.rc1().orElse(opening.plusDays(WINDOW_DAYS));
          put(dates.release(), opening, rc1, closing(dates, rc1));
        });
  }

  private Optional<LocalDate> closing(ReleaseDates dates, LocalDate rc1) {
    return dates
        .released()
        .filter(day -> day.isAfter(rc1))
        .or(() ->
            Optional.ofNullable(releases.get(after(dates.release())))
                .flatMap(ReleaseDates::mergeWindow)
                .filter(day -> day.isAfter(rc1)));
  }

  private void put(Release release, LocalDate opening, LocalDate rc1, Optional<LocalDate> out) {
    var guess = out.isEmpty();
    var last = out.orElse(opening.plusDays(CYCLE_DAYS));
    var rc1Known = releases.containsKey(release) && releases.get(release).rc1().isPresent();
    phases.put(opening, new Phase(release, Stage.MERGE_WINDOW, opening, rc1, !rc1Known));
    var from = rc1.plusDays(1);
    phases.put(from, new Phase(release, Stage.CANDIDATES, from, last.minusDays(1), guess));
  }

  private void lookAhead() {
    for (var ahead = 0; ahead < AHEAD && !phases.isEmpty(); ahead++) {
      var last = phases.lastEntry().getValue();
      var opening = last.until().plusDays(1);
      var next = after(last.release());
      put(next, opening, opening.plusDays(WINDOW_DAYS), Optional.empty());
    }
  }
}
