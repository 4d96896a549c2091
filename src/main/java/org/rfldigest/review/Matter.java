package org.rfldigest.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Decision;
import org.rfldigest.store.Deed;
import org.rfldigest.store.Step;

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

  /** "12", or "12 and 3 more". */
  String name() {
    return numbers.size() == 1 ? named + "" : named + " and " + (numbers.size() - 1) + " more";
  }

  /** The same decision about all. */
  List<Deed> all(Decision decision) {
    return numbers.stream().map(number -> new Deed(number, decision, Optional.empty())).toList();
  }

  /** An acceptance that stands in a file once; the others are accepted with it. */
  List<Deed> accepted(Decision.Accepted decision, Step.Written written) {
    var deeds = new ArrayList<Deed>();
    var quiet = new Decision.Accepted(decision.release(), "", decision.at());
    for (var number : numbers) {
      deeds.add(
          deeds.isEmpty()
              ? new Deed(number, decision, Optional.of(written))
              : new Deed(number, quiet, Optional.empty()));
    }
    return deeds;
  }
}
