package org.rfldigest.tui;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The entries that a decision is wanted of, by their numbers.
 *
 * @param picked those that are decided about together
 * @param refused the one that could not be decided about and is to be shown again
 */
record Undecided(Set<Long> picked, OptionalLong refused) {

  static final Undecided NONE = new Undecided(Set.of(), OptionalLong.empty());

  Undecided {
    picked = Set.copyOf(picked);
  }

  Undecided picking(Set<Long> numbers) {
    return new Undecided(numbers, refused);
  }

  /** With those picked, too, that could not be decided about. */
  Undecided pickingAlso(Set<Long> numbers) {
    var both = new HashSet<>(numbers);
    both.addAll(picked);
    return picking(both);
  }

  /** Those picked that still wait. */
  Undecided stillIn(Waiting waiting) {
    return picked.isEmpty()
        ? this
        : picking(waiting.entries().filter(picked::contains).collect(Collectors.toSet()));
  }

  /**
   * Knowing what could not be decided about: one entry alone is gone back to, several are picked.
   */
  Undecided refusing(Set<Long> numbers) {
    return numbers.size() == 1
        ? new Undecided(picked, OptionalLong.of(numbers.iterator().next()))
        : pickingAlso(numbers);
  }

  /** With nothing more to be shown again. */
  Undecided shownAgain() {
    return new Undecided(picked, OptionalLong.empty());
  }
}
