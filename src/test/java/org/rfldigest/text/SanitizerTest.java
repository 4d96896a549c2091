package org.rfldigest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitizerTest {

  private static final int FUZZED = 100_000;

  @Test
  void showsAnEscapeSequenceInsteadOfSendingIt() {
    assertThat(Sanitizer.line("a\u001B]52;c;eA==\u0007b")).isEqualTo("a␛]52;c;eA==␇b");
  }

  @Test
  @Timeout(value = 30, threadMode = SEPARATE_THREAD)
  void aRowOfTabsTakesNoLongerThanItIsLong() {
    assertThat(Sanitizer.text("a\tbc\tdefghijk\tx")).isEqualTo("a       bc      defghijk        x");
    assertThat(Sanitizer.text("\t".repeat(200_000))).hasSize(1_600_000);
  }

  @Test
  void replacesTheEightBitControls() {
    assertThat(Sanitizer.line("\u009B2J\u009D0;x\u009C")).isEqualTo("�2J�0;x�");
  }

  @Test
  void takesOutWhatReordersOrHides() {
    assertThat(Sanitizer.line("a\u202Eb\u2066c\u200Bd\uFEFFe\u00ADf\u200Fg")).isEqualTo("abcdefg");
    assertThat(Sanitizer.line("x\uDB40\uDC41\uDB40\uDD00y")).isEqualTo("xy");
  }

  @Test
  void replacesLoneSurrogatesAndPrivateUse() {
    assertThat(Sanitizer.line("\uD800a\uDC00\uE000\uFFFF")).isEqualTo("�a���");
  }

  @Test
  void letsTwoMarksStandOnABaseAndNoneWithoutOne() {
    assertThat(Sanitizer.line("\u0301x" + "\u0323".repeat(500))).isEqualTo("x\u0323\u0323");
    assertThat(Width.of(Sanitizer.line("z" + "\u0335".repeat(500) + "|"))).isEqualTo(2);
  }

  @Test
  void turnsLineBreaksAndTabsIntoBlanksInARow() {
    assertThat(Sanitizer.line("a\tb\r\nc\u2028d")).isEqualTo("a b  c d");
  }

  @Test
  void keepsLineBreaksAndTabStopsInAText() {
    assertThat(Sanitizer.text("ab\tc\n漢\td")).isEqualTo("ab      c\n漢      d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Grüße, naïve café — “quoted” …",
        "漢字とカタカナ",
        "한국어",
        "سلام",
        "नमस्ते",
        "ไทย",
        "👩\u200D💻 ❤\uFE0F 👍🏽 🇩🇪"
      })
  void letsEveryScriptThrough(String text) {
    assertThat(Sanitizer.line(text)).isEqualTo(text);
  }

  @Test
  void joinsOnlyEmoji() {
    assertThat(Sanitizer.line("a\u200Db\uFE0F1\uFE0F")).isEqualTo("ab1");
  }

  @Test
  void letsNothingThroughThatCouldSteerATerminal() {
    var random = new SplittableRandom(20260101);
    for (var round = 0; round < FUZZED; round++) {
      var foreign = foreign(random);
      var safe = Sanitizer.line(foreign);
      for (var at = 0; at < safe.length(); ) {
        var codePoint = safe.codePointAt(at);
        assertThat(mayBeShown(codePoint)).as("U+%04X of %s", codePoint, foreign).isTrue();
        at += Character.charCount(codePoint);
      }
    }
  }

  private static String foreign(SplittableRandom random) {
    var text = new StringBuilder();
    var length = random.nextInt(1, 24);
    for (var at = 0; at < length; at++) {
      switch (random.nextInt(6)) {
        case 0 -> text.append((char) random.nextInt(0x20));
        case 1 -> text.append((char) random.nextInt(0x7F, 0x100));
        case 2 -> text.append((char) random.nextInt(0x2000, 0x2070));
        case 3 -> text.append((char) random.nextInt(0x10000));
        case 4 -> text.appendCodePoint(random.nextInt(0x110000));
        default -> text.append((char) random.nextInt(0x20, 0x7F));
      }
    }
    return text.toString();
  }

  private static boolean mayBeShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> codePoint == 0x200D;
      default -> true;
    };
  }
}
