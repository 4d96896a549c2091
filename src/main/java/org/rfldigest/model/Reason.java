package org.rfldigest.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a verdict is what it is: one rule that spoke.
 *
 * @param sentence the rule in words, such as "names rust_binder"
 * @param points what it added to the relevance; 0 for a rule about release, component or series
 * @param match what it found and where, for a rule that looks at words
 * @param percent how sure it is, for a rule about the release
 */
public record Reason(String sentence, double points, Optional<Match> match, OptionalInt percent) {

  public Reason(String sentence, double points) {
    this(sentence, points, Optional.empty(), OptionalInt.empty());
  }

  public Reason(String sentence, double points, Match match) {
    this(sentence, points, Optional.of(match), OptionalInt.empty());
  }

  /** What it found and where, as far as the sentence does not say it; empty where nothing. */
  public String found() {
    return match
        .map(what -> sentence.contains(what.text()) ? what.where().words() : what.words())
        .orElse("");
  }
}
