package org.rfldigest.cli.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.rfldigest.classify.reading.Clue;
import org.rfldigest.cli.session.Command;
import org.rfldigest.cli.session.Desk;
import org.rfldigest.cli.session.Exit;
import org.rfldigest.cli.session.Options;
import org.rfldigest.cli.session.Session;
import org.rfldigest.cli.session.Stop;
import org.rfldigest.feed.FeedDates;
import org.rfldigest.json.JsonLines;
import org.rfldigest.json.JsonLines.Line;
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
    var undated = new ArrayList<String>();
    var dates = new FeedDates(session.clock().instant());
    try (var lines = new JsonLines(open(file, session))) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        var place = file + ":" + line.get().number();
        object(line.get(), place)
            .ifPresent(object -> {
              var written = object.text("date");
              var date = written.flatMap(dates::instant);
              clues.add(clue(object, date));
              if (written.isPresent() && date.isEmpty()) {
                undated.add(place);
              }
            });
      }
    } catch (IOException unreadable) {
      throw Stop.usage("'" + file + "' cannot be read, expected a file of JSON lines.");
    }
    tell(undated, session);
    return clues;
  }

  private static void tell(List<String> undated, Session session) {
    if (!undated.isEmpty()) {
      session.note(
          (undated.size() == 1
                  ? "a date could not be read, in "
                  : undated.size() + " dates could not be read, the first in ")
              + undated.getFirst()
              + "; expected one such as 2026-01-15 or 2026-01-15T12:00:00Z.");
    }
  }

  private static InputStream open(String file, Session session) throws IOException {
    if (file.equals("-")) {
      return session.surroundings().in();
    }
    var in = Files.newInputStream(session.surroundings().folder().resolve(file));
    return file.endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  /** Empty where the line is blank. */
  private static Optional<JsonObject> object(Line line, String place) {
    return switch (line) {
      case Line.Odd(_, var sentence) -> throw Stop.usage(place + ": " + sentence + ".");
      case Line.Text(_, var text) ->
          text.isBlank() ? Optional.empty() : Optional.of(object(text, place));
    };
  }

  private static JsonObject object(String text, String place) {
    return switch (JsonReader.read(text)) {
      case JsonReader.Result.Read(JsonObject object) -> object;
      case JsonReader.Result.Read _ -> throw Stop.usage(place + ": expected a JSON object.");
      case JsonReader.Result.Malformed wrong ->
          throw Stop.usage(place + ": expected a JSON object: " + wrong.sentence() + ".");
    };
  }

  private static Clue clue(JsonObject object, Optional<Instant> date) {
    var text = first(object, "summary", "text", "body").orElse("");
    var title = first(object, "title", "subject", "context_title");
    var alone = title.isEmpty() && text.length() <= LONGEST_HEADLINE;
    return new Clue(
        first(object, "id", "mid").orElse(""),
        title.orElse(alone ? text : ""),
        alone ? "" : text,
        object.text("url"),
        date,
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
