package org.rfldigest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandWordsTest {

  @Test
  void blanksPartWordsAndQuotesHoldThemTogether() {
    assertThat(CommandWords.of("  show   6.18 ")).containsExactly("show", "6.18");
    assertThat(CommandWords.of("inbox reject 1 --why \"not Linux\""))
        .containsExactly("inbox", "reject", "1", "--why", "not Linux");
    assertThat(CommandWords.of("inbox accept 1 --text='It said \"yes\"'"))
        .containsExactly("inbox", "accept", "1", "--text=It said \"yes\"");
    assertThat(CommandWords.of("inbox accept 1 --text ''"))
        .containsExactly("inbox", "accept", "1", "--text", "");
  }

  @Test
  void anApostropheIsALetter() {
    assertThat(CommandWords.of("component Rust's")).containsExactly("component", "Rust's");
  }

  @Test
  void aQuoteThatIsNotClosedTellsNothing() {
    assertThat(CommandWords.of("inbox reject 1 --why \"not")).isEmpty();
  }
}
