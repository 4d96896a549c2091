package org.rfldigest.publish;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.rfldigest.text.Sanitizer;

/** A calendar of whole days as RFC 5545 writes it. */
final class Icalendar {

  /** Octets in one line of the file; longer ones are folded. */
  private static final int LINE = 75;

  /**
   * Something that takes whole days.
   *
   * @param uid the same for ever
   * @param until its last day
   * @param tentative whether the days are a guess
   */
  record Event(
      String uid,
      String summary,
      String description,
      LocalDate from,
      LocalDate until,
      boolean tentative,
      Optional<String> page) {}

  private final StringBuilder text = new StringBuilder();

  private Icalendar() {}

  /**
   * @param asOf the day of what the calendar knows
   */
  static String of(String name, LocalDate asOf, List<Event> events) {
    var calendar = new Icalendar();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//RfL Digest//rfl//EN");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("NAME:" + escaped(name));
    calendar.line("X-WR-CALNAME:" + escaped(name));
    events.forEach(event -> calendar.event(event, asOf));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void event(Event event, LocalDate asOf) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(event.uid()));
    line("DTSTAMP:" + day(asOf) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + day(event.from()));
    line("DTEND;VALUE=DATE:" + day(event.until().plusDays(1)));
    line("SUMMARY:" + escaped(event.summary()));
    if (!event.description().isEmpty()) {
      line("DESCRIPTION:" + escaped(event.description()));
    }
    event.page().flatMap(WebAddress::of).ifPresent(page -> line("URL:" + page));
    line("STATUS:" + (event.tentative() ? "TENTATIVE" : "CONFIRMED"));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  private static String day(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String escaped(String words) {
    return Sanitizer.line(words).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
  }

  /** Writes a line, folded between characters so that none is longer than it may be. */
  private void line(String line) {
    var room = LINE;
    for (var at = 0; at < line.length(); ) {
      var character = Character.toString(line.codePointAt(at));
      var octets = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets > room) {
        text.append("\r\n ");
        room = LINE - 1;
      }
      text.append(character);
      room -= octets;
      at += character.length();
    }
    text.append("\r\n");
  }
}
