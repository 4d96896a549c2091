package org.rfldigest.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.rfldigest.refresh.FeedReport.Result;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;
import org.rfldigest.store.StoredEntry;

/** What is read only where it is new gives the store just what reading all of it gives. */
class NewPartsTest {

  private static final String KEY = "feed";

  /** As that of a list's window; of other kinds it says nothing. */
  private static final String PATH = "/list/new.atom";

  private static final int STEPS = 25;

  @TempDir Path folder;

  private final FakeTime time = new FakeTime("2026-06-01T10:00:00Z");

  @ParameterizedTest
  @CsvSource({"1, FEED", "2, FEED", "3, FEED", "4, COMMITS", "5, LIST", "6, LIST"})
  void aFeedThatChangesInAllWaysIsStoredAsIfAllWereRead(long seed, Kind kind) {
    try (var server = LoopbackServer.start();
        var store = store("one");
        var reference = store("other")) {
      var feed = new ChangingFeed(new Random(seed));
      var page = server.serve(PATH, feed.body());
      for (var step = 0; step < STEPS; step++) {
        var what = "seed " + seed + ", step " + step + ": " + feed.change();
        page.body(feed.body());
        reference.feeds().forgetWindow(KEY);

        var report = refresh(kind, store, server);

        assertThat(report).as(what).isEqualTo(refresh(kind, reference, server));
        assertThat(rows(store)).as(what).isEqualTo(rows(reference));
        time.jump(Duration.ofHours(1));
      }
    }
  }

  @Test
  void anEntryThatTheStoreHasNoMoreIsReadAgain() {
    try (var server = LoopbackServer.start();
        var store = store("one")) {
      var page = server.serve(PATH, rss("", item(1, "One"), item(2, "Two")));
      refresh(Kind.FEED, store, server);
      var window = store.feeds().window(KEY).orElseThrow();
      assertThat(window.size()).isEqualTo(2);
      try (var elsewhere = store("other")) {
        page.body(rss("", item(3, "Three"), item(4, "Four")));
        refresh(Kind.FEED, elsewhere, server);
        elsewhere.feeds().keep(KEY, window);
        page.body(rss("", item(1, "One"), item(2, "Two"), item(5, "Five")));

        assertThat(refresh(Kind.FEED, elsewhere, server))
            .isEqualTo(new Result.Read(3, 3, 0, 0, List.of()));
      }
    }
  }

  /** Else its search would be asked for what is missing. */
  @Test
  void aListKnowsItsLastMessagesThoughTheyAreNotReadAgain() {
    try (var server = LoopbackServer.start();
        var store = store("one")) {
      var page = server.serve(PATH, rss("", item(1, "One"), item(2, "Two")));
      refresh(Kind.LIST, store, server);
      page.body(rss("", item(2, "Two"), item(3, "Three")));

      assertThat(refresh(Kind.LIST, store, server))
          .isEqualTo(new Result.Read(2, 1, 0, 0, List.of()));
      assertThat(server.requests()).hasSize(2);
      assertThat(store.feeds().window(KEY).orElseThrow().size()).isEqualTo(2);
    }
  }

  /** Grows, shrinks, edits, and is broken for a while, as feeds do. */
  private static final class ChangingFeed {

    private final Random random;
    private final List<String> items = new ArrayList<>(List.of(item(0, "Entry")));
    private int next = 1;
    private String frame = "";
    private String fault = "";

    ChangingFeed(Random random) {
      this.random = random;
    }

    String body() {
      return rss(frame + fault, items.toArray(String[]::new));
    }

    String change() {
      fault = "";
      var at = random.nextInt(items.size());
      var kind = items.size() < 4 ? 0 : random.nextInt(12);
      switch (kind) {
        case 1 -> items.removeLast();
        case 2 -> items.set(at, items.get(at).replace("Text", "Edited text"));
        case 3 -> items.set(at, items.get(at).replace("Edited text", "Text"));
        case 4 -> items.add(at, item(next++, "Entry"));
        case 5 -> frame = "<pubDate>Mon, 01 Jun 2026 10:0" + at % 10 + ":00 GMT</pubDate>";
        case 6 -> frame = "<managingEditor>editor-" + at + "</managingEditor>";
        case 7 -> items.set(at, items.get(at).replace("<guid>", "<guid>moved-" + next++));
        case 8 -> fault = item(next++, "Ill & formed");
        case 9 -> fault = items.get(at).replace("Text", "The id of another; text");
        case 10 -> items.addFirst(items.get(at).replace("<guid>", "<guid>another-" + next++));
        default -> items.addFirst(item(next++, "Entry"));
      }
      return "change " + kind + " at " + at;
    }
  }

  private Result refresh(Kind kind, Store store, LoopbackServer server) {
    try (var fetcher =
        new Fetcher("0", "https://e.org", Bounds.DEFAULT, time, Network.ofThisMachine())) {
      var feeds =
          List.of(
              new Subscription(
                  KEY, "Feed", server.address(PATH), kind, Duration.ZERO, 0, List.of(), true));
      var intake = new Intake(store, classifier(), feeds);
      var gate = new HostGate(Duration.ZERO, time, Pause.REAL);
      var refresh = new Refresh(store, fetcher, gate, intake, time);
      return refresh.run(feeds, Refresh.Scope.NAMED, _ -> {}).reports().getFirst().result();
    }
  }

  private static List<StoredEntry> rows(Store store) {
    return store.entriesAfter(0, 1_000);
  }

  private Store store(String name) {
    return ((Opening.Opened) Store.open(folder.resolve(name + "/.rfl/store.db"))).store();
  }

  private static Classifier classifier() {
    return new Classifier(
        new RelevanceRules(1, List.of(), List.of()), new ReleaseCalendar(List.of()));
  }

  private static String rss(String frame, String... items) {
    return "<rss version=\"2.0\"><channel><title>News</title><link>https://news.test/</link>"
        + frame
        + String.join("\n", items)
        + "</channel></rss>";
  }

  private static String item(int number, String title) {
    return "<item><title>%s %d</title><link>https://news.test/%d</link><guid>id-%d</guid><pubDate>Sat, 07 Sep 2024 14:05:09 GMT</pubDate><description>Text %d</description></item>"
        .formatted(title, number, number, number, number);
  }
}
