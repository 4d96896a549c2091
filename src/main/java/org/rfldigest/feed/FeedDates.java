package org.rfldigest.feed;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the dates of feeds by a strict list of forms. What fits none, or is no real date, is
 * unknown; nothing rolls over, nothing depends on this machine's zone or language.
 */
public final class FeedDates {

  /** What a date's text gave. */
  sealed interface Reading {

    /**
     * @param remark what had to be assumed
     */
    record Known(Instant instant, Optional<String> remark) implements Reading {}

    /**
     * @param why in words that follow the quoted text
     */
    record Unknown(String why) implements Reading {}
  }

  /** A day and a time as written, and the zone where one stands there. */
  record Written(LocalDate day, ClockTime time, Optional<ZoneId> zone, Optional<String> remark) {

    /** Whether its day has this English name. */
    boolean isOn(String weekday) {
      return weekday.length() >= 3
          && day.getDayOfWeek().name().toLowerCase(Locale.ROOT).startsWith(weekday.substring(0, 3));
    }

    /** With the zone that the text after the time names; empty where that is no zone. */
    static Optional<Written> of(LocalDate day, ClockTime time, Optional<String> remark) {
      if (time.rest().isBlank()) {
        return Optional.of(new Written(day, time, Optional.empty(), remark));
      }
      return Zones.of(time.rest()).map(zone -> new Written(day, time, Optional.of(zone), remark));
    }
  }

  static final String NO_ZONE = "no time zone is given, taken as UTC";

  private static final int LONGEST = 100;
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofHours(48);
  private static final Instant FURTHEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final Pattern QUOTED = Pattern.compile("\".*\"|'.*'");
  private static final Pattern COMMENT = Pattern.compile("\\s*\\(([^()]*)\\)\\s*$");
  private static final Pattern TIMED = Pattern.compile("(?<![+-]\\d\\d):\\d\\d$");
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNIX = Pattern.compile("(\\d{10})(?:\\d{3}|\\.\\d{1,6})?");

  private final Instant latest;

  /**
   * @param now what lies well behind it is remarked upon
   */
  public FeedDates(Instant now) {
    latest = now.plus(AHEAD);
  }

  /** The instant that a date's text names; empty where it names none. */
  public Optional<Instant> instant(String raw) {
    return read(raw) instanceof Reading.Known known
        ? Optional.of(known.instant())
        : Optional.empty();
  }

  Reading read(String raw) {
    var text = normal(raw);
    if (text.isEmpty()) {
      return new Reading.Unknown("is empty");
    }
    if (text.length() > LONGEST) {
      return new Reading.Unknown("is too long for a date");
    }
    try {
      return unix(text)
          .or(() ->
              CommonDates.read(text)
                  .or(() -> DateForms.read(text))
                  .or(() -> DateWords.read(text))
                  .map(this::placed))
          .orElse(new Reading.Unknown("is in no known form of a date"));
    } catch (DateTimeException impossible) {
      return new Reading.Unknown("is no possible date");
    }
  }

  private Optional<Reading> unix(String text) {
    if (text.length() < 10 || text.length() > 17) {
      return Optional.empty();
    }
    var unix = UNIX.matcher(text);
    if (!unix.matches()) {
      return Optional.empty();
    }
    var millis = Long.parseLong(unix.group(1)) * 1000;
    return Optional.of(
        bounded(Instant.ofEpochMilli(millis), Optional.of("read as seconds since 1970")));
  }

  private Reading placed(Written written) {
    var midnight = written.day().atStartOfDay();
    var local = midnight.plus(Duration.ofMillis(written.time().millis()));
    var zone = written.zone().orElse(ZoneOffset.UTC);
    var timed = written.time() != ClockTime.MIDNIGHT;
    var remark =
        written
            .remark()
            .or(() -> written.zone().isEmpty() && timed ? Optional.of(NO_ZONE) : Optional.empty());
    return bounded(local.atZone(zone).toInstant(), remark);
  }

  private Reading bounded(Instant instant, Optional<String> remark) {
    if (instant.isBefore(EARLIEST)) {
      return new Reading.Unknown("lies before 1990");
    }
    if (instant.isAfter(FURTHEST)) {
      return new Reading.Unknown("lies in the far future");
    }
    return instant.isAfter(latest)
        ? new Reading.Known(instant, Optional.of("lies in the future"))
        : new Reading.Known(instant, remark);
  }

  private static String normal(String raw) {
    var text = simple(raw.length() > 4 * LONGEST ? raw.substring(0, 4 * LONGEST) : raw);
    if (QUOTED.matcher(text).matches()) {
      text = text.substring(1, text.length() - 1).strip();
    }
    if (text.endsWith(" uhr")) {
      text = text.substring(0, text.length() - 4);
    }
    return text.endsWith(")") ? withoutComment(text) : text;
  }

  /** A comment right behind the time, where the zone belongs, is that zone if it is one. */
  private static String withoutComment(String text) {
    var comment = COMMENT.matcher(text);
    if (!comment.find()) {
      return text;
    }
    var bare = text.substring(0, comment.start());
    var zone = comment.group(1);
    return TIMED.matcher(bare).find() && Zones.of(zone).isPresent() ? bare + " " + zone : bare;
  }

  /** In lower case, with single spaces and plain figures. */
  private static String simple(String raw) {
    var out = new StringBuilder(raw.length());
    for (var i = 0; i < raw.length(); i++) {
      var c = raw.charAt(i);
      if (c > 126) {
        return SPACES.matcher(plain(raw)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
      }
      if (c > ' ') {
        out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  private static String plain(String raw) {
    var visible = UNSEEN.matcher(raw).replaceAll("");
    return Normalizer.normalize(visible, Normalizer.Form.NFKC)
        .replace('\u2212', '-')
        .replace('\u2010', '-')
        .replace('\u2013', '-');
  }
}
