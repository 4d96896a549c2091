package org.rfldigest.review;

/** How a step of the review ended; the sentence is ready to be shown. */
public sealed interface Outcome {

  String sentence();

  record Done(String sentence) implements Outcome {}

  /** A part was done; the sentence says which, and why not the rest. */
  record Halfway(String sentence) implements Outcome {}

  /** Nothing was changed. */
  record Refused(String sentence) implements Outcome {}
}
