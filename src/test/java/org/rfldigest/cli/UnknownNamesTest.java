package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rfldigest.cli.session.Exit;

/** Whatever command is asked about something that is not there: it is wrong use, and told. */
class UnknownNamesTest extends WithServer {

  @BeforeEach
  void aWorkspaceWithOneEntryAndOneRelease() {
    server.serve(
        "/feed",
        "<rss version=\"2.0\"><channel><title>News</title><item><title>rust: binder: fix the Rust"
            + " Binder driver for Linux 6.19</title><guid>1</guid></item></channel></rss>");
    run.write("snapshots/6.19.md", "---\nrelease: 6.19\n---\n\n# Linux 6.19\n");
    run.write(
        "feeds/feeds.toml", Lists.subscription("news", "News", "feed", server.address("/feed")));
    assertThat(run.rfl("refresh").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain 99999",
        "inbox show 99999",
        "inbox accept 99999",
        "inbox reject 99999",
        "inbox snooze 99999",
        "inbox edit 99999 --text x",
        "inbox undo 99999",
        "inbox apart 99999",
        "inbox join 1 99999",
        "inbox accept 99999 --json",
      })
  void aNumberThatNoEntryHasIsWrongUse(String command) {
    var result = run.rfl(command.split(" "));

    assertThat(result.exit()).isEqualTo(Exit.USAGE);
    assertThat(result.err()).isEqualTo("rfl: there is no entry 99999, see rfl inbox.\n");
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inbox accept 1 --release 61.8",
        "inbox edit 1 --release 61.8",
        "show 61.8",
        "refresh nosuch",
        "feeds test nosuch",
        "feeds retire nosuch",
        "component nosuch",
        "disagreements nosuch",
      })
  void soIsANameThatNothingHas(String command) {
    var result = run.rfl(command.split(" "));

    assertThat(result.exit()).as(result.everything()).isEqualTo(Exit.USAGE);
    assertThat(result.err()).hasLineCount(1).doesNotContain("''");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "refresh wholly-other|no feed is called 'wholly-other'; rfl feeds lists them.",
        "component qqqqqq|no component is called 'qqqqqq'; rfl components lists them.",
        "component x|no component is called 'x'; rfl components lists them.",
        "refresh newz|no feed is called 'newz', did you mean 'news'?",
      })
  void aNameIsGuessedOnlyWhereOneIsNear(String command, String sentence) {
    assertThat(run.rfl(command.split(" ")).err()).isEqualTo("rfl: " + sentence + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "inbox accept 1 --release 6.19 --until 3d|--until says nothing to inbox accept, only to snooze; nothing was done.",
        "inbox reject 1 --text x|--text says nothing to inbox reject, only to accept and edit; nothing was done.",
        "inbox list 1|inbox list takes no number, rfl inbox show 1 tells one.",
        "feeds retire news --json|--json says nothing to feeds retire, only to list and test; nothing was done.",
        "schedule --every 1h|--every says nothing to schedule status, only to install; nothing was done.",
        "learned reset --json|--json says nothing to learned reset, only to learned alone; nothing was done.",
        "learned reset twice|'twice' is no action of learned, expected reset.",
        "refresh --due news|refresh --due asks what is due and has one line at most, expected neither feeds nor --all nor --json; nothing was asked.",
        "digest --since 3000-01-01|'3000-01-01' is still to come, expected a day that has begun.",
        "show --workspace=|--workspace names no folder, expected rfl --workspace DIR.",
      })
  void whatACommandDoesNotHeedIsWrongUse(String command, String sentence) {
    var result = run.rfl(command.split(" "));

    assertThat(result.err()).isEqualTo("rfl: " + sentence + "\n");
    assertThat(result.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.rfl("inbox").out()).startsWith("1  ");
  }

  @Test
  void anArgumentWithAnAtSignIsNoFileOfArguments() {
    run.write("torvalds", "no");

    run.rfl("inbox", "edit", "1", "--release", "6.19", "--text", "@torvalds");

    assertThat(run.rfl("inbox", "show", "1").out()).contains("@torvalds");
  }

  @Test
  void withoutWordsNothingIsAcceptedAndOneEntryCannotBeJoinedWithItself() {
    var wordless = run.rfl("inbox", "accept", "1", "--release", "6.19", "--text", " ");
    assertThat(wordless.err())
        .isEqualTo("rfl: --text has no words, expected a sentence or two; nothing was done.\n");
    assertThat(wordless.exit()).isEqualTo(Exit.USAGE);
    assertThat(run.rfl("inbox", "join", "1", "1").err())
        .isEqualTo("rfl: It takes two to be put together.\n");
    assertThat(run.rfl("inbox").out()).startsWith("1  ");
  }

  @Test
  void ofSeveralNumbersNoneIsDecidedWhereOneIsUnknown() {
    assertThat(run.rfl("inbox", "reject", "1", "99999").exit()).isEqualTo(Exit.USAGE);

    assertThat(run.rfl("inbox").out()).startsWith("1  ");
  }

  @Test
  void whatCannotBeDecidedAnyMoreIsAFailureOfItsOwn() {
    run.rfl("inbox", "reject", "1");

    assertThat(run.rfl("inbox", "accept", "1").exit()).isEqualTo(Exit.FAILED);
    assertThat(run.rfl("inbox", "accept", "1").err()).contains("1 was rejected already");
  }
}
