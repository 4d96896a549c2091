package org.rfldigest.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Taking decisions back, whatever a person wrote into the files meanwhile. */
class UndoTest extends WithThreeWaiting {

  @Test
  void undoLeavesTheFileByteForByteAsItWasAndTheEntryWaitsAgain() throws IOException {
    review.accept(three.number("one"), PROPOSED, ITS_TITLE);

    assertThat(review.undo()).isInstanceOf(Outcome.Done.class);

    assertThat(Files.readString(snapshot)).isEqualTo(ThreeWaiting.SNAPSHOT);
    assertThat(three.titles()).containsExactly("three", "two", "one");
  }

  @Test
  void aFileThatHeldNothingIsBegunAsANewOneAndEmptyAgainAfterUndo() throws IOException {
    Files.writeString(snapshot, "");

    review.accept(three.number("one"), Optional.of(ThreeWaiting.R618), ITS_TITLE);

    assertThat(Files.readString(snapshot)).startsWith("---\nrelease: 6.18\n---\n\n# Linux 6.18\n");
    assertThat(review.undo()).isInstanceOf(Outcome.Done.class);
    assertThat(snapshot).exists().isEmptyFile();
  }

  @Test
  void theWordsThatWereAcceptedAreProposedAgain() {
    var one = three.number("one");
    review.accept(one, Optional.of(ThreeWaiting.R618), Optional.of("Long words."));
    review.undo();
    assertThat(review.proposal(review.entry(one).orElseThrow()).text()).isEqualTo("Long words.");

    review.accept(one, PROPOSED, ITS_TITLE);
    review.undo();
    assertThat(review.proposal(review.entry(one).orElseThrow()).text()).isEqualTo("Long words.");
  }

  @Test
  void anUndoThatCannotWriteSaysSoAndChangesNothing() throws IOException {
    review.accept(three.number("one"), PROPOSED, ITS_TITLE);
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
    assertThat(Files.readString(snapshot)).isEqualTo(ThreeWaiting.SNAPSHOT);
  }

  @Test
  void anyNumberOfStepsIsUndoneInAnyMixture() throws IOException {
    var random = new Random(3);
    for (var round = 0; round < 20; round++) {
      var steps = 0;
      for (var number : review.inbox(10).stream().map(line -> line.lead().number()).toList()) {
        switch (random.nextInt(3)) {
          case 0 ->
              review.accept(number, Optional.of(ThreeWaiting.R618), Optional.of("Words " + round));
          case 1 -> review.reject(number, "too small");
          default -> review.snooze(number, ThreeWaiting.NOW.plusSeconds(3_600));
        }
        steps++;
      }
      assertThat(three.titles()).isEmpty();
      for (; steps > 0; steps--) {
        assertThat(review.undo()).isInstanceOf(Outcome.Done.class);
      }
      assertThat(Files.readString(snapshot)).isEqualTo(ThreeWaiting.SNAPSHOT);
      assertThat(three.titles()).containsExactly("three", "two", "one");
    }
    assertThat(review.undo()).isEqualTo(new Outcome.Refused("There is no decision to undo."));
  }

  @Test
  void decisionsUndoneOutOfOrderLeaveTheFileAsItWasToo() throws IOException {
    var one = three.number("one");
    var two = three.number("two");
    review.accept(one, PROPOSED, ITS_TITLE);
    review.accept(two, PROPOSED, ITS_TITLE);

    review.undo(one);
    review.undo(two);

    assertThat(Files.readString(snapshot)).isEqualTo(ThreeWaiting.SNAPSHOT);
  }

  @Test
  void aHandEditElsewhereInTheFileStaysWhenUndoing() throws IOException {
    review.accept(three.number("one"), PROPOSED, ITS_TITLE);
    var edited = Files.readString(snapshot).replace("Text by hand.", "Other text by hand.");
    Files.writeString(snapshot, edited + "\n- By hand, at the end.\n");

    assertThat(review.undo()).isInstanceOf(Outcome.Done.class);

    assertThat(Files.readString(snapshot))
        .isEqualTo(
            ThreeWaiting.SNAPSHOT.replace("Text by hand.", "Other text by hand.")
                + "\n## From the feeds\n\n\n- By hand, at the end.\n");
  }

  @Test
  void aBulletEditedByHandIsNotTakenOutButNamed() throws IOException {
    review.accept(three.number("one"), PROPOSED, ITS_TITLE);
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
    assertThat(three.titles()).containsExactly("three", "two");
  }

  @Test
  void aBulletTakenOutByHandIsNoObstacle() throws IOException {
    review.accept(three.number("one"), PROPOSED, ITS_TITLE);
    Files.writeString(snapshot, ThreeWaiting.SNAPSHOT);

    assertThat(review.undo()).isInstanceOf(Outcome.Done.class);

    assertThat(Files.readString(snapshot)).isEqualTo(ThreeWaiting.SNAPSHOT);
    assertThat(three.titles()).containsExactly("three", "two", "one");
  }
}
