package org.rfldigest.review;

import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.store.Deed;

/**
 * What a decision is about: a bundle, and which of its entries it decides.
 *
 * @param named the entry that a person named
 * @param numbers the entries that are decided, the one that stands for all first
 */
record Matter(long named, Bundle bundle, List<Long> numbers) {

  Matter {
    numbers = List.copyOf(numbers);
  }

  /** The entry that stands for all. */
  long lead() {
    return bundle.lead().number();
  }

  String name() {
    return LineName.of(numbers.getFirst(), named, numbers.size());
  }

  /** The same decision about all. */
  List<Deed> all(Decision decision) {
    return numbers.stream().map(number -> new Deed(number, decision, Optional.empty())).toList();
  }
}
