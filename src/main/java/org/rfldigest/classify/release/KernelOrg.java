package org.rfldigest.classify.release;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;

/**
 * What the ids of kernel.org's feed of releases tell about the calendar: {@code
 * kernel.org,mainline,6.19-rc1,2025-12-14}. A release's first candidate ends its merge window, and
 * the release itself opens the next one's.
 */
public final class KernelOrg {

  /** What the ids begin with that tell of Linus's tree. */
  public static final String MAINLINE = "kernel.org,mainline,";

  private static final Pattern ID =
      Pattern.compile(
          "kernel\\.org,mainline,(\\d{1,2}\\.\\d{1,3})(?:-rc(\\d{1,2}))?,(\\d{4}-\\d\\d-\\d\\d)");
  private static final int DAYS_OF_A_CANDIDATE = 7;

  private record Announced(Release release, int candidate, LocalDate day) {}

  private KernelOrg() {}

  /** The dates that the ids tell; an id of any other form tells nothing. */
  public static List<ReleaseDates> dates(Collection<String> ids) {
    var dates = new TreeMap<Release, ReleaseDates>();
    ids.stream()
        .map(KernelOrg::read)
        .flatMap(Optional::stream)
        .sorted((one, other) -> Integer.compare(one.candidate(), other.candidate()))
        .forEach(
            announced -> dates.merge(announced.release(), dates(announced), KernelOrg::complete));
    return List.copyOf(dates.values());
  }

  /** The known dates, and where they say nothing what the others say. */
  public static List<ReleaseDates> complete(List<ReleaseDates> known, List<ReleaseDates> others) {
    Map<Release, ReleaseDates> all = new TreeMap<>();
    known.forEach(dates -> all.put(dates.release(), dates));
    others.forEach(dates -> all.merge(dates.release(), dates, KernelOrg::complete));
    var opened = List.copyOf(all.values());
    for (var at = 1; at < opened.size(); at++) {
      var before = opened.get(at - 1);
      var next = opened.get(at);
      if (next.mergeWindow().isEmpty() && isNext(before.release(), next.release())) {
        all.put(next.release(), opening(next, before.released()));
      }
    }
    return List.copyOf(all.values());
  }

  private static Optional<Announced> read(String id) {
    var matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var candidate = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return day(matcher.group(3))
        .flatMap(day ->
            Release.parse(matcher.group(1)).map(release -> new Announced(release, candidate, day)));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Candidates come week by week, so that each tells when the first one came. */
  private static ReleaseDates dates(Announced announced) {
    var out = announced.candidate() == 0;
    var first = announced.day().minusDays(DAYS_OF_A_CANDIDATE * (announced.candidate() - 1L));
    return new ReleaseDates(
        announced.release(),
        Optional.empty(),
        out ? Optional.empty() : Optional.of(first),
        out ? Optional.of(announced.day()) : Optional.empty(),
        Optional.empty());
  }

  private static ReleaseDates complete(ReleaseDates known, ReleaseDates other) {
    return new ReleaseDates(
        known.release(),
        known.mergeWindow().or(other::mergeWindow),
        known.rc1().or(other::rc1),
        known.released().or(other::released),
        known.endOfLife().or(other::endOfLife));
  }

  private static ReleaseDates opening(ReleaseDates dates, Optional<LocalDate> day) {
    return new ReleaseDates(dates.release(), day, dates.rc1(), dates.released(), dates.endOfLife());
  }

  private static boolean isNext(Release release, Release next) {
    return next.major() == release.major()
        ? next.minor() == release.minor() + 1
        : next.major() == release.major() + 1 && next.minor() == 0;
  }
}
