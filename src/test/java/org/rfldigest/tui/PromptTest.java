package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rfldigest.text.Width;
import org.rfldigest.tui.terminal.Key;

/** The last row, while something is typed in it. */
class PromptTest {

  @Test
  void showsTheHintWhereThereIsRoom() {
    var prompt = Prompt.of(" :", TextField.of("show"), "Enter run", 20);
    assertThat(prompt.line().text()).isEqualTo(" :show   Enter run");
    assertThat(prompt.cursor()).isEqualTo(6);
  }

  @Test
  void showsOfTheHintWhatThereIsRoomForAsAWhole() {
    var hint = "Enter run · Tab complete · Esc cancel";
    assertThat(Prompt.of(" :", TextField.EMPTY, hint, 40).line().text())
        .isEqualTo(" :   Enter run · Tab complete");
    assertThat(Prompt.of(" :", TextField.of("show"), hint, 12).line().text().strip())
        .isEqualTo(":show");
  }

  @Test
  void showsTheEndOfALongTextWhereTheCursorIs() {
    var prompt = Prompt.of(" :", TextField.of("feeds add https://example.org/feed"), "", 20);
    assertThat(prompt.line().text()).startsWith(" :…").contains("example.org/feed");
    assertThat(prompt.cursor()).isEqualTo(19);
  }

  @Test
  void showsTheBeginningWhenTheCursorGoesThere() {
    var field = TextField.of("feeds add https://example.org/feed").press(new Key("Home"));
    var prompt = Prompt.of(" :", field, "", 20);
    assertThat(prompt.line().text()).startsWith(" :feeds add https");
    assertThat(prompt.cursor()).isEqualTo(2);
  }

  @Test
  void countsWideCharactersAsTwoColumns() {
    var prompt = Prompt.of(" / ", TextField.of("漢字".repeat(20)), "", 12);
    assertThat(prompt.cursor()).isLessThan(12);
    assertThat(Width.of(prompt.line().text())).isLessThanOrEqualTo(12);
    assertThat(prompt.line().text()).isEqualTo(" / …字漢字");
  }
}
