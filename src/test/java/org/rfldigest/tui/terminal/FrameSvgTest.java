package org.rfldigest.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rfldigest.text.Line;
import org.rfldigest.text.Style;

class FrameSvgTest {

  private static String drawn(FrameSvg.Ground ground) {
    var row = Line.of("a<b>&", Style.BAD).and("漢").and("x");
    return FrameSvg.of(new Frame(new Size(20, 2), List.of(row), Optional.empty()), ground);
  }

  @Test
  void putsEachCellInItsPlaceAndEscapesWhatItSays() {
    assertThat(drawn(FrameSvg.Ground.LIGHT))
        .contains(">a&lt;b&gt;&amp;</text>")
        .containsPattern("<text x=\"45\"[^>]*textLength=\"18\"[^>]*>漢</text>")
        .containsPattern("<text x=\"63\"[^>]*textLength=\"9\"[^>]*>x</text>");
  }

  @Test
  void givesTheSameBytesForTheSameFrameAndOthersOnAnotherGround() {
    assertThat(drawn(FrameSvg.Ground.DARK))
        .isEqualTo(drawn(FrameSvg.Ground.DARK))
        .isNotEqualTo(drawn(FrameSvg.Ground.LIGHT));
  }
}
