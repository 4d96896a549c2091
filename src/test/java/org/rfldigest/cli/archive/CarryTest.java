package org.rfldigest.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.cli.Lists;
import org.rfldigest.cli.RflRun;
import org.rfldigest.loopback.LoopbackServer;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Store;

/** What is remembered, carried from one workspace to another. */
class CarryTest {

  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

  @TempDir Path here;
  @TempDir Path there;
  private RflRun run;
  private RflRun other;

  @BeforeEach
  void twoWorkspacesOneWithAnEntryDecidedAbout() {
    run = RflRun.inWorkspace(here);
    other = RflRun.inWorkspace(there);
    try (var store = store(here)) {
      var link = Optional.of("https://lwn.net/1");
      var none = Optional.<Instant>empty();
      var entry =
          new Entry(
              "1",
              "Rust \u001b[31m",
              link,
              Optional.empty(),
              none,
              none,
              "",
              Optional.empty(),
              Optional.empty());
      store.store("lwn", List.of(entry), NOW);
      var verdict =
          new Verdict(
              true,
              5,
              Optional.empty(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of());
      store.judge(Map.of(1L, verdict));
    }
    run.rfl("inbox", "reject", "1", "--why", "known");
  }

  @Test
  void anExportIsTakenInElsewhereAndExportedTheSame() {
    var export = run.rfl("export");
    other.write("export.jsonl", export.out());

    var taken = other.rfl("import", "export.jsonl");

    assertThat(export.err()).isEmpty();
    assertThat(export.out())
        .startsWith("{\"type\":\"header\",\"format\":\"rfl-export\",\"version\":1}\n");
    assertThat(taken.exit()).isZero();
    assertThat(taken.err()).isEqualTo("rfl: 2 added, 0 known, 0 differ, 0 skipped.\n");
    assertThat(other.rfl("export").out()).isEqualTo(export.out());
    assertThat(other.rfl("inbox", "undo").out()).contains("Undone: 1 waits again.");
  }

  @Test
  void aLaterMailFindsTheSeriesThatWasTakenIn() {
    try (var server = LoopbackServer.start()) {
      var feeds = Lists.subscription("list", "A list", "list", server.address("/list"));
      run.write("feeds/feeds.toml", feeds);
      other.write("feeds/feeds.toml", feeds);
      var title = "[PATCH 0/1] rust: binder: count the transactions, for v6.19";
      server.serve("/list", Lists.atom(Lists.mail("s-0", "", "A. Author", NOW, title, "Text.")));
      run.rfl("refresh", "--all");
      other.write("export.jsonl", run.rfl("export").out()).rfl("import", "export.jsonl");
      server.serve(
          "/list",
          Lists.atom(Lists.mail("r", "s-0", "R. Reader", NOW, "Re: " + title, "Rust, hm.")));

      other.rfl("refresh", "--all");

      assertThat(other.rfl("inbox", "--json").lines()).hasSize(1);
      assertThat(other.rfl("inbox").out()).contains("2 mails");
    }
  }

  @Test
  void aSkippedLineIsToldAndMakesTheExitCodeTwo() {
    var export =
        run.rfl("export").out().replace("\"kind\":\"rejected\"", "\"kind\":\"\u001b[31m\"");

    var taken = other.rflReading(export, "import", "-");

    assertThat(taken.exit()).isEqualTo(2);
    assertThat(taken.err())
        .isEqualTo(
            """
            rfl: -:4: expected accepted, rejected or snoozed as "kind"; the line is skipped.
            rfl: 1 added, 0 known, 0 differ, 1 skipped.
            """);
  }

  @Test
  void anExportThatWasCutOffIsTakenAsFarAsItGoesAndSaidToBeCut() {
    var export = run.rfl("export").out();

    var taken = other.rflReading(export.substring(0, export.length() - 30), "import", "-");

    assertThat(taken.exit()).isEqualTo(2);
    assertThat(taken.err())
        .contains("rfl: '-' ends early, the export was cut off; what it has was taken.");
  }

  @Test
  void anExportThatAnEditorHasBegunWithAByteOrderMarkIsTakenIn() {
    var taken = other.rflReading("\uFEFF" + run.rfl("export").out(), "import", "-");

    assertThat(taken.exit()).isZero();
    assertThat(taken.err()).isEqualTo("rfl: 2 added, 0 known, 0 differ, 0 skipped.\n");
  }

  @Test
  void aFileThatIsNotThereOrNoExportIsNamedInOneSentence() {
    assertThat(other.write("page.html", "<html>").rfl("import", "page.html").err())
        .isEqualTo(
            "rfl: page.html:1: expected the first line of an export, as rfl export writes it.\n");
    assertThat(other.rfl("import", "nowhere").err())
        .isEqualTo("rfl: 'nowhere' cannot be read, expected what rfl export printed.\n");
    assertThat(other.rfl("import", "nowhere").exit()).isEqualTo(2);
  }

  @Test
  void aBackupIsRestoredAndWhatWasThereIsKeptAside() {
    var export = run.rfl("export").out();
    var backedUp = run.rfl("backup", "rfl.zip");
    run.rfl("inbox", "undo");

    var restored = run.rfl("restore", "rfl.zip");

    assertThat(backedUp.err()).startsWith("rfl: rfl.zip holds the store and 3 files, ");
    assertThat(restored.exit()).isZero();
    assertThat(restored.err())
        .startsWith(
            "rfl: " + here + " is as it was at 2026-01-15T12:00:00Z; what was there is kept in ")
        .contains(".rfl/before-restore-20260115-120000-");
    assertThat(run.rfl("export").out()).isEqualTo(export);
  }

  @Test
  void aBackupComesToAFolderThatIsNamedAndNotThereYet() {
    run.rfl("backup", "rfl.zip");

    var restored = run.rfl("--workspace", "fresh", "restore", "rfl.zip");

    assertThat(restored.exit()).isZero();
    assertThat(restored.err())
        .endsWith("; nothing was there before.\n")
        .doesNotContainPattern(":\\d\\d\\.");
    assertThat(run.rfl("--workspace", "fresh", "doctor").out()).doesNotContain("others can reach");
    assertThat(run.rfl("--workspace", "fresh", "export").out()).isEqualTo(run.rfl("export").out());
  }

  @Test
  void aFileThatIsNoBackupIsNeitherReplacedNorRestored() {
    run.write("letter.txt", "Dear reader");

    var backup = run.rfl("backup", "letter.txt");
    var restore = run.rfl("restore", "letter.txt");

    assertThat(backup.exit()).isEqualTo(2);
    assertThat(backup.err())
        .isEqualTo("rfl: 'letter.txt' is there and is no backup, it is left as it is.\n");
    assertThat(restore.exit()).isEqualTo(2);
    assertThat(restore.err())
        .isEqualTo(
            "rfl: 'letter.txt' is not restored: it is no backup of rfl; nothing was changed.\n");
    assertThat(run.read("letter.txt")).isEqualTo("Dear reader");
  }

  private static Store store(Path folder) {
    return ((org.rfldigest.store.Opening.Opened) Store.open(folder.resolve(".rfl/store.db")))
        .store();
  }
}
