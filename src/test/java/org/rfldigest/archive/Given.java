package org.rfldigest.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Match;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Deed;
import org.rfldigest.store.Draft;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Step;
import org.rfldigest.store.Store;
import org.rfldigest.workspace.Workspace;

/** Stores with something of everything, and their exports as text. */
final class Given {

  static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123Z");
  static final Release RELEASE = new Release(6, 18);
  static final Verdict RELEVANT =
      new Verdict(
          true,
          4.5,
          Optional.of(RELEASE),
          List.of("binder", "nova"),
          Optional.of(Status.MERGED),
          Optional.of("series-1"),
          Optional.empty(),
          List.of(new Reason("names rust_binder", 4.0), new Reason("from the list", 0.5)));

  private Given() {}

  static Store store(Path folder) {
    return ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store();
  }

  static Entry entry(String id, String title, String content) {
    return new Entry(
        id,
        title,
        Optional.of("https://example.org/" + id),
        Optional.of("An Author"),
        Optional.of(NOW.minusSeconds(3_600)),
        Optional.empty(),
        content,
        Optional.empty(),
        Optional.of("parent@example.org"));
  }

  /** A workspace with feeds, snapshots and a filled store. */
  static Workspace workspace(Path root) throws IOException {
    Files.createDirectories(root.resolve("feeds"));
    Files.createDirectories(root.resolve("snapshots/people"));
    Files.writeString(root.resolve("feeds/feeds.toml"), "# feeds\n");
    Files.writeString(root.resolve("feeds/relevance.toml"), "# rules\n");
    Files.writeString(root.resolve("snapshots/6.18.md"), "# 6.18\n");
    Files.writeString(root.resolve("snapshots/people/who.md"), "# Who\n");
    try (var store = store(root)) {
      fill(store);
    }
    return new Workspace(root);
  }

  /** The bytes of a copy of the store after somebody has run a script on it. */
  static byte[] changed(Path store, Path folder, String script) {
    var copy = folder.resolve("changed.db");
    try {
      Files.copy(store, copy);
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
          var statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode=DELETE");
        statement.execute(script);
      }
      return Files.readAllBytes(copy);
    } catch (IOException | SQLException broken) {
      throw new IllegalStateException(broken);
    } finally {
      copy.toFile().delete();
    }
  }

  /** Entries judged and not, rewritten, one whose id was reused, decisions that stand and not. */
  static void fill(Store store) {
    store.feeds().name("lwn", "LWN \u2028 \"quoted\" \uD83E\uDD80");
    store.store("lwn", entries("first text"), NOW);
    store.store("lwn", entries("second text"), NOW.plusSeconds(60));
    var later = entry("id-3", "Quite another title", "other news under the same id");
    store.store("lwn", List.of(at(later, NOW.plus(Duration.ofDays(30)))), NOW.plusSeconds(120));
    store.judge(Map.of(1L, RELEVANT, 2L, RELEVANT, 3L, RELEVANT, 4L, RELEVANT, 5L, RELEVANT));
    store.store("lwn", List.of(entry("id-0", "Title 0", "third text")), NOW.plusSeconds(180));
    var written = new Step.Written("snapshots/6.18.md", "aa", "bb");
    var accepted = new Decision.Accepted(RELEASE, "- One.\n", NOW.plusSeconds(200));
    store.decisions().decide(1, accepted, Optional.of(written));
    store.decisions().undo(1, NOW.plusSeconds(210));
    store
        .decisions()
        .decide(1, new Decision.Rejected("no\u0000t it", NOW.plusSeconds(220)), Optional.empty());
    store.decisions().decide(2, accepted, Optional.of(written));
    store
        .decisions()
        .decide(3, new Decision.Snoozed(NOW.plusSeconds(9_000), NOW), Optional.empty());
    store
        .decisions()
        .decide(4, new Decision.Snoozed(NOW.plusSeconds(9_000), NOW), Optional.empty());
    store
        .decisions()
        .decide(4, new Decision.Rejected("old", NOW.minusSeconds(5)), Optional.empty());
    decideTogether(store);
    store.reader().keepDraft(5, new Draft(Optional.of(RELEASE), "release: 6.18\n\nWords\n"));
  }

  /** Two entries that are one line, rejected as one, with reasons that tell what they found. */
  private static void decideTogether(Store store) {
    var reasons =
        List.of(
            new Reason("names rust_binder", 4, new Match("Rust\tBinder", Match.Where.TITLE)),
            new Reason("dated", 0, Optional.empty(), OptionalInt.of(80)));
    var verdict =
        new Verdict(
            true,
            4,
            Optional.of(RELEASE),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            reasons);
    store.judge(Map.of(6L, verdict, 7L, verdict));
    store.bundles().join(List.of(6L, 7L));
    var rejected = new Decision.Rejected("both", NOW.plusSeconds(230));
    store
        .decisions()
        .decide(
            List.of(
                new Deed(6, rejected, Optional.empty()), new Deed(7, rejected, Optional.empty())));
  }

  private static List<Entry> entries(String content) {
    var entries = new ArrayList<Entry>();
    for (var i = 0; i < 6; i++) {
      entries.add(
          entry("id-" + i, "Title " + i, content + " of " + i + " \u0085 long ".repeat(90)));
    }
    return entries;
  }

  private static Entry at(Entry entry, Instant published) {
    return new Entry(
        entry.id(),
        entry.title(),
        Optional.of("https://example.org/elsewhere"),
        entry.author(),
        Optional.of(published),
        entry.updated(),
        entry.content(),
        entry.messageId(),
        entry.inReplyTo());
  }

  static String export(Store store) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      Export.write(store.exchange(), out);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** What was told, a sentence each; the summary is the last. */
  static List<String> take(Store store, String export) {
    return take(store, export.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> take(Store store, byte[] export) {
    var told = new ArrayList<String>();
    try {
      var summary =
          Import.read(store, new ByteArrayInputStream(export), entry -> Set.of(), told::add);
      told.add(summary.map(Import.Summary::toString).orElse("refused"));
      return told;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
