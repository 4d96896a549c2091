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
import org.junit.jupiter.api.Test;
import org.rfldigest.html.PlainText;
import org.rfldigest.json.JsonReader;
import org.rfldigest.json.JsonValue.JsonObject;
import org.rfldigest.model.Entry;

/**
 * Compares with what other parsers expect of their own test feeds, where those lie beside the
 * project: the number of entries, and each one's id, title, link and date where they state it.
 *
 * <p>Where ours differs, and why:
 *
 * <ul>
 *   <li>a title that is escaped twice is decoded once;
 *   <li>of several links the first counts, not the last;
 *   <li>a link is absolute or none, and its host stays as written;
 *   <li>an id stays as written, also under an xml:base;
 *   <li>an Atom 1.0 title is not base64, whatever its type says.
 * </ul>
 */
class ConformanceTest {

  private static final Path SETS = Path.of("../shared/data/conformance");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void readsTheFeedsOfGofeed() throws IOException {
    assertRight(SETS.resolve("gofeed/testdata"), ".json", 522);
  }

  @Test
  void readsTheFeedsOfFeedRs() throws IOException {
    assertRight(SETS.resolve("feed-rs/feed-rs/fixture"), ".serde.json", 59);
  }

  private static void assertRight(Path set, String ending, int floor) throws IOException {
    assumeTrue(Files.exists(set), "the test feeds are not here: skipped");
    var right = 0;
    var wrong = new ArrayList<String>();
    for (var expected : expectations(set, ending)) {
      var faults = faults(expected, ending);
      right += faults.isEmpty() ? 1 : 0;
      faults.stream().limit(1).forEach(fault -> wrong.add(set.relativize(expected) + ": " + fault));
    }
    System.out.println(
        set.getFileName() + ": " + right + " of " + (right + wrong.size()) + " as expected");
    wrong.forEach(System.out::println);
    assertThat(right).isGreaterThanOrEqualTo(floor);
  }

  private static List<Path> expectations(Path set, String ending) throws IOException {
    try (var files = Files.walk(set)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> Files.exists(body(file, ending)))
          .sorted()
          .toList();
    }
  }

  private static Path body(Path expected, String ending) {
    var name = expected.toString();
    var base = name.substring(0, name.length() - ending.length());
    return Path.of(
        base
            + (Files.exists(Path.of(base + ".xml"))
                ? ".xml"
                : ending.equals(".json") ? ".none" : ".json"));
  }

  private static List<String> faults(Path expected, String ending) throws IOException {
    if (!(JsonReader.read(Files.readString(expected))
        instanceof JsonReader.Result.Read(JsonObject wish))) {
      return List.of();
    }
    var parsed =
        new FeedReader(InstantSource.fixed(NOW))
            .parse(Files.readAllBytes(body(expected, ending)), Optional.empty(), Optional.empty());
    if (!(parsed instanceof Parsed.Readable(var feed, _, _))) {
      return List.of(parsed.toString());
    }
    var wishes = wish.list(wish.get("items").isPresent() ? "items" : "entries");
    if (wishes.size() != feed.entries().size()) {
      return List.of(
          feed.entries().size() + " entries instead of " + wishes.size() + " " + feed.problems());
    }
    var faults = new ArrayList<String>();
    for (var i = 0; i < wishes.size(); i++) {
      faults.addAll(faults((JsonObject) wishes.get(i), feed.entries().get(i)));
    }
    return faults;
  }

  private static List<String> faults(JsonObject wish, Entry entry) {
    var faults = new ArrayList<String>();
    title(wish)
        .filter(title -> !title.isBlank())
        .map(PlainText::of)
        .filter(title -> !title.equals(PlainText.of(entry.title())))
        .ifPresent(title -> faults.add("title " + entry.title() + " instead of " + title));
    wish.text("guid")
        .or(() -> wish.text("id"))
        .map(String::strip)
        .filter(id -> !isMade(id) && !id.equals(SharedId.written(entry)))
        .ifPresent(id -> faults.add("id " + entry.id() + " instead of " + id));
    link(wish)
        .map(String::strip)
        .filter(link -> !link.isEmpty() && !Optional.of(link).equals(entry.link()))
        .ifPresent(link -> faults.add("link " + entry.link() + " instead of " + link));
    date(wish)
        .filter(date ->
            !Optional.of(date).equals(entry.date()) && !Optional.of(date).equals(entry.updated()))
        .ifPresent(date -> faults.add("date " + entry.date() + " instead of " + date));
    return faults;
  }

  private static Optional<String> title(JsonObject wish) {
    return wish.text("title")
        .or(() ->
            wish.object("title")
                .flatMap(title -> title.text("content").or(() -> title.text("value"))));
  }

  /** feed-rs makes ids of its own where the feed has none. */
  private static boolean isMade(String id) {
    return id.isEmpty() || id.matches("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  private static Optional<String> link(JsonObject wish) {
    return wish.text("link")
        .or(() ->
            wish.list("links").stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(link -> link.text("rel").orElse("alternate").equals("alternate"))
                .flatMap(link -> link.text("href").stream())
                .findFirst());
  }

  private static Optional<Instant> date(JsonObject wish) {
    return wish.text("publishedParsed")
        .or(() -> wish.text("updatedParsed"))
        .or(() -> wish.text("published"))
        .or(() -> wish.text("updated"))
        .flatMap(text ->
            new FeedDates(NOW).read(text)
                    instanceof FeedDates.Reading.Known(var instant, var remark)
                ? Optional.of(instant)
                : Optional.empty());
  }
}
