package org.rfldigest.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonBoolean;
import org.rfldigest.json.JsonValue.JsonObject;

/** Reads files of JSON lines with labelled titles, sentences or mails, and makes clues of them. */
final class LabelledFile {

  private LabelledFile() {}

  static List<JsonObject> lines(Path file) {
    try (var raw = Files.newInputStream(file);
        var bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).map(LabelledFile::object).toList();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  static Clue clue(JsonObject line) {
    return new Clue(
        line.text("id").or(() -> line.text("mid")).orElse(""),
        line.text("title").or(() -> line.text("subject")).orElse(""),
        line.text("summary").or(() -> line.text("text")).orElse(""),
        line.text("url").filter(url -> !url.isEmpty()),
        line.text("date").flatMap(LabelledFile::instant),
        line.text("source").orElse(""),
        line.text("from"),
        0,
        List.of(),
        line.text("mid").or(() -> line.text("message_id")),
        line.text("in_reply_to"));
  }

  static boolean isTrue(JsonObject line, String name) {
    return line.get(name).filter(new JsonBoolean(true)::equals).isPresent();
  }

  static Optional<Instant> instant(String date) {
    if (date.length() > 10 && date.endsWith("Z")) {
      return Optional.of(Instant.parse(date));
    }
    var form =
        date.contains(" ")
            ? DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ROOT)
            : DateTimeFormatter.ISO_LOCAL_DATE;
    return Optional.of(LocalDate.parse(date, form).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static JsonObject object(String line) {
    return switch (JsonReader.read(line)) {
      case JsonReader.Result.Read(JsonObject object) -> object;
      case JsonReader.Result.Read other -> throw new AssertionError("not an object: " + other);
      case JsonReader.Result.Malformed(var sentence) -> throw new AssertionError(sentence);
    };
  }
}
