package org.rfldigest.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ClipboardTest {

  @Test
  void sendsTextWithoutControlsAndNothingThatCouldEndTheSequence() {
    var sent =
        new String(
            Clipboard.sequence("a\u001B]0;x\u0007é\nb").orElseThrow(), StandardCharsets.US_ASCII);
    assertThat(sent).startsWith("\u001B]52;c;").endsWith("\u001B\\");
    var inside = sent.substring(7, sent.length() - 2);
    assertThat(new String(Base64.getDecoder().decode(inside), StandardCharsets.UTF_8))
        .isEqualTo("a␛]0;x␇é\nb");
  }

  @Test
  void sendsNothingThatIsLongerThanTerminalsTake() {
    assertThat(Clipboard.sequence("x".repeat(Clipboard.LONGEST))).isPresent();
    assertThat(Clipboard.sequence("é".repeat(Clipboard.LONGEST))).isEmpty();
  }
}
