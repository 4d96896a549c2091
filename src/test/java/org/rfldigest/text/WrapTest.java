package org.rfldigest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WrapTest {

  @Test
  void breaksBetweenWords() {
    assertThat(Wrap.words("the binder driver moved", 11))
        .containsExactly("the binder", "driver", "moved");
  }

  @Test
  void breaksWithinAWordThatIsTooLong() {
    assertThat(Wrap.words("a abcdefgh b", 4)).containsExactly("a", "abcd", "efgh", "b");
  }

  @Test
  void breaksBeforeAWideCharacterThatDoesNotFit() {
    assertThat(Wrap.words("漢字漢字", 5)).containsExactly("漢字", "漢字");
  }

  @Test
  void goesOnWhereAWideCharacterCannotFitAtAll() {
    assertThat(Wrap.words("漢字", 1)).containsExactly("漢", "字");
  }

  @Test
  void keepsLineBreaks() {
    assertThat(Wrap.words("a\n\nb", 9)).containsExactly("a", "", "b");
  }

  @Test
  void breaksBetweenWordsAndKeepsTheSpacing() {
    assertThat(Wrap.spaced("  why: a  bcd efg", 12)).containsExactly("  why: a", "  bcd efg");
    assertThat(Wrap.spaced("  abcdefghijkl mn", 10)).containsExactly("  abcdefgh", "  ijkl mn");
    assertThat(Wrap.spaced("6.18  2025-11-30", 20)).containsExactly("6.18  2025-11-30");
    assertThat(Wrap.spaced("", 5)).containsExactly("");
    assertThat(Wrap.spaced("        漢字", 3)).allMatch(row -> Width.of(row) <= 3);
  }

  @Test
  void breaksByColumnsWhereSpacingMatters() {
    assertThat(Wrap.columns("a  b  c", 3)).containsExactly("a  ", "b  ", "c");
  }

  @Test
  void cutsWithAnEllipsis() {
    assertThat(Cut.to("abcdef", 4)).isEqualTo("abc…");
    assertThat(Cut.to("漢字漢字", 6)).isEqualTo("漢字…");
    assertThat(Cut.to("abcd", 4)).isEqualTo("abcd");
  }

  @Test
  void cutsALineInTheStyleOfItsLastWords() {
    var line = Line.of("ab", Style.STRONG).and("cdef", Style.DIM);
    assertThat(Cut.to(line, 4)).isEqualTo(Line.of("ab", Style.STRONG).and("c…", Style.DIM));
  }

  @Test
  void fillsALineToItsColumns() {
    assertThat(Line.of("漢").fit(4, Style.PLAIN).text()).isEqualTo("漢  ");
  }

  @Test
  @Timeout(value = 30, threadMode = SEPARATE_THREAD)
  void aWordOfAMillionLettersIsBrokenInOnePass() {
    assertThat(Wrap.words("x".repeat(2_000_000), 40)).hasSize(50_000);
    assertThat(Wrap.columns("x".repeat(2_000_000), 40)).hasSize(50_000);
    assertThat(Wrap.spaced("x".repeat(2_000_000), 40)).hasSize(50_000);
  }
}
