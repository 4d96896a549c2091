package org.rfldigest.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Patience;
import org.rfldigest.store.Store;

/** A store in which three entries wait for a release, and the release's snapshot. */
final class ThreeWaiting implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
  static final Release R618 = new Release(6, 18);
  static final String SNAPSHOT = "---\nrelease: 6.18\n---\n\n# Linux 6.18\n\nText by hand.\n";

  private final Path snapshot;
  private final Store store;
  private final Review review;
  private Instant now = NOW;
  private Runnable waits = () -> {};

  private ThreeWaiting(Path folder) throws IOException {
    var snapshots = Files.createDirectories(folder.resolve("snapshots"));
    snapshot = snapshots.resolve("6.18.md");
    Files.writeString(snapshot, SNAPSHOT);
    var patience = new Patience(Duration.ofSeconds(10), Duration.ZERO, _ -> waits.run());
    store = ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"), patience)).store();
    review =
        new Review(
            store,
            new Digest(snapshots),
            folder.resolve(".rfl"),
            key -> key.equals("binder") ? "Binder" : key,
            () -> now);
    store.feeds().name("lwn", "LWN");
    add(entry("one", 1), entry("two", 2), entry("three", 3));
  }

  static ThreeWaiting in(Path folder) throws IOException {
    return new ThreeWaiting(folder);
  }

  Path snapshot() {
    return snapshot;
  }

  Store store() {
    return store;
  }

  Review review() {
    return review;
  }

  /** Moves the clock on. */
  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Is done when something waits for another process. */
  void whenItWaits(Runnable done) {
    waits = done;
  }

  /** Another entry of that day of January. */
  void add(String title, int day) {
    add(entry(title, day));
  }

  private void add(Entry... entries) {
    var verdicts = new LinkedHashMap<Long, Verdict>();
    for (var added : store.store("lwn", List.of(entries), NOW).added()) {
      verdicts.put(added.number(), verdict());
    }
    store.judge(verdicts);
  }

  /** The number of the entry that waits under this title. */
  long number(String title) {
    return review.inbox(10).stream()
        .map(Bundle::lead)
        .filter(waiting -> waiting.entry().title().equals(title))
        .findFirst()
        .orElseThrow()
        .number();
  }

  /** The titles of what waits, from top to bottom. */
  List<String> titles() {
    return review.inbox(10).stream().map(waiting -> waiting.lead().entry().title()).toList();
  }

  private static Entry entry(String title, int day) {
    return new Entry(
        title,
        title,
        Optional.of("https://lwn.example/" + title.replaceAll("[^a-z]", "")),
        Optional.empty(),
        Optional.of(Instant.parse("2026-01-0" + day + "T08:00:00Z")),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty());
  }

  private static Verdict verdict() {
    return new Verdict(
        true,
        5,
        Optional.of(R618),
        List.of("binder"),
        Optional.of(Status.MERGED),
        Optional.empty(),
        Optional.empty(),
        List.of(new Reason("names Binder", 5)));
  }

  @Override
  public void close() {
    store.close();
  }
}
