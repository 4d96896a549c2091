package org.rfldigest.cli.inbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.rfldigest.classify.Clue;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.json.JsonValue.JsonText;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Verdict;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rfl classify [FILE|-]}: a verdict, with reasons, for each entry given as a JSON line. */
public final class ClassifyCommand implements Command {

  /** A text without a title is read as one up to this many characters. */
  private static final int LONGEST_HEADLINE = 200;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  @Override
  public CommandSpec spec() {
    return Options.command("classify")
        .addPositional(
            Options.parameter(
                "FILE", "0..1", "JSON lines, also as .gz; the standard input by default"))
        .addOption(Options.json());
  }

  @Override
  public int run(ParseResult parsed, Session session) {
    var file = parsed.<String>matchedPositionalValue(0, "-");
    var clues = clues(file, session);
    var verdicts = Desk.classifier(session).classifyAll(clues);
    for (var i = 0; i < clues.size(); i++) {
      if (parsed.hasMatchedOption("--json")) {
        session.json(json(clues.get(i), verdicts.get(i)));
      } else {
        plain(clues.get(i), verdicts.get(i), session);
      }
    }
    return Exit.OK;
  }

  private static List<Clue> clues(String file, Session session) {
    var clues = new ArrayList<Clue>();
    try (var lines = new BufferedReader(reader(file, session))) {
      var number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          clues.add(clue(line, file + ":" + number));
        }
      }
    } catch (IOException unreadable) {
      throw Stop.usage("'" + file + "' cannot be read, expected a file of JSON lines.");
    }
    return clues;
  }

  private static Reader reader(String file, Session session) throws IOException {
    if (file.equals("-")) {
      return new InputStreamReader(session.surroundings().in(), StandardCharsets.UTF_8);
    }
    var in = Files.newInputStream(session.surroundings().folder().resolve(file));
    return new InputStreamReader(
        file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8);
  }

  private static Clue clue(String line, String place) {
    return switch (JsonReader.read(line)) {
      case JsonReader.Result.Read(JsonObject object) -> clue(object);
      case JsonReader.Result.Read _ -> throw Stop.usage(place + ": expected a JSON object.");
      case JsonReader.Result.Malformed wrong ->
          throw Stop.usage(place + ": expected a JSON object: " + wrong.sentence() + ".");
    };
  }

  private static Clue clue(JsonObject object) {
    var text = first(object, "summary", "text", "body").orElse("");
    var title = first(object, "title", "subject", "context_title");
    var alone = title.isEmpty() && text.length() <= LONGEST_HEADLINE;
    return new Clue(
        first(object, "id", "mid").orElse(""),
        title.orElse(alone ? text : ""),
        alone ? "" : text,
        object.text("url"),
        object.text("date").flatMap(ClassifyCommand::instant),
        object.text("source").or(() -> lists(object)).orElse(""),
        first(object, "author", "from"),
        0,
        List.of(),
        first(object, "message_id", "mid").map(ClassifyCommand::bare),
        object.text("in_reply_to").map(ClassifyCommand::bare));
  }

  /** What the first of the names has that the object has. */
  private static Optional<String> first(JsonObject object, String... names) {
    return Stream.of(names).map(object::text).flatMap(Optional::stream).findFirst();
  }

  /** The mailing lists that a mail came from, as a source. */
  private static Optional<String> lists(JsonObject object) {
    return object.list("lists").isEmpty()
        ? Optional.empty()
        : Optional.of(
            object.list("lists").stream()
                .map(list -> list instanceof JsonText name ? name.value() : "")
                .collect(Collectors.joining(" ", "mail:", "")));
  }

  private static String bare(String messageId) {
    return messageId.strip().replaceAll("^<|>$", "");
  }

  private static Optional<Instant> instant(String date) {
    return moment(date).or(() -> day(date, DAY)).or(() -> day(date, DateTimeFormatter.ISO_DATE));
  }

  private static Optional<Instant> moment(String date) {
    try {
      return Optional.of(OffsetDateTime.parse(date).toInstant());
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> day(String date, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(date, form).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> json(Clue clue, Verdict verdict) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", clue.id());
    json.put("relevant", verdict.relevant());
    json.put("score", verdict.score());
    json.put("release", verdict.release());
    json.put("components", verdict.components());
    json.put("status", verdict.status().map(status -> status.word()));
    json.put("series", verdict.series());
    json.put("story", verdict.story());
    json.put("reasons", verdict.reasons().stream().map(ClassifyCommand::words).toList());
    ReasonJson.add(json, verdict);
    return json;
  }

  static String words(Reason reason) {
    if (reason.points() == 0) {
      return reason.sentence();
    }
    var sign = reason.points() > 0 ? "+" : "−";
    var points = Math.abs(reason.points());
    var number =
        points == Math.rint(points)
            ? Long.toString((long) points)
            : Double.toString(Math.rint(points * 10) / 10);
    return reason.sentence() + " (" + sign + number + ")";
  }

  private static void plain(Clue clue, Verdict verdict, Session session) {
    var release = verdict.release().map(of -> ", " + of).orElse("");
    session.print(
        clue.id()
            + ": "
            + (verdict.relevant() ? "relevant" : "not relevant")
            + release
            + ": "
            + clue.title());
    verdict.reasons().forEach(reason -> session.print("  " + words(reason)));
  }
}
