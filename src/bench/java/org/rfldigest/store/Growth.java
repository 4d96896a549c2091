package org.rfldigest.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Release;
import org.rfldigest.model.Verdict;

/**
 * Prints, as Markdown, what the store's work costs with ten thousand, a hundred thousand and a
 * million entries: the processor's time in milliseconds, each the median of 21, which does not
 * depend on what else the machine does.
 */
public final class Growth {

  private static final int BATCH = 2_000;
  private static final int TIMES = 21;
  private static final int FEED = 30;
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

  private final Random random = new Random(618);
  private final Store store;
  private int made;

  private Growth(Store store) {
    this.store = store;
  }

  /**
   * @param arguments the folder for the store, and how many entries to stop at
   */
  public static void main(String[] arguments) throws IOException {
    var file = Path.of(arguments[0]).resolve("store.db");
    var most = Integer.parseInt(arguments[1]);
    try (var store = ((Opening.Opened) Store.open(file)).store()) {
      var growth = new Growth(store);
      System.out.println(
          "| entries | bytes each | inbox page | search, no hit | search, 3 letters |"
              + " search, a frequent word | two words | accept | 50 feeds, one new entry each |");
      System.out.println("|---|---|---|---|---|---|---|---|---|");
      for (var goal = 10_000; goal <= most; goal *= 10) {
        growth.fill(goal);
        System.out.printf(Locale.ROOT, "| %,d | %d |", goal, Files.size(file) / goal);
        growth.measure();
      }
    }
  }

  private void fill(int goal) {
    while (made < goal) {
      var entries = entries(Math.min(BATCH, goal - made));
      take("feed-" + made / BATCH % 1_000, entries, true);
    }
  }

  private void take(String feed, List<Entry> entries, boolean index) {
    var texts = new HashMap<Long, String>();
    store.together(() -> {
      var verdicts = new HashMap<Long, Verdict>();
      for (var added : store.store(feed, entries, NOW).added()) {
        verdicts.put(added.number(), verdict(added.number() % 100 == 0));
        texts.put(added.number(), added.entry().content());
      }
      store.judge(Judgement.of(verdicts));
      return feed;
    });
    if (index) {
      store.words().index(texts);
    }
  }

  private static Verdict verdict(boolean isRelevant) {
    return new Verdict(
        isRelevant,
        isRelevant ? 5 : 0,
        Optional.of(new Release(7, 1)),
        List.of("binder"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private List<Entry> entries(int count) {
    var entries = new ArrayList<Entry>();
    for (var i = 0; i < count; i++) {
      var number = made++;
      var link = Optional.of("https://example.org/" + number);
      var date = Optional.of(NOW.minusSeconds(random.nextInt(5 * 365 * 86_400)));
      entries.add(
          new Entry(
              "id-" + number,
              words(8),
              link,
              Optional.of("Somebody"),
              date,
              Optional.empty(),
              words(80),
              Optional.empty(),
              Optional.empty()));
    }
    return entries;
  }

  /** Few words are frequent, and most are rare. */
  private String words(int count) {
    var words = new StringBuilder();
    for (var i = 0; i < count; i++) {
      var rank = (int) Math.exp(random.nextDouble() * Math.log(20_000));
      words.append(Integer.toString(rank * 7_919 + 46_656, 36)).append(' ');
    }
    return words.toString();
  }

  private void measure() {
    var frequent = Integer.toString(7_919 + 46_656, 36);
    var second = Integer.toString(2 * 7_919 + 46_656, 36);
    cost(() -> store.inbox().lines(NOW, 100));
    cost(() -> store.words().search(Wanted.words("zyzzyva"), 50));
    cost(() -> store.words().search(Wanted.typed(frequent.substring(0, 3)), 50));
    cost(() -> store.words().search(Wanted.typed(frequent), 50));
    cost(() -> store.words().search(Wanted.words(frequent + " " + second), 50));
    var waiting = store.inbox().lines(NOW, TIMES).iterator();
    cost(() -> {
      var number = waiting.next().lead().number();
      var accepted = new Decision.Accepted(new Release(7, 1), "- x\n", NOW);
      store.decisions().decide(number, accepted, Optional.empty());
    });
    cost(this::refresh);
    System.out.println();
  }

  private void refresh() {
    for (var feed = 0; feed < 50; feed++) {
      var response = entries(1);
      var old = made - 1;
      for (var i = 1; i < FEED; i++) {
        response.add(known(old - i));
      }
      take("feed-" + feed, response, false);
    }
  }

  /** What is known by its id and has not changed much is no new entry. */
  private Entry known(int number) {
    return new Entry(
        "known-" + number % FEED,
        "known " + number % FEED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "known",
        Optional.empty(),
        Optional.empty());
  }

  private static void cost(Runnable work) {
    var clock = ManagementFactory.getThreadMXBean();
    var millis = new double[TIMES];
    for (var i = 0; i < TIMES; i++) {
      var begin = clock.getCurrentThreadCpuTime();
      work.run();
      millis[i] = (clock.getCurrentThreadCpuTime() - begin) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(Locale.ROOT, " %.2f |", millis[TIMES / 2]);
    System.out.flush();
  }
}
