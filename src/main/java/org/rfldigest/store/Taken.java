package org.rfldigest.store;

/** What came of taking something in that another store remembered. */
public sealed interface Taken {

  /** It was not there before. */
  record Added() implements Taken {}

  /** It was there; nothing was changed. */
  record Known() implements Taken {}

  /** The store says something else and stays as it is; the sentence tells both. */
  record Conflict(String sentence) implements Taken {}

  /** It is about an entry that the store does not have. */
  record Homeless(String sentence) implements Taken {}
}
