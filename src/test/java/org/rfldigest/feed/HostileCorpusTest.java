package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonArray;
import org.rfldigest.json.JsonValue.JsonObject;

/** Runs a corpus of ill-formed and hostile bodies, where it lies beside the project. */
class HostileCorpusTest {

  private static final Path CORPUS = Path.of("../shared/data/hostile");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  static Stream<Named<JsonObject>> bodies() throws IOException {
    return Files.exists(CORPUS.resolve("manifest.json"))
        ? rows().stream().map(row -> Named.of(row.text("name").orElseThrow(), row))
        : Stream.empty();
  }

  /** One test for each body; none where the corpus is not here. */
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("bodies")
  void readsTheBodyAsACorrectReaderDoes(JsonObject row) throws IOException {
    var name = row.text("name").orElseThrow();
    assertThat(fault(row, read(name, row))).isEmpty();
  }

  @Test
  void printsHowManyAreRightInEachClassAndHowManyBareRomeReads() throws IOException {
    assumeTrue(Files.exists(CORPUS.resolve("manifest.json")), "the corpus is not here: skipped");
    var classes = new TreeMap<String, int[]>();
    for (var row : rows()) {
      var name = row.text("name").orElseThrow();
      var score = classes.computeIfAbsent(name.replaceFirst("_.*", ""), unused -> new int[3]);
      score[0] += fault(row, read(name, row)).isEmpty() ? 1 : 0;
      score[1] += isRightInBareRome(row) ? 1 : 0;
      score[2]++;
    }
    var all = new int[3];
    System.out.printf("%-8s %5s %10s %6s%n", "class", "rfl", "bare ROME", "bodies");
    classes.forEach((kind, score) -> {
      System.out.printf("%-8s %5d %10d %6d%n", kind, score[0], score[1], score[2]);
      Arrays.setAll(all, column -> all[column] + score[column]);
    });
    System.out.printf("%-8s %5d %10d %6d%n", "all", all[0], all[1], all[2]);
    assertThat(all[0]).isEqualTo(all[2]).isGreaterThan(all[1]);
  }

  private static boolean isRightInBareRome(JsonObject row) throws IOException {
    var body = Files.readAllBytes(CORPUS.resolve("bodies").resolve(row.text("name").orElseThrow()));
    var wanted = Integer.parseInt(row.text("want").orElseThrow());
    var read = BareRome.read(body, row.text("ct"));
    if (read.isEmpty() || wanted == 0) {
      return read.isEmpty() && wanted == 0;
    }
    var entries = read.get().getEntries();
    return entries.size() == wanted
        && row.text("want_title")
            .filter(wish -> !wish.equals(entries.getFirst().getTitle()))
            .isEmpty()
        && row.text("want_date")
            .filter(
                wish -> !Optional.of(Instant.parse(wish)).equals(BareRome.date(entries.getFirst())))
            .isEmpty();
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
    if (!(parsed instanceof Parsed.Readable(var feed, _, _))) {
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
