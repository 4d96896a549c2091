package org.rfldigest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.rfldigest.digest.Digest;

/** The published calendar, read by another calendar. */
class ReleaseDaysTest {

  private static final String DIGEST =
      ReleaseDays.of(
          Edition.of(new Digest(Path.of("snapshots")), List.of()),
          new Addresses(Optional.of(URI.create("https://example.org/rfl/")), true));

  @Test
  void isValid() throws Exception {
    var result = read(DIGEST).validate();

    assertThat(result.getEntries()).isEmpty();
  }

  @Test
  void tellsWhenAReleaseCameOutAndItsMergeWindow() throws Exception {
    var released = event(DIGEST, "linux-6.18-released@rfl-digest");
    var window = event(DIGEST, "linux-6.18-merge-window@rfl-digest");

    assertThat(released.getSummary().getValue()).isEqualTo("Linux 6.18 released");
    assertThat(released.getStatus().getValue()).isEqualTo("CONFIRMED");
    assertThat(released.getDateTimeStart().getDate().toString()).isEqualTo("2025-11-30");
    assertThat(window.getDateTimeStart().getDate().toString()).isEqualTo("2025-09-28");
    assertThat(window.getDateTimeEnd().getDate().toString()).isEqualTo("2025-10-13");
  }

  @Test
  void aGuessSaysThatItIsOne() throws Exception {
    var next = event(DIGEST, "linux-7.4-released@rfl-digest");

    assertThat(next.getSummary().getValue()).isEqualTo("Linux 7.4 expected (estimate)");
    assertThat(next.getStatus().getValue()).isEqualTo("TENTATIVE");
    assertThat(next.getDescription().getValue()).startsWith("Estimated from the rhythm");
  }

  @Test
  void linesEndInCrLfAndHaveAtMost75Octets() {
    assertThat(DIGEST).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("(?<!\r)\n");
    assertThat(DIGEST.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  @Test
  void hostileWordsStayInTheirLine() throws Exception {
    for (var words : Hostile.WORDS) {
      var day = LocalDate.of(2025, 11, 30);
      var event =
          new Icalendar.Event("1@rfl-digest", words, words, day, day, false, Optional.empty());

      var text = Icalendar.of(words, day, List.of(event));

      assertThat(text.split("\r\n"))
          .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
      var calendar = read(text);
      assertThat(calendar.getComponents()).hasSize(1);
      assertThat(((VEvent) calendar.getComponents().getFirst()).getAlarms()).isEmpty();
    }
  }

  private static VEvent event(String text, String uid) throws Exception {
    return read(text).<VEvent>getComponents("VEVENT").stream()
        .filter(event -> event.getUid().orElseThrow().getValue().equals(uid))
        .findFirst()
        .orElseThrow();
  }

  private static Calendar read(String text) throws Exception {
    return new CalendarBuilder().build(new StringReader(text));
  }
}
