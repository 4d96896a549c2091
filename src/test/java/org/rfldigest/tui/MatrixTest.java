package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.terminal.Size;

/** The components over the releases, where there is little room. */
class MatrixTest {

  private final Query query = new Query.Components();

  @Test
  void theStatementIsToldOnASmallScreenAndNotItsHeadAlone() {
    var small = Sample.loaded().with(new Size(40, 12));
    var matrix = Press.answered(Jump.to(small, query), SampleFacts.full(query));

    var drawn = Screenshot.render(matrix, 40, 12);

    assertThat(drawn).contains("── merged · 2025-10 ──");
    assertThat(drawn.replaceAll("\\s+", " ")).contains(text(matrix));
  }

  private static String text(Model matrix) {
    return Matrix.cell(matrix.screen().orElseThrow()).getFirst().text();
  }
}
