package org.rfldigest.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rfldigest.model.Release;

/** What all tests of the review need: three entries that wait, and what decides about them. */
abstract class WithThreeWaiting {

  static final Optional<Release> PROPOSED = Optional.empty();
  static final Optional<String> ITS_TITLE = Optional.empty();

  @TempDir Path folder;
  ThreeWaiting three;
  Review review;
  Path snapshot;

  @BeforeEach
  void threeEntriesWait() throws IOException {
    three = ThreeWaiting.in(folder);
    review = three.review();
    snapshot = three.snapshot();
  }

  @AfterEach
  void close() {
    three.close();
  }
}
