package org.rfldigest.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time zones that dates name: offsets in every spelling, abbreviations, military letters. */
final class Zones {

  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt|ut|z)?\\s*([+-])(\\d{1,2})(?::?([0-5]\\d))?(?::?00)?");

  /** An offset and what names it, too: {@code cet+0100}, {@code +0100 cet}. */
  private static final Pattern TWICE =
      Pattern.compile("([a-z]{2,5})?\\s?([+-]\\d\\d(?::?\\d\\d)?)\\s?([a-z+-].*)?");

  private static final Pattern REGION = Pattern.compile("[a-z]+/[a-z_]+(?:/[a-z_]+|[+-]\\d{1,2})?");

  /** What is said in North America of standard and of summer time. */
  private static final Map<String, String> AMERICAN =
      Map.of(
          "et", "america/new_york",
          "ct", "america/chicago",
          "mt", "america/denver",
          "pt", "america/los_angeles");

  /** Abbreviation and offset in minutes. */
  private static final Map<String, Integer> NAMES = new HashMap<>();

  static {
    for (var name : "ut utc gmt z wet zulu".split(" ")) {
      NAMES.put(name, 0);
    }
    names(-120, "brst");
    names(-150, "ndt");
    names(-210, "nst");
    names(-240, "ast edt clt");
    names(-180, "adt brt art");
    names(-300, "est cdt");
    names(-360, "cst mdt");
    names(-420, "mst pdt");
    names(-480, "pst akdt");
    names(-540, "akst hdt");
    names(-600, "hst");
    names(60, "cet bst met mez wat west");
    names(120, "cest mest mesz eet sast cat");
    names(180, "eest msk eat trt idt");
    names(210, "irst");
    names(240, "gst msd");
    names(300, "pkt uzt");
    names(330, "ist");
    names(345, "npt");
    names(420, "ict wib");
    names(480, "sgt hkt awst myt pht");
    names(540, "jst kst");
    names(570, "acst");
    names(600, "aest");
    names(630, "acdt");
    names(660, "aedt");
    names(720, "nzst");
    names(780, "nzdt");
  }

  private Zones() {}

  private static void names(int minutes, String names) {
    for (var name : names.split(" ")) {
      NAMES.put(name, minutes);
    }
  }

  /**
   * @param text in lower case, such as "+0100", "gmt+1", "pdt", "a" or "europe/berlin"
   */
  static Optional<ZoneId> of(String text) {
    var zone = text.strip();
    var bracket = zone.indexOf('[');
    if (bracket > 0 && zone.endsWith("]")) {
      return of(zone.substring(bracket + 1, zone.length() - 1)).isPresent()
          ? of(zone.substring(0, bracket))
          : Optional.empty();
    }
    var one = one(zone);
    return one.isPresent() ? one : twice(zone);
  }

  /** The offset counts; what stands around it must be a zone as well. */
  private static Optional<ZoneId> twice(String zone) {
    var twice = TWICE.matcher(zone);
    return twice.matches() && isZone(twice.group(1)) && isZone(twice.group(3))
        ? one(twice.group(2))
        : Optional.empty();
  }

  private static boolean isZone(String name) {
    return name == null || one(name).isPresent();
  }

  private static Optional<ZoneId> one(String zone) {
    var named = NAMES.get(zone);
    if (named != null) {
      return Optional.of(ZoneOffset.ofTotalSeconds(60 * named));
    }
    var offset = OFFSET.matcher(zone);
    if (offset.matches()) {
      return offset(offset.group(1), offset.group(2), offset.group(3));
    }
    if (zone.length() == 1) {
      return military(zone.charAt(0));
    }
    return region(AMERICAN.getOrDefault(zone, zone));
  }

  private static Optional<ZoneId> offset(String sign, String hours, String minutes) {
    var total = 60 * Integer.parseInt(hours) + (minutes == null ? 0 : Integer.parseInt(minutes));
    if (total > 14 * 60) {
      return Optional.empty();
    }
    return Optional.of(ZoneOffset.ofTotalSeconds(60 * (sign.equals("-") ? -total : total)));
  }

  /** A to M without J lie east of Greenwich, N to Y west. */
  private static Optional<ZoneId> military(char letter) {
    var east = "abcdefghiklm".indexOf(letter);
    var west = "nopqrstuvwxy".indexOf(letter);
    if (east < 0 && west < 0) {
      return Optional.empty();
    }
    return Optional.of(ZoneOffset.ofHours(east >= 0 ? east + 1 : -west - 1));
  }

  private static Optional<ZoneId> region(String zone) {
    if (!REGION.matcher(zone).matches()) {
      return Optional.empty();
    }
    for (var id : ZoneId.getAvailableZoneIds()) {
      if (id.toLowerCase(Locale.ROOT).equals(zone)) {
        try {
          return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
