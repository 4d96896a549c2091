package org.rfldigest.cli.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rfldigest.cli.WithFiveFeeds;

/** What is made of an entry's text on the command line and in an editor. */
class EditingTest extends WithFiveFeeds {

  private String number;

  @BeforeEach
  void anEntryThatWaits() {
    run.rfl("refresh");
    number = number("rust: pin-init: document the guard of a half-made value");
  }

  @Test
  void editingFromTheCommandLineChangesWhatIsAccepted() {
    run.rfl("inbox", "edit", number, "--text", "The guard is documented.", "--release", "6.19");
    run.rfl("inbox", "accept", number);

    assertThat(run.read("snapshots/6.19.md"))
        .contains(": The guard is documented. — [forge-atom](");
  }

  @Test
  void acceptingOrEditingWithoutWordsIsWrongUse() {
    for (var action : List.of("accept", "edit")) {
      for (var words : List.of("", " ")) {
        var result = run.rfl("inbox", action, number, "--release", "6.19", "--text=" + words);

        assertThat(result.exit()).as(action).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
            .isEqualTo("rfl: --text has no words, expected a sentence or two; nothing was done.\n");
      }
    }
    assertThat(titles()).hasSizeGreaterThan(1);
  }

  @Test
  void editingInAnEditorChangesWhatIsAccepted() {
    run.with("EDITOR", "sed -i -e s/half-made/half-initialised/ -e s/^release:.*/release:6.19/");

    assertThat(run.rfl("inbox", "edit", number).out())
        .isEqualTo("Kept the new text of " + number + ".\n");
    run.rfl("inbox", "accept", number);

    assertThat(run.read("snapshots/6.19.md")).contains("a half-initialised value — [forge-atom](");
  }

  /** The first turn writes a release that is none, the second one puts it right. */
  @Test
  void aTextThatCannotBeReadComesBackIntoTheEditor() {
    run.with(
        "EDITOR", "sed -i -e s/^release:.6.19x/release:6.19/;t -e s/^release:.*/release:.6.19x/");

    assertThat(run.rfl("inbox", "edit", number).out())
        .isEqualTo("Kept the new text of " + number + ".\n");
    run.rfl("inbox", "accept", number);

    assertThat(run.read("snapshots/6.19.md"))
        .contains("half-made value")
        .doesNotContain("Not kept");
  }

  @Test
  void aTextThatStaysWrongIsGivenUp() {
    run.with("EDITOR", "sed -i s/^release:.*/release:soon/");

    var result = run.rfl("inbox", "edit", number);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "rfl: Line 2: 'soon' is not read, expected a release such as 6.18; the entry is as it was.\n");
  }

  /** A number of the highest process that Linux gives is nobody's here. */
  @Test
  void whatWasSavedWhenTheProgramWasEndedBeforeTheEditorIsOfferedAgain() {
    var left = ".rfl/typed/edit-" + number + "-4194304-1.md";
    run.write(left, "release: 6.19\n\nSaved in time.\n");
    run.with("EDITOR", "sed -i s/time/the.editor/");

    assertThat(run.rfl("inbox", "edit", number).out())
        .isEqualTo("Kept the new text of " + number + ".\n");
    run.rfl("inbox", "accept", number);

    assertThat(run.read("snapshots/6.19.md")).contains("Saved in the.editor.");
    assertThat(folder.resolve(left)).doesNotExist();
  }

  /** Row L02: as on a full disk, or where another program keeps the store for too long. */
  @Test
  void whatWasSavedAndCouldNotBeKeptIsOfferedAgain() throws SQLException {
    store("CREATE TRIGGER full BEFORE INSERT ON draft BEGIN SELECT raise(ABORT, 'full'); END");
    run.with("EDITOR", "sed -i s/half-made/half-initialised/");
    assertThat(run.rfl("inbox", "edit", number).exit()).isEqualTo(1);

    store("DROP TRIGGER full");
    run.with("EDITOR", "true");
    assertThat(run.rfl("inbox", "edit", number).out())
        .isEqualTo("Kept the new text of " + number + ".\n");

    run.with("EDITOR", "false");
    run.rfl("inbox", "accept", number, "--release", "6.19");
    assertThat(run.read("snapshots/6.19.md")).contains("a half-initialised value — [forge-atom](");
    assertThat(folder.resolve(".rfl/typed")).isEmptyDirectory();
  }

  private void store(String change) throws SQLException {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(".rfl/store.db"));
        var statement = connection.createStatement()) {
      statement.execute(change);
    }
  }

  @Test
  void anEditorThatLeavesNoTextIsOneSentenceAndChangesNothing() {
    assertThat(run.with("EDITOR", "rm").rfl("inbox", "edit", number).err())
        .isEqualTo("rfl: the editor left no file, nothing was changed.\n");
  }

  @Test
  void anEditorThatIsNotThereIsOneSentenceAndChangesNothing() {
    run.with("EDITOR", "no-such-editor");

    var result = run.rfl("inbox", "edit", number);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "rfl: the editor 'no-such-editor' could not be used, set VISUAL or EDITOR to one that is"
                + " installed; nothing was changed.\n");
  }
}
