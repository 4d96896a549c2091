package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rfldigest.text.Line;
import org.rfldigest.tui.screens.Words;

class WordsTest {

  @Test
  void breakTheDatesOfAReleaseBetweenThemAndNeverWithinOne() {
    var dates = Sample.releases().get(1);
    assertThat(Words.subtitle(dates, 47, 60))
        .extracting(Line::text)
        .containsExactly("released 2025-11-30 · kept until 2028-12-31", "47 developments");
    assertThat(Words.subtitle(dates, 47, 61)).hasSize(1);
    assertThat(Words.subtitle(dates, 47, 24)).hasSize(3);
  }
}
