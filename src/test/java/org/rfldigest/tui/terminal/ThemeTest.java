package org.rfldigest.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.text.Style;

class ThemeTest {

  @ParameterizedTest
  @CsvSource({
    "plain, 0, 0",
    "bold cyan, 0;1;36, 0;1",
    "cyan bold, 0;1;36, 0;1",
    "bright-red, 0;91, 0",
    "white on blue, 0;37;44, 0",
    "dim underline, 0;2;4, 0;2;4",
    "#56c2cd, 0;36, 0",
    "51, 0;96, 0",
    "9, 0;91, 0",
  })
  void takesNoMoreColoursThanThereAre(String words, String sixteen, String none) {
    var look = Look.of(words).orElseThrow();
    assertThat(look.parameters(Depth.SIXTEEN)).isEqualTo(sixteen);
    assertThat(look.parameters(Depth.NONE)).isEqualTo(none);
  }

  @Test
  void givesAColourAsItIsWhereTheTerminalHasIt() {
    var look = Look.of("#56c2cd on 24").orElseThrow();
    assertThat(look.parameters(Depth.FULL)).isEqualTo("0;38;2;86;194;205;48;5;24");
    assertThat(look.parameters(Depth.MANY)).isEqualTo("0;38;5;74;48;5;24");
  }

  @ParameterizedTest
  @CsvSource({"blau", "bold cyan on", "#12345", "#12345g", "256", "-1", "bright-dim", "1;31"})
  void takesNothingElseIntoASequence(String words) {
    assertThat(Look.of(words)).isEmpty();
    assertThat(Theme.DEFAULT.with(Style.BAD, words)).isEmpty();
  }

  @Test
  void theDefaultTakesNoColourButTheSixteen() {
    for (var style : Style.values()) {
      assertThat(Theme.DEFAULT.look(style).parameters(Depth.FULL))
          .isEqualTo(Theme.DEFAULT.look(style).parameters(Depth.SIXTEEN));
    }
  }

  @Test
  void withoutColoursNothingIsColouredInAnyTheme() {
    for (var theme : Theme.BUILT_IN) {
      for (var style : Style.values()) {
        assertThat(Palette.of(theme, Depth.NONE).parameters(style)).matches("0(;[1-9])*");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"light, FFFFFF", "dark, 16181D", "dark, 000000", "light, FAF4E8"})
  void canBeReadOnItsGround(String name, String ground) {
    var theme = Theme.BUILT_IN.stream().filter(each -> each.name().equals(name)).findFirst();
    for (var style : Style.values()) {
      var ink = theme.orElseThrow().look(style).ink();
      var least = style == Style.RULE ? 2.0 : 4.5;
      ink.ifPresent(colour ->
          assertThat(contrast(colour.number(), Integer.parseInt(ground, 16)))
              .as("%s on %s", style, ground)
              .isGreaterThan(least));
    }
  }

  private static double contrast(int one, int other) {
    var first = luminance(one) + 0.05;
    var second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  /** After WCAG 2.2. */
  private static double luminance(int rgb) {
    return 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8 & 0xFF) + 0.0722 * part(rgb & 0xFF);
  }

  private static double part(int value) {
    var share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @CsvSource({
    "auto, xterm, truecolor, FULL",
    "auto, xterm, 24bit, FULL",
    "auto, screen-256color, , MANY",
    "auto, xterm-direct, , FULL",
    "auto, no-such-type, , SIXTEEN",
    "auto, vt100, , NONE",
    "never, xterm, truecolor, NONE",
    "16, xterm, truecolor, SIXTEEN",
    "full, no-such-type, , FULL",
  })
  void usesMoreThanSixteenOnlyWhereTheTerminalOrThePersonSaysSo(
      String wanted, String type, String colours, Depth depth) {
    var environment = Map.of("TERM", type, "COLORTERM", colours == null ? "" : colours);
    assertThat(Depth.of(wanted, environment)).isEqualTo(depth);
  }

  @Test
  void readsTheColoursOfACompiledDescription() {
    assertThat(Terminfo.colours(compiled(0x11A, 256))).isEqualTo(256);
    assertThat(Terminfo.colours(compiled(0x21E, 1 << 24))).isEqualTo(1 << 24);
    assertThat(Terminfo.colours(new byte[3])).isZero();
    assertThat(Terminfo.colours(new byte[200])).isZero();
    assertThat(Terminfo.colours("../../etc/passwd", Map.of())).isZero();
  }

  private static byte[] compiled(int kind, int colours) {
    var data = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    data.putShort((short) kind).putShort((short) 6).putShort((short) 3).putShort((short) 20);
    var numbers = 12 + 6 + 3 + 1;
    return kind == 0x11A
        ? data.putShort(numbers + 2 * 13, (short) colours).array()
        : data.putInt(numbers + 4 * 13, colours).array();
  }
}
