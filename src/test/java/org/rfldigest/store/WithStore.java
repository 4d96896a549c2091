package org.rfldigest.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has an open store of its own, in a real file. */
abstract class WithStore {

  @TempDir Path folder;
  Store store;

  @BeforeEach
  void open() {
    store = Given.store(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }
}
