package org.rfldigest.store;

import java.util.Optional;

/** How opening the store ended. */
public sealed interface Opening {

  /**
   * @param warning what the reader should know of where it lies
   */
  record Opened(Store store, Optional<String> warning) implements Opening {}

  /** The file is left as it was; the sentence names it and the next step. */
  record Refused(String sentence) implements Opening {}
}
