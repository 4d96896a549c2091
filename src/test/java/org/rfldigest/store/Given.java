package org.rfldigest.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Match;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.model.Verdict;

/** Stores, entries and verdicts for the tests of this room. */
final class Given {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  static final Verdict RELEVANT =
      new Verdict(
          true,
          4.5,
          Optional.of(new Release(6, 18)),
          List.of("binder", "nova"),
          Optional.of(Status.MERGED),
          Optional.of("series-1"),
          Optional.of("story-1"),
          List.of(
              new Reason("names rust_binder", 4.0, new Match("rust_binder", Match.Where.TITLE)),
              new Reason("from the list", 0.5),
              new Reason(
                  "belongs to 6.18",
                  0,
                  Optional.of(new Match("for 6.18", Match.Where.TEXT)),
                  OptionalInt.of(95)),
              new Reason("belongs to 6.18", 0, Optional.empty(), OptionalInt.of(70))));

  private Given() {}

  static Store store(Path folder) {
    return ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store();
  }

  static Entry entry(String id, String title, String link, Instant published) {
    return new Entry(
        id,
        title,
        Optional.of(link),
        Optional.of("An Author"),
        Optional.of(published),
        Optional.empty(),
        "<p>Text of " + title + "</p>",
        Optional.empty(),
        Optional.empty());
  }

  static Entry entry(int i) {
    return entry(
        "id-" + i, "Title " + i, "https://example.org/" + i, NOW.minusSeconds(3600L * (i + 1)));
  }

  static Entry withText(Entry entry, String title, String content) {
    return new Entry(
        entry.id(),
        title,
        entry.link(),
        entry.author(),
        entry.published(),
        entry.updated(),
        content,
        entry.messageId(),
        entry.inReplyTo());
  }

  static long waiting(Store store, Entry entry) {
    var number = store.store("lwn", List.of(entry), NOW).added().getFirst().number();
    store.judge(Map.of(number, RELEVANT));
    return number;
  }
}
