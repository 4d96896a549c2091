package org.rfldigest.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.workspace.RelevanceFile;

/** The rules as they are shipped, a calendar of five releases, and clues in few words. */
public final class Given {

  private Given() {}

  static Classifier classifier() {
    return new Classifier(rules(), calendar());
  }

  static RelevanceRules rules() {
    try {
      var file = Path.of("feeds/relevance.toml");
      return RelevanceFile.read(Files.readString(file), file.toString()).rules();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ReleaseCalendar calendar() {
    return new ReleaseCalendar(
        List.of(
            dates("6.17", "2025-07-27", "2025-08-10", "2025-09-28"),
            dates("6.18", "2025-09-28", "2025-10-12", "2025-11-30"),
            dates("6.19", "2025-11-30", "2025-12-14", "2026-02-08"),
            dates("7.0", "2026-02-08", "2026-02-22", "2026-04-12"),
            dates("7.1", "2026-04-12", "2026-04-26", "2026-06-14")));
  }

  static Clue article(String source, String title, String text, String day) {
    return clue("entry", source, title, text, Optional.empty(), day);
  }

  public static Clue page(String id, String source, String title, String url, String day) {
    return clue(id, source, title, "", Optional.of(url), day);
  }

  public static Clue mail(String id, String inReplyTo, String subject) {
    return mail(id, inReplyTo, subject, "", "2025-10-20");
  }

  public static Clue mail(String id, String inReplyTo, String subject, String text, String day) {
    return new Clue(
        id,
        subject,
        text,
        Optional.empty(),
        Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant()),
        "mail:rust-for-linux",
        Optional.empty(),
        0,
        List.of(),
        Optional.of(id),
        Optional.of(inReplyTo).filter(parent -> !parent.isEmpty()));
  }

  public static Clue clue(
      String id, String source, String title, String text, Optional<String> url, String day) {
    return new Clue(
        id,
        title,
        text,
        url,
        Optional.of(LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant()),
        source,
        Optional.empty(),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static ReleaseDates dates(String release, String opening, String rc1, String out) {
    return new ReleaseDates(
        Release.parse(release).orElseThrow(),
        Optional.of(LocalDate.parse(opening)),
        Optional.of(LocalDate.parse(rc1)),
        Optional.of(LocalDate.parse(out)),
        Optional.empty());
  }
}
