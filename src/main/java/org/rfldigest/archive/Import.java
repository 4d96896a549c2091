package org.rfldigest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rfldigest.json.JsonLines;
import org.rfldigest.json.JsonLines.Line;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.store.Exchange;
import org.rfldigest.store.Store;
import org.rfldigest.store.Taken;
import org.rfldigest.store.WholeEntry;

/**
 * Takes an export into a store, some hundred lines at a time. A line that cannot be taken is told
 * with its number and skipped; what the store says already stays. Taking in twice changes nothing.
 */
public final class Import {

  /**
   * What came of it, in lines.
   *
   * @param isWhole whether the file has its end, so that nothing was cut off
   */
  public record Summary(long added, long known, long conflicts, long skipped, boolean isWhole) {}

  private static final int TOGETHER = 500;

  private final Store store;
  private final Exchange exchange;
  private final Function<WholeEntry, Set<String>> names;
  private final JsonLines lines;
  private final Consumer<String> told;
  private long added;
  private long known;
  private long conflicts;
  private long skipped;
  private boolean isWhole;

  private Import(
      Store store, InputStream in, Function<WholeEntry, Set<String>> names, Consumer<String> told) {
    this.store = store;
    this.names = names;
    this.exchange = store.exchange();
    this.lines = new JsonLines(in);
    this.told = told;
  }

  /**
   * @param names gives the names under which later entries find one that is taken in
   * @param told takes a sentence for each line that is skipped or differs, beginning with its
   *     number
   * @return empty where the file is no export that this version reads; then nothing was taken
   */
  public static Optional<Summary> read(
      Store store, InputStream in, Function<WholeEntry, Set<String>> names, Consumer<String> told)
      throws IOException {
    return new Import(store, in, names, told).readAll();
  }

  private Optional<Summary> readAll() throws IOException {
    if (!hasHeader()) {
      return Optional.empty();
    }
    var batch = new ArrayList<Line.Text>();
    while (fill(batch)) {
      take(batch);
    }
    take(batch);
    return Optional.of(new Summary(added, known, conflicts, skipped, isWhole));
  }

  private boolean hasHeader() throws IOException {
    try {
      var header = member(lines.next().map(Import::text).orElse(""));
      if (!header.optionalText("format").filter(ExportLines.FORMAT::equals).isPresent()) {
        told.accept("1: expected the first line of an export, as rfl export writes it");
        return false;
      }
      if (header.count("version") > ExportLines.VERSION) {
        told.accept("1: the export was written by a newer rfl, update rfl to read it");
        return false;
      }
      return true;
    } catch (BadLine wrong) {
      told.accept("1: expected the first line of an export, as rfl export writes it");
      return false;
    }
  }

  /** False at the end of the file; the batch then holds the rest. */
  private boolean fill(List<Line.Text> batch) throws IOException {
    batch.clear();
    var size = 0L;
    while (batch.size() < TOGETHER && size < 8 << 20) {
      var next = lines.next();
      if (next.isEmpty()) {
        return false;
      }
      switch (next.get()) {
        case Line.Text line -> {
          batch.add(line);
          size += line.text().length();
        }
        case Line.Odd(var number, var sentence) -> skip(number, sentence);
      }
    }
    return true;
  }

  private static String text(Line line) {
    return switch (line) {
      case Line.Text(_, var text) -> text;
      case Line.Odd(_, var sentence) -> throw new BadLine(sentence);
    };
  }

  private void take(List<Line.Text> batch) {
    if (!batch.isEmpty()) {
      store.together(() -> {
        batch.forEach(this::take);
        return true;
      });
    }
  }

  private void take(Line.Text line) {
    if (line.text().isBlank()) {
      return;
    }
    try {
      var member = member(line.text());
      switch (member.text("type")) {
        case "feed" -> exchange.takeFeed(member.name("feed"), member.text("title"));
        case "entry" -> count(line.number(), take(ImportLines.entry(member)));
        case "decision" -> count(line.number(), exchange.take(ImportLines.decision(member)));
        case "end" -> isWhole = true;
        default -> skip(line.number(), "expected feed, entry, decision or end as \"type\"");
      }
    } catch (BadLine wrong) {
      skip(line.number(), wrong.getMessage());
    }
  }

  private Taken take(WholeEntry entry) {
    return exchange.take(entry, names.apply(entry));
  }

  private void count(long number, Taken taken) {
    switch (taken) {
      case Taken.Added _ -> added++;
      case Taken.Known _ -> known++;
      case Taken.Conflict conflict -> {
        conflicts++;
        told.accept(number + ": " + conflict.sentence());
      }
      case Taken.Homeless homeless -> skip(number, homeless.sentence());
    }
  }

  private void skip(long number, String sentence) {
    skipped++;
    told.accept(number + ": " + sentence + "; the line is skipped");
  }

  private static Member member(String line) {
    return switch (JsonReader.read(line)) {
      case JsonReader.Result.Read(JsonObject object) -> new Member(object);
      case JsonReader.Result.Read _ -> throw new BadLine("expected a JSON object");
      case JsonReader.Result.Malformed wrong ->
          throw new BadLine("expected a JSON object: " + wrong.sentence());
    };
  }
}
