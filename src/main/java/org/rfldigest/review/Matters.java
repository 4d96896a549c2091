package org.rfldigest.review;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.Development;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.store.Store;

/** Finds what belongs to an entry, and lets a person say it better than the rules. */
final class Matters {

  private final Store store;
  private final InstantSource clock;

  Matters(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The entry with all of its bundle about which nothing is decided. */
  Matter of(InboxEntry entry) {
    var bundle = store.bundles().of(entry.number());
    if (bundle.isEmpty()) {
      return alone(entry);
    }
    var undecided = store.bundles().undecided(bundle.getAsLong());
    if (!undecided.contains(entry.number())) {
      return alone(entry);
    }
    if (Bundle.isBrought(entry)) {
      return brought(entry, store.bundles().one(bundle.getAsLong(), clock.instant()));
    }
    var whole = store.bundles().one(bundle.getAsLong(), clock.instant()).orElse(Bundle.of(entry));
    var lead = whole.lead().number();
    var first = undecided.contains(lead) ? lead : entry.number();
    var numbers = new ArrayList<Long>();
    numbers.add(first);
    undecided.stream().filter(number -> number != first).forEach(numbers::add);
    return new Matter(entry.number(), whole, numbers);
  }

  /** What a pull request brings stands for itself, with the pull request as its source. */
  private static Matter brought(InboxEntry entry, Optional<Bundle> pull) {
    var source =
        pull.map(whole -> Proposal.withoutTags(whole.lead().entry().title())).orElse(entry.feed());
    var named =
        new InboxEntry(
            entry.number(), entry.key(), source, entry.entry(), entry.verdict(), entry.firstSeen());
    return alone(named);
  }

  /** The developments that the matter's pull request brings, each for itself. */
  List<Matter> brings(Matter matter) {
    return matter.bundle().kind() == Bundle.Kind.PULL
        ? matter.bundle().others().stream()
            .map(entry -> brought(entry, Optional.of(matter.bundle())))
            .toList()
        : List.of();
  }

  /**
   * What of the matter stands in the digest with that development: of a pull request only what it
   * brings in these words, else all.
   */
  Optional<Matter> standing(Matter matter, Development development) {
    var brings = brings(matter);
    return brings.isEmpty()
        ? Optional.of(matter)
        : brings.stream()
            .filter(one -> one.bundle().lead().entry().title().equals(development.text()))
            .findFirst();
  }

  private static Matter alone(InboxEntry entry) {
    return new Matter(entry.number(), Bundle.of(entry), List.of(entry.number()));
  }

  Outcome setApart(long number) {
    var entry = store.inbox().entry(number);
    if (entry.isEmpty()) {
      return new Outcome.Refused("The inbox has no entry " + number + ".");
    }
    var bundle = store.bundles().of(number);
    if (bundle.isEmpty() || store.bundles().members(bundle.getAsLong(), 2).size() < 2) {
      return new Outcome.Refused(number + " stands alone already.");
    }
    store.bundles().setApart(number);
    return new Outcome.Done(number + " stands apart from now on: " + entry.get().entry().title());
  }

  /** Puts the lines back as they were before the last of these two. */
  Outcome takeBack() {
    store.bundles().takeBack();
    return new Outcome.Done("Undone: the lines are as they were before.");
  }

  Outcome join(List<Long> named) {
    var numbers = named.stream().distinct().toList();
    for (var number : numbers) {
      if (store.inbox().entry(number).isEmpty()) {
        return new Outcome.Refused("The inbox has no entry " + number + ".");
      }
    }
    if (numbers.size() < 2) {
      return new Outcome.Refused("It takes two to be put together.");
    }
    store.bundles().join(numbers);
    return new Outcome.Done(numbers.size() + " entries are one line from now on.");
  }
}
