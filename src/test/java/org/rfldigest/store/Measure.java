package org.rfldigest.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.rfldigest.model.Verdict;

/** Prints how fast entries are stored and judged at 50 a transaction, and an inbox page read. */
final class Measure {

  private static final int BATCH = 50;
  private static final int FEEDS = 100;

  private Measure() {}

  public static void main(String[] arguments) {
    try (var store = Given.store(Path.of(arguments[0]))) {
      var start = System.nanoTime();
      var done = 0;
      for (var goal : new int[] {10_000, 100_000}) {
        for (; done < goal; done += BATCH) {
          fill(store, done);
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d entries in %.2f s, %.0f a second%n", done, seconds, done / seconds);
        for (var i = 0; i < 5; i++) {
          var before = System.nanoTime();
          store.inbox().lines(Given.NOW, BATCH);
          var count = store.inbox().count(Given.NOW);
          System.out.printf(
              "page of %d, of %d: %.2f ms%n", BATCH, count, (System.nanoTime() - before) / 1e6);
        }
      }
    }
  }

  private static void fill(Store store, int from) {
    var entries =
        IntStream.range(from, from + BATCH)
            .mapToObj(Given::entry)
            .map(entry -> Given.withText(entry, entry.title(), entry.content().repeat(20)))
            .toList();
    store.together(() -> {
      var verdicts = new HashMap<Long, Verdict>();
      store
          .store("feed-" + from / BATCH % FEEDS, entries, Given.NOW)
          .added()
          .forEach(added -> verdicts.put(added.number(), Given.RELEVANT));
      store.judge(verdicts);
      return verdicts.size();
    });
  }
}
