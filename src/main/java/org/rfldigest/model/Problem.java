package org.rfldigest.model;

/** Something wrong at a place of a file, in one sentence that says what was expected. */
public record Problem(Place place, String sentence) {
  @Override
  public String toString() {
    return place + ": " + sentence;
  }
}
