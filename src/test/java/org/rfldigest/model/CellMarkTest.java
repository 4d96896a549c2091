package org.rfldigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellMarkTest {

  @ParameterizedTest
  @EnumSource(Status.class)
  void theLetterOfEachStatusIsExplained(Status status) {
    var letter = CellMark.letter(Optional.of(status));
    assertThat(" · " + CellMark.LEGEND).contains(" · " + letter + " ");
  }
}
