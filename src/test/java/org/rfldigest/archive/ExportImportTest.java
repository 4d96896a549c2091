package org.rfldigest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rfldigest.archive.Given.NOW;
import static org.rfldigest.archive.Given.entry;
import static org.rfldigest.archive.Given.export;
import static org.rfldigest.archive.Given.store;
import static org.rfldigest.archive.Given.take;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.model.Decision;
import org.rfldigest.store.Store;

/** Entries and decisions leave a store as lines of JSON and enter another one. */
class ExportImportTest {

  @TempDir Path here;
  @TempDir Path there;
  private Store from;
  private Store into;

  @BeforeEach
  void twoStores() {
    from = store(here);
    into = store(there);
  }

  @AfterEach
  void close() {
    from.close();
    into.close();
  }

  @Test
  void anExportTakenInElsewhereIsExportedByteForByteTheSame() {
    Given.fill(from);
    var export = export(from);

    var told = take(into, export);

    assertThat(told)
        .containsExactly("Summary[added=15, known=0, conflicts=0, skipped=0, isWhole=true]");
    assertThat(export(into)).isEqualTo(export);
    assertThat(export).contains("\"id_reused\":true").contains("\"undone\":\"2026-03-01T10:03:30");
    assertThat(export.lines().toList()).hasSize(18);
  }

  @Test
  void theSameWaitsInTheInboxThereAndTheSameDecisionIsUndoneFirst() {
    Given.fill(from);

    take(into, export(from));

    var later = NOW.plusSeconds(10_000);
    assertThat(into.inbox().lines(later, 100))
        .isEqualTo(from.inbox().lines(later, 100))
        .isNotEmpty();
    assertThat(into.inbox().count(NOW)).isEqualTo(from.inbox().count(NOW));
    assertThat(into.decisions().last()).isEqualTo(from.decisions().last());
    var last = into.decisions().last().orElseThrow().step();
    into.decisions().undo(last, later);
    from.decisions().undo(last, later);
    assertThat(into.inbox().lines(later, 100)).isEqualTo(from.inbox().lines(later, 100)).hasSize(3);
    assertThat(into.versions(1)).isEqualTo(from.versions(1)).hasSize(2);
    assertThat(into.reader().draft(5)).isEqualTo(from.reader().draft(5)).isPresent();
  }

  @Test
  void takingInTwiceChangesNothing() {
    Given.fill(from);
    var export = export(from);
    take(into, export);

    var told = take(into, export);

    assertThat(told)
        .containsExactly("Summary[added=0, known=15, conflicts=0, skipped=0, isWhole=true]");
    assertThat(export(into)).isEqualTo(export);
  }

  @Test
  void anEntryWhoseNumberIsGivenAwayGetsTheNextOneThatIsFree() {
    from.store("lwn", List.of(entry("a", "A", "a"), entry("b", "B", "b")), NOW);
    into.store("other", List.of(entry("x", "X", "x")), NOW);

    take(into, export(from));

    assertThat(into.entriesAfter(0, 9))
        .extracting(stored -> stored.number() + " " + stored.key().id())
        .containsExactly("1 x", "2 a", "3 b");
  }

  @Test
  void anotherTextStaysBesideTheStoresOwnAndIsTold() {
    from.store("lwn", List.of(entry("a", "A", "as the file has it")), NOW);
    into.store("lwn", List.of(entry("a", "A", "as the store has it")), NOW);

    var told = take(into, export(from));

    assertThat(told.getFirst())
        .isEqualTo(
            "3: entry 1 (lwn, a) has another text here, which stays; the file's is kept as an"
                + " earlier version");
    assertThat(into.entriesAfter(0, 9).getFirst().entry().content())
        .isEqualTo("as the store has it");
    assertThat(into.versions(1).getFirst().content()).isEqualTo("as the file has it");
    assertThat(take(into, export(from)).getFirst()).contains("known=1, conflicts=0");
  }

  @Test
  void anotherDecisionIsToldAndTheStoresOwnStays() {
    for (var store : List.of(from, into)) {
      store.store("lwn", List.of(entry("a", "A", "a")), NOW);
      store.judge(Map.of(1L, Given.RELEVANT));
    }
    from.decisions()
        .decide(1, new Decision.Accepted(Given.RELEASE, "- A.\n", NOW), Optional.empty());
    into.decisions().decide(1, new Decision.Rejected("no", NOW), Optional.empty());

    var told = take(into, export(from));

    assertThat(told.getFirst())
        .isEqualTo(
            "4: entry 1 (lwn, a) is rejected here, which stays; in the file it is accepted into"
                + " 6.18");
    assertThat(into.decisions().last().orElseThrow().decision())
        .isInstanceOf(Decision.Rejected.class);
  }

  @Test
  void linesThatCannotBeTakenAreToldByNumberAndTheRestIsTaken() {
    Given.fill(from);
    var lines = new ArrayList<>(export(from).lines().toList());
    lines.add(3, "nonsense");
    lines.add(4, "[1]");
    lines.add(5, "{\"type\":\"mail\"}");
    lines.add(6, lines.get(2).replace("\"id\":\"id-0\"", "\"id\":\" \""));
    lines.add(7, lines.get(2).replace("https://", "javascript://"));
    lines.add(8, lines.get(2).replaceFirst("\"first_seen\":\"[^\"]*\"", "\"first_seen\":\"soon\""));
    lines.add(9, lines.getLast().replace("end", "decision"));
    lines.add(10, lines.get(lines.size() - 2).replace("lwn", "unknown"));
    lines.add(11, "");

    var told = take(into, String.join("\n", lines));

    assertThat(told)
        .containsExactly(
            "4: expected a JSON object: Unrecognized token 'nonsense': was expecting (JSON String,"
                + " Number, Array, Object or token 'null', 'true' or 'false'); the line is skipped",
            "5: expected a JSON object; the line is skipped",
            "6: expected feed, entry, decision or end as \"type\"; the line is skipped",
            "7: \"id\" is empty; the line is skipped",
            "8: expected an http or https address as \"link\"; the line is skipped",
            "9: expected a time such as 2026-01-15T12:00:00Z as \"first_seen\"; the line is skipped",
            "10: expected a whole number as \"step\"; the line is skipped",
            "11: the store has no entry id-3 of unknown; the line is skipped",
            "Summary[added=15, known=0, conflicts=0, skipped=8, isWhole=true]");
    assertThat(export(into)).isEqualTo(export(from));
  }

  @Test
  void aLineThatIsNoUtf8IsSkipped() {
    from.store("lwn", List.of(entry("a", "A", "caf\u00E9")), NOW);
    var latin = export(from).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(take(into, latin))
        .first()
        .isEqualTo("3: the line is no UTF-8 text; the line is skipped");
  }

  @Test
  void aCutExportIsTakenAsFarAsItGoesAndSaidToBeCut() {
    Given.fill(from);
    var export = export(from);

    var told = take(into, export.substring(0, export.length() / 2));

    assertThat(told.getLast()).contains("isWhole=false");
    assertThat(into.entriesAfter(0, 99)).isNotEmpty();
  }

  @Test
  void whatIsNoExportOrANewerOneIsNotTouched() {
    var entry = "{\"type\":\"entry\"}\n";

    assertThat(take(into, ""))
        .containsExactly(
            "1: expected the first line of an export, as rfl export writes it", "refused");
    assertThat(take(into, entry).getLast()).isEqualTo("refused");
    assertThat(take(into, "{\"format\":\"rfl-export\",\"version\":2}\n" + entry))
        .containsExactly(
            "1: the export was written by a newer rfl, update rfl to read it", "refused");
  }

  @Test
  void aSnapshotOfAnImportedDecisionIsNamedInsideTheWorkspaceOnly() {
    Given.fill(from);

    var told = take(into, export(from).replace("snapshots/6.18.md", "snapshots/../../6.18.md"));

    assertThat(told)
        .filteredOn(sentence -> sentence.contains("expected a snapshot such as snapshots/6.18.md"))
        .hasSize(2);
  }
}
