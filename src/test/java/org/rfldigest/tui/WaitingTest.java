package org.rfldigest.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rfldigest.tui.screens.Facts;

class WaitingTest {

  @ParameterizedTest
  @CsvSource({"0, 5, 5", "1500, 499, 1999", "1500, 500, 2000+"})
  void moreThanAreReadAreToldAsThat(int named, int others, String told) {
    var waiting =
        List.of(
            new Facts.Waiting(Optional.of(Sample.NEWEST), named),
            new Facts.Waiting(Optional.empty(), others));

    var today =
        new Facts.Today(
            Optional.empty(),
            List.of(),
            waiting,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    assertThat(today.waitingInAll()).isEqualTo(told);
  }
}
