package org.rfldigest.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.digest.Digest;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.model.Entry;
import org.rfldigest.model.Reason;
import org.rfldigest.model.Release;
import org.rfldigest.model.Status;
import org.rfldigest.model.Verdict;
import org.rfldigest.store.Opening;
import org.rfldigest.store.Store;

/** Deciding about the inbox, over a real store and real files. */
class ReviewTest {

  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
  private static final Release R618 = new Release(6, 18);
  private static final String SNAPSHOT =
      "---\nrelease: 6.18\n---\n\n# Linux 6.18\n\nText by hand.\n";
  private static final Optional<Release> PROPOSED = Optional.empty();
  private static final Optional<String> ITS_TITLE = Optional.empty();

  @TempDir Path folder;
  private Path snapshot;
  private Store store;
  private Review review;
  private Instant now = NOW;

  @BeforeEach
  void threeEntriesWait() throws IOException {
    var snapshots = Files.createDirectories(folder.resolve("snapshots"));
    snapshot = snapshots.resolve("6.18.md");
    Files.writeString(snapshot, SNAPSHOT);
    store = ((Opening.Opened) Store.open(folder.resolve(".rfl/store.db"))).store();
    InstantSource clock = () -> now;
    review =
        new Review(
            store,
            new Digest(snapshots),
            folder.resolve(".rfl"),
            key -> key.equals("binder") ? "Binder" : key,
            clock);
    store.feeds().name("lwn", "LWN");
    var entries = List.of(entry("one", 1), entry("two", 2), entry("three", 3));
    var changes = store.store("lwn", entries, NOW);
    var verdicts = new LinkedHashMap<Long, Verdict>();
    changes.added().forEach(added -> verdicts.put(added.number(), verdict()));
    store.judge(verdicts);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void acceptingAppendsOneBulletWithLinkDateAndSource() throws IOException {
    var one = waiting("one");

    var outcome = review.accept(one, PROPOSED, ITS_TITLE);

    assertThat(outcome).isEqualTo(new Outcome.Done("Accepted " + one + " into snapshots/6.18.md."));
    assertThat(Files.readString(snapshot))
        .isEqualTo(
            SNAPSHOT
                + "\n## From the feeds\n\n"
                + "- **Binder** (merged, 2026-01-01): one — [LWN](https://lwn.example/one), 2026-01-01\n");
    assertThat(titles()).containsExactly("three", "two");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Re: [PATCH v3 4/5] rust: move the macros | rust: move the macros
          [GIT PULL] Rust for 6.18 | Rust for 6.18
          [$] Rust in the kernel | Rust in the kernel
          [RFC PATCH 0/2] AW: x | x
          [video] Rust for Linux | [video] Rust for Linux
          Re: [PATCH] | Re: [PATCH]
          """)
  void proposesTheSubjectWithoutWhatAListPutsBeforeIt(String title, String text) {
    var changes = store.store("lwn", List.of(entry(title, 4)), NOW);
    store.judge(Map.of(changes.added().getFirst().number(), verdict()));

    assertThat(review.proposal(review.entry(waiting(title)).orElseThrow()).text()).isEqualTo(text);
  }

  @Test
  void undoLeavesTheFileByteForByteAsItWasAndTheEntryWaitsAgain() throws IOException {
    review.accept(waiting("one"), PROPOSED, ITS_TITLE);

    assertThat(review.undo()).isInstanceOf(Outcome.Done.class);

    assertThat(Files.readString(snapshot)).isEqualTo(SNAPSHOT);
    assertThat(titles()).containsExactly("three", "two", "one");
  }

  @Test
  void anUndoThatWasCutOffBehindTheSnapshotIsEndedAtTheNextStart() throws IOException {
    var one = waiting("one");
    review.accept(one, PROPOSED, ITS_TITLE);
    var step = review.lastDecision().orElseThrow().step();
    store.reader().remember(Undoing.UNDER_WAY, step + " " + one);
    Files.writeString(snapshot, SNAPSHOT);

    review.reconcile();

    assertThat(titles()).containsExactly("three", "two", "one");
    review.accept(one, PROPOSED, ITS_TITLE);
    review.reconcile();
    assertThat(titles()).as("nothing is under way any more").containsExactly("three", "two");
  }

  @Test
  void aSnapshotThatIsNotUtf8IsLeftAsItIsAndThatIsSaid() throws IOException {
    var bytes = (SNAPSHOT + "caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(snapshot, bytes);

    assertThat(review.accept(waiting("one"), PROPOSED, ITS_TITLE))
        .isEqualTo(
            new Outcome.Refused(
                "snapshots/6.18.md could not be written (the file is not UTF-8); it is as it was,"
                    + " and the entry waits on."));
    assertThat(snapshot).hasBinaryContent(bytes);
  }

  @Test
  void aLinkToNowhereAmongTheSnapshotsHoldsNothingUp() throws IOException {
    Files.createSymbolicLink(folder.resolve("snapshots/6.19.md"), folder.resolve("nowhere"));

    assertThat(review.reconcile()).isZero();
  }

  @Test
  void anUndoThatCannotWriteSaysSoAndChangesNothing() throws IOException {
    review.accept(waiting("one"), PROPOSED, ITS_TITLE);
    var written = Files.readString(snapshot);
    Files.delete(snapshot);
    Files.createDirectory(snapshot);

    assertThat(review.undo())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.sentence())
                    .startsWith("Not undone: snapshots/6.18.md could not be written ("));

    Files.delete(snapshot);
    Files.writeString(snapshot, written);
    assertThat(review.undo()).isInstanceOf(Outcome.Done.class);
    assertThat(Files.readString(snapshot)).isEqualTo(SNAPSHOT);
  }

  @Test
  void anyNumberOfStepsIsUndoneInAnyMixture() throws IOException {
    var random = new Random(3);
    for (var round = 0; round < 20; round++) {
      var steps = 0;
      for (var number : review.inbox(10).stream().map(line -> line.lead().number()).toList()) {
        switch (random.nextInt(3)) {
          case 0 -> review.accept(number, Optional.of(R618), Optional.of("Words " + round));
          case 1 -> review.reject(number, "too small");
          default -> review.snooze(number, NOW.plusSeconds(3_600));
        }
        steps++;
      }
      assertThat(titles()).isEmpty();
      for (; steps > 0; steps--) {
        assertThat(review.undo()).isInstanceOf(Outcome.Done.class);
      }
      assertThat(Files.readString(snapshot)).isEqualTo(SNAPSHOT);
      assertThat(titles()).containsExactly("three", "two", "one");
    }
    assertThat(review.undo()).isEqualTo(new Outcome.Refused("There is no decision to undo."));
  }

  @Test
  void decisionsUndoneOutOfOrderLeaveTheFileAsItWasToo() throws IOException {
    var one = waiting("one");
    var two = waiting("two");
    review.accept(one, PROPOSED, ITS_TITLE);
    review.accept(two, PROPOSED, ITS_TITLE);

    review.undo(one);
    review.undo(two);

    assertThat(Files.readString(snapshot)).isEqualTo(SNAPSHOT);
  }

  @Test
  void aHandEditElsewhereInTheFileStaysWhenUndoing() throws IOException {
    review.accept(waiting("one"), PROPOSED, ITS_TITLE);
    var edited = Files.readString(snapshot).replace("Text by hand.", "Other text by hand.");
    Files.writeString(snapshot, edited + "\n- By hand, at the end.\n");

    assertThat(review.undo()).isInstanceOf(Outcome.Done.class);

    assertThat(Files.readString(snapshot))
        .isEqualTo(
            SNAPSHOT.replace("Text by hand.", "Other text by hand.")
                + "\n## From the feeds\n\n\n- By hand, at the end.\n");
  }

  @Test
  void aBulletEditedByHandIsNotTakenOutButNamed() throws IOException {
    review.accept(waiting("one"), PROPOSED, ITS_TITLE);
    var edited = Files.readString(snapshot).replace(": one —", ": One, in better words —");
    Files.writeString(snapshot, edited);

    var outcome = review.undo();

    assertThat(outcome)
        .isInstanceOf(Outcome.Refused.class)
        .extracting(Outcome::sentence, STRING)
        .startsWith(
            "Not undone: in snapshots/6.18.md line 11 has its link, but other words than were"
                + " accepted; nothing was changed.");
    assertThat(Files.readString(snapshot)).isEqualTo(edited);
    assertThat(titles()).containsExactly("three", "two");
  }

  @Test
  void aBulletTakenOutByHandIsNoObstacle() throws IOException {
    review.accept(waiting("one"), PROPOSED, ITS_TITLE);
    Files.writeString(snapshot, SNAPSHOT);

    assertThat(review.undo()).isInstanceOf(Outcome.Done.class);

    assertThat(Files.readString(snapshot)).isEqualTo(SNAPSHOT);
    assertThat(titles()).containsExactly("three", "two", "one");
  }

  @Test
  void releaseAndTextCanBeChangedWhenAccepting() throws IOException {
    var next = new Release(6, 19);

    review.accept(waiting("one"), Optional.of(next), Optional.of("Better *words*"));

    assertThat(Files.readString(snapshot.resolveSibling("6.19.md")))
        .startsWith("---\nrelease: 6.19\n---\n\n# Linux 6.19\n")
        .contains(": Better \\*words\\* — [LWN]");
    review.undo();
    assertThat(snapshot.resolveSibling("6.19.md")).doesNotExist();
  }

  @Test
  void aReleaseThatCannotBeIsRefusedAndNoFileMade() {
    var outcome = review.accept(waiting("one"), Optional.of(new Release(61, 8)), ITS_TITLE);

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Refused("The digest has no release 61.8, expected one from 6.18 to 6.19."));
    assertThat(snapshot.resolveSibling("61.8.md")).doesNotExist();
  }

  @Test
  void aDraftIsWhatIsAccepted() throws IOException {
    var one = waiting("one");
    var text = ProposalText.of(review.proposal(review.entry(one).orElseThrow()));

    review.keepDraft(
        one, text.replace("\none\n", "\nEdited words.\n").replace("merged", "applied"));
    review.accept(one, PROPOSED, ITS_TITLE);

    assertThat(Files.readString(snapshot)).contains("(applied, 2026-01-01): Edited words. — [LWN]");
  }

  @Test
  void aDraftWithAWrongLineIsRefusedWithTheLine() {
    var one = waiting("one");
    var text = ProposalText.of(review.proposal(review.entry(one).orElseThrow()));

    assertThat(review.keepDraft(one, text.replace("merged", "merjed")))
        .isEqualTo(
            new Outcome.Refused(
                "Line 4: 'merjed' is not read, expected a status such as merged; the entry is as it"
                    + " was."));
  }

  @Test
  void whatIsSnoozedWaitsAgainWhenItsTimeHasCome() {
    review.snooze(waiting("one"), NOW.plusSeconds(60));
    assertThat(titles()).containsExactly("three", "two");

    now = NOW.plusSeconds(61);

    assertThat(titles()).containsExactly("three", "two", "one");
  }

  @Test
  void aSnoozeSaysUntilWhichMinuteItLasts() {
    var one = waiting("one");
    assertThat(review.snooze(one, Instant.parse("2027-01-02T03:04:05.678901234Z")))
        .isEqualTo(new Outcome.Done("Snoozed " + one + " until 2027-01-02 03:04 UTC."));
  }

  @Test
  void nothingIsDecidedTwice() {
    var one = waiting("one");
    review.accept(one, PROPOSED, ITS_TITLE);

    assertThat(review.reject(one, ""))
        .isEqualTo(new Outcome.Refused(one + " was accepted into 6.18 already; undo that first."));
    assertThat(review.accept(999, PROPOSED, ITS_TITLE))
        .isEqualTo(new Outcome.Refused("The inbox has no entry 999."));
  }

  @Test
  void whatACrashLeftInTheFileIsNotAcceptedTwice() throws IOException {
    Files.writeString(
        snapshot, SNAPSHOT + "\n- Written before the crash. — [LWN](https://lwn.example/one)\n");

    assertThat(review.reconcile()).isEqualTo(1);
    assertThat(review.reconcile()).isZero();

    assertThat(titles()).containsExactly("three", "two");
  }

  /** Another process writes the file first, then the store; meanwhile it has the turn. */
  @Test
  void whatAnotherProcessIsAboutToSayOfItsFileIsNotSaidTwice() throws Exception {
    Files.writeString(
        snapshot, SNAPSHOT + "\n- Written by another. — [LWN](https://lwn.example/one)\n");
    var one = waiting("one");
    try (var other = Executors.newSingleThreadExecutor()) {
      Future<Integer> found;
      try (var channel =
              FileChannel.open(
                  folder.resolve(".rfl/review.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        found = other.submit(() -> review.reconcile());
        assertThatThrownBy(() -> found.get(300, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
        store.decisions().decide(one, new Decision.Accepted(R618, "", NOW), Optional.empty());
      }
      assertThat(found.get()).isZero();
    }
    assertThat(titles()).containsExactly("three", "two");
  }

  @Test
  void aSnapshotThatIsNotUtf8IsLeftAlone() throws IOException {
    Files.write(snapshot, new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});

    var outcome = review.accept(waiting("one"), PROPOSED, ITS_TITLE);

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(snapshot).hasBinaryContent(new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
    assertThat(titles()).hasSize(3);
  }

  private long waiting(String title) {
    return review.inbox(10).stream()
        .map(Bundle::lead)
        .filter(waiting -> waiting.entry().title().equals(title))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private List<String> titles() {
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
}
