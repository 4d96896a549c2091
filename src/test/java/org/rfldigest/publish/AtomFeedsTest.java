package org.rfldigest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import org.rfldigest.digest.Digest;

/** Row K06: the published feeds, read by others. */
class AtomFeedsTest {

  private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

  @Test
  void thereIsOneFeedOfAllOnePerReleaseAndOnePerComponent() {
    var edition = Hostile.edition();

    assertThat(feeds(edition, Optional.empty()))
        .containsKeys("atom/all.xml", "atom/releases/6.18.xml", "atom/components/foo.xml")
        .hasSize(2 + edition.components().size());
  }

  @Test
  void everyFeedOfTheDigestHasWhatRfc4287AsksFor() throws Exception {
    var edition = Edition.of(new Digest(Path.of("snapshots")), List.of());

    for (var xml : feeds(edition, Optional.of(URI.create("https://example.org/rfl/"))).values()) {
      musts(xml);
    }
  }

  @Test
  void hostileWordsAndMissingDatesNeverBlockAFeed() throws Exception {
    for (var xml : feeds(Hostile.edition(), Optional.empty()).values()) {
      musts(xml);
      var feed = (Feed) new WireFeedInput(true, Locale.ROOT).build(new StringReader(xml));
      assertThat(feed.getEntries()).hasSize(Hostile.WORDS.size());
    }
  }

  @Test
  void foreignWordsInContentAreWords() throws Exception {
    var xml = feeds(Hostile.edition(), Optional.empty()).get("atom/all.xml");

    for (var entry : root(xml).getChildren("entry", ATOM)) {
      assertThat(entry.getChildText("content", ATOM))
          .doesNotContainPattern("<(?!/?(p|a)[ >])")
          .doesNotContainPattern("href=\"(?!https://|http://|mailto:)");
    }
  }

  @Test
  void aStatementHasTheSameIdInEveryFeedAndADayOfItsOwn() throws Exception {
    var feeds = feeds(Edition.of(new Digest(Path.of("snapshots")), List.of()), Optional.empty());
    var all = updatedById(feeds.get("atom/all.xml"));
    var release = updatedById(feeds.get("atom/releases/7.2.xml"));

    assertThat(all).containsAllEntriesOf(release);
    assertThat(all.values()).allMatch(day -> day.isBefore(Instant.parse("2026-09-01T00:00:00Z")));
  }

  @Test
  void linksAreWholeWhereTheAddressOfTheFolderIsKnown() throws Exception {
    var base = Optional.of(URI.create("https://example.org/rfl/"));
    var xml = feeds(Hostile.edition(), base).get("atom/releases/6.18.xml");

    assertThat(hrefs(root(xml)))
        .containsExactly(
            "https://example.org/rfl/releases/6.18.html",
            "https://example.org/rfl/atom/releases/6.18.xml");
  }

  private static Map<String, String> feeds(Edition edition, Optional<URI> base) {
    var feeds = new TreeMap<String, String>();
    new AtomFeeds(edition, new Addresses(base, true)).write(feeds::put);
    return feeds;
  }

  /** What section 4 of RFC 4287 says a feed and an entry must have. */
  private static void musts(String xml) throws Exception {
    var feed = root(xml);
    assertThat(feed.getName()).isEqualTo("feed");
    once(feed);
    assertThat(feed.getChild("author", ATOM).getChildText("name", ATOM)).isNotBlank();
    var entries = feed.getChildren("entry", ATOM);
    entries.forEach(AtomFeedsTest::once);
    assertThat(entries).extracting(entry -> entry.getChildText("id", ATOM)).doesNotHaveDuplicates();
    assertThat(entries).allMatch(entry -> entry.getChildren("content", ATOM).size() == 1);
  }

  private static void once(Element element) {
    for (var name : List.of("id", "title", "updated")) {
      assertThat(element.getChildren(name, ATOM)).hasSize(1);
    }
    assertThat(element.getChildText("id", ATOM)).matches("urn:uuid:[0-9a-f-]{36}");
    assertThat(element.getChildText("title", ATOM)).isNotBlank();
    assertThat(Instant.parse(element.getChildText("updated", ATOM))).isNotNull();
    assertThat(hrefs(element)).allSatisfy(href -> assertThat(URI.create(href)).isNotNull());
    assertThat(element.getChildren("link", ATOM))
        .filteredOn(link -> "alternate".equals(link.getAttributeValue("rel")))
        .hasSizeLessThanOrEqualTo(1);
  }

  private static List<String> hrefs(Element element) {
    return element.getChildren("link", ATOM).stream()
        .map(link -> link.getAttributeValue("href"))
        .toList();
  }

  private static Map<String, Instant> updatedById(String xml) throws Exception {
    var days = new TreeMap<String, Instant>();
    for (var entry : root(xml).getChildren("entry", ATOM)) {
      days.put(entry.getChildText("id", ATOM), Instant.parse(entry.getChildText("updated", ATOM)));
    }
    return days;
  }

  private static Element root(String xml) throws Exception {
    return new SAXBuilder().build(new StringReader(xml)).getRootElement();
  }
}
