package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.classify.Classifier;
import org.rfldigest.fetch.Bounds;
import org.rfldigest.fetch.Fetcher;
import org.rfldigest.fetch.HostGate;
import org.rfldigest.fetch.Network;
import org.rfldigest.fetch.Pause;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.model.ReleaseCalendar;
import org.rfldigest.model.RelevanceRules;
import org.rfldigest.model.Subscription;
import org.rfldigest.model.Subscription.Kind;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;

/** What comes at once, and much of it like much that was stored before. */
class KinOfManyTest {

  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  private static final int WORDS = 12;
  private static final int OF_A_WORD = 100;

  @TempDir Path folder;

  @Test
  void theSamePageIsFoundHoweverManyWordsOfOthersAreFoundBefore() {
    try (var server = LoopbackServer.start()) {
      var feeds = List.of(feed("busy", server), feed("letter", server));
      server.serve("/busy", rss(items(0, WORDS * OF_A_WORD)));
      server.serve("/letter", rss(page("old 1", "Nova grows", 1) + page("old 2", "Tyr runs", 2)));
      refresh(feeds);
      var fresh = items(WORDS * OF_A_WORD, WORDS);
      server.serve("/busy", rss(page("1", "First", 1) + fresh + page("2", "Last", 2)));
      refresh(feeds);
    }
    assertThat(bundle("1")).isEqualTo(bundle("old 1"));
    assertThat(bundle("2")).isEqualTo(bundle("old 2"));
  }

  private long bundle(String id) {
    try (var store = store()) {
      return store.entriesAfter(0, Integer.MAX_VALUE).stream()
          .filter(stored -> stored.entry().id().equals(id))
          .map(stored -> store.bundles().of(stored.number()).orElseThrow())
          .findFirst()
          .orElseThrow();
    }
  }

  /** A process of its own, which remembers nothing. */
  private void refresh(List<Subscription> feeds) {
    var clock = InstantSource.fixed(NOW);
    var classifier =
        new Classifier(new RelevanceRules(0, List.of(), List.of()), new ReleaseCalendar(List.of()));
    try (var store = store();
        var fetcher =
            new Fetcher("0", "https://e.org", Bounds.DEFAULT, clock, Network.ofThisMachine())) {
      var gate = new HostGate(Duration.ZERO, clock, Pause.REAL);
      var intake = new Intake(store, classifier, feeds);
      new Refresh(store, fetcher, gate, intake, clock).run(feeds, Refresh.Scope.DUE, _ -> {});
    }
  }

  private Store store() {
    return ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store();
  }

  private static Subscription feed(String key, LoopbackServer server) {
    var address = server.address("/" + key);
    return new Subscription(key, key, address, Kind.FEED, Duration.ZERO, 0, List.of(), true);
  }

  private static String items(int first, int many) {
    return IntStream.range(first, first + many)
        .mapToObj(i -> {
          var title = "Wordy%c%c".formatted('a' + i % WORDS, 'a' + i % WORDS);
          return item("item " + i, title + " thing", "https://example.org/" + i);
        })
        .reduce("", String::concat);
  }

  private static String page(String id, String title, int page) {
    return item(id, title, "https://lwn.net/Articles/82985" + page + "/");
  }

  private static String item(String id, String title, String link) {
    return "<item><guid>%s</guid><title>%s</title><link>%s</link><pubDate>Wed, 04 Mar 2026 09:00:00 GMT</pubDate></item>"
        .formatted(id, title, link);
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\"><channel><title>t</title>" + items + "</channel></rss>";
  }
}
