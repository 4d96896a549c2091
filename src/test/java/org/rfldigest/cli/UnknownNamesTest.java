package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
