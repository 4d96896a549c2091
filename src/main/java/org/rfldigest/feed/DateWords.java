package org.rfldigest.feed;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rfldigest.feed.FeedDates.Written;

/**
 * Dates with the month's name: RFC 822 and 850, asctime, and long forms in several languages. Each
 * word must have a meaning; one month, one day, one year, at most one time.
 */
final class DateWords {

  private static final Pattern AROUND_MONTH =
      Pattern.compile("(?<=\\d)[-/](?=\\p{L})|(?<=\\p{L}|\\p{L}\\.)(?<!gmt|utc|ut)[-/](?=\\d)");
  private static final Pattern BREAKS = Pattern.compile("[ ,]+");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})\\.?");
  private static final Pattern ISO_TIME = Pattern.compile("(\\d{1,2})t(\\d.*)");
  private static final Pattern HALF = Pattern.compile("am|pm|a\\.m\\.|p\\.m\\.");

  private int month;
  private boolean monthMayBeWeekday;
  private int day;
  private String year = "";
  private ClockTime time = ClockTime.MIDNIGHT;
  private Optional<ZoneId> zone = Optional.empty();

  /** Whether the zone was given in figures: they count more than a name. */
  private boolean offset;

  private DateWords() {}

  static Optional<Written> read(String text) {
    var words = new DateWords();
    var parts = BREAKS.split(AROUND_MONTH.matcher(text).replaceAll(" ").strip());
    for (var i = 0; i < parts.length; i++) {
      var half = i + 1 < parts.length && HALF.matcher(parts[i + 1]).matches();
      var iso = ISO_TIME.matcher(parts[i]);
      var taken =
          iso.matches()
              ? words.takes(iso.group(1)) && words.takes(iso.group(2))
              : words.takes(half ? parts[i] + " " + parts[++i] : parts[i]);
      if (!taken) {
        return Optional.empty();
      }
    }
    return words.written();
  }

  private Optional<Written> written() {
    if (month == 0 || day == 0 || year.isEmpty()) {
      return Optional.empty();
    }
    var date = LocalDate.of(DateForms.year(year), month, day);
    return Optional.of(new Written(date, time, zone, Optional.empty()));
  }

  private boolean takes(String word) {
    return word.isEmpty()
        || takesFigures(word)
        || time != ClockTime.MIDNIGHT && takesZone(word)
        || takesName(word)
        || takesTime(word)
        || takesZone(word)
        || DateNames.isFiller(word);
  }

  private boolean takesFigures(String word) {
    var four = YEAR.matcher(word);
    if (four.matches() && year.isEmpty()) {
      year = four.group(1);
      return true;
    }
    var two = DAY.matcher(word);
    if (!two.matches()) {
      return false;
    }
    if (day == 0) {
      day = Integer.parseInt(two.group(1));
      return day > 0;
    }
    if (year.isEmpty() && two.group(1).length() == 2 && month != 0) {
      year = two.group(1);
      return true;
    }
    return false;
  }

  /** French "mar" is March and Tuesday: a second month's name says which it was. */
  private boolean takesName(String word) {
    var named = DateNames.month(word);
    var weekday = DateNames.isWeekday(word);
    if (named.isPresent() && (month == 0 || monthMayBeWeekday && !weekday)) {
      month = named.get();
      monthMayBeWeekday = weekday;
      return true;
    }
    return weekday;
  }

  private boolean takesTime(String word) {
    if (time != ClockTime.MIDNIGHT) {
      return false;
    }
    var found =
        ClockTime.of(word).or(() -> word.contains("m") ? ClockTime.orHour(word) : Optional.empty());
    if (found.isEmpty()) {
      return false;
    }
    time = found.get();
    return time.rest().isBlank() || takesZone(time.rest());
  }

  private boolean takesZone(String word) {
    if (time == ClockTime.MIDNIGHT && word.length() == 1) {
      return false;
    }
    var found = Zones.of(word);
    var isOffset = word.startsWith("+") || word.startsWith("-");
    var isOther = zone.isPresent() && !zone.equals(found);
    if (found.isEmpty() || isOther && (offset ? isOffset : !isUniversal())) {
      return false;
    }
    zone = offset ? zone : found;
    offset |= isOffset;
    return true;
  }

  private boolean isUniversal() {
    return zone.filter(ZoneOffset.UTC::equals).isPresent();
  }
}
