package org.rfldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.html.PlainText;
import org.rfldigest.model.Entry;

/**
 * Reads feeds that have no expectation beside them, where they lie beside the project: each body
 * that ROME reads, ours reads with at least as many entries, and where both read the same number,
 * titles, links, ids and dates are compared. Where they differ, and why:
 *
 * <ul>
 *   <li>a title without text is made of the content, and one with markup is plain text;
 *   <li>a link is absolute or none; ROME leaves a relative one, or one that is no address, as it
 *       is;
 *   <li>the page of an entry is its link, not its enclosure;
 *   <li>an entry without an id has a stand-in, where ROME gives its link or nothing;
 *   <li>a date that is impossible or ahead is unknown, where ROME gives another day.
 * </ul>
 */
class CapturedFeedsTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  /** The counts of one set. */
  private static final class Counts {
    private int bodies;
    private int rome;
    private int ours;
    private int entries;
    private int titles;
    private int links;
    private int ids;
    private int dates;
    private final List<String> lost = new ArrayList<>();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "conformance/rome, 769, 716, 344, 687",
    "conformance/node-feedparser, 154, 67, 152, 156",
    "conformance/reader, 4, 12, 14, 14",
    "feeds/real, 1465, 1424, 1457, 1455",
    "feeds/lore, 178, 178, 178, 178"
  })
  void readsAllThatRomeReads(String set, int titles, int links, int ids, int dates)
      throws IOException {
    var folder = DATA.resolve(set);
    assumeTrue(Files.exists(folder), "the feeds are not here: skipped");
    var counts = new Counts();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(CapturedFeedsTest::isFeed).sorted().toList()) {
        compare(file, counts);
      }
    }
    System.out.printf(
        "%s: %d bodies, ROME reads %d, rfl %d; of %d entries equal: titles %d, links %d, ids %d, dates %d%n",
        set,
        counts.bodies,
        counts.rome,
        counts.ours,
        counts.entries,
        counts.titles,
        counts.links,
        counts.ids,
        counts.dates);
    counts.lost.forEach(System.out::println);
    assertThat(counts.lost).isEmpty();
    assertThat(List.of(counts.titles, counts.links, counts.ids, counts.dates))
        .containsExactly(titles, links, ids, dates);
    assertThat(counts.ours).isGreaterThanOrEqualTo(counts.rome);
  }

  private static boolean isFeed(Path file) {
    return file.toString().matches(".*\\.(xml|rss|atom|rdf)");
  }

  private static void compare(Path file, Counts counts) throws IOException {
    counts.bodies++;
    var body = Files.readAllBytes(file);
    var rome = BareRome.read(body, Optional.empty());
    var parsed =
        new FeedReader(InstantSource.fixed(NOW)).parse(body, Optional.empty(), Optional.empty());
    var ours =
        parsed instanceof Parsed.Readable(var feed, _, _)
            ? Optional.of(feed)
            : Optional.<Feed>empty();
    counts.rome += rome.isPresent() ? 1 : 0;
    counts.ours += ours.isPresent() ? 1 : 0;
    if (rome.isEmpty()) {
      return;
    }
    var theirs = rome.get().getEntries().size();
    if (theirs > 0 && (ours.isEmpty() || ours.get().entries().size() < distinct(rome.get()))) {
      counts.lost.add(file + ": ROME " + theirs + ", ours " + parsed);
      return;
    }
    if (ours.isPresent() && ours.get().entries().size() == theirs) {
      for (var at = 0; at < theirs; at++) {
        count(rome.get().getEntries().get(at), ours.get().entries().get(at), counts);
      }
    }
  }

  /** Entries that are the same in all that is compared are one. */
  private static long distinct(SyndFeed feed) {
    return feed.getEntries().stream()
        .map(entry -> entry.getUri() + '\n' + entry.getLink() + '\n' + entry.getTitle())
        .distinct()
        .count();
  }

  private static void count(SyndEntry rome, Entry ours, Counts counts) {
    counts.entries++;
    var title = rome.getTitle() == null ? "" : PlainText.of(rome.getTitle());
    counts.titles += PlainText.of(ours.title()).equals(title) ? 1 : 0;
    counts.links +=
        ours.link().equals(Optional.ofNullable(rome.getLink()).map(String::strip)) ? 1 : 0;
    counts.ids += SharedId.written(ours).equals(rome.getUri()) ? 1 : 0;
    counts.dates += ours.date().equals(BareRome.date(rome)) ? 1 : 0;
  }
}
