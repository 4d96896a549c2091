package org.rfldigest.store;

/** How opening the store ended. */
public sealed interface Opening {

  record Opened(Store store) implements Opening {}

  /** The file is left as it was; the sentence names it and the next step. */
  record Refused(String sentence) implements Opening {}
}
