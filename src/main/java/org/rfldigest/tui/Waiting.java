package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.tui.screens.Facts;

/**
 * What waits for a decision, as far as it is here.
 *
 * @param more whether more wait than are here
 * @param all newest first
 * @param problem why what waits cannot be told, or empty
 */
record Waiting(boolean loaded, boolean more, List<Bundle> all, String problem) {

  static final Waiting UNKNOWN = new Waiting(false, false, List.of(), "");

  Waiting {
    all = List.copyOf(all);
  }

  /** What was read just now; that there is so much of it may mean that it is not all. */
  static Waiting read(List<Bundle> newestFirst) {
    return new Waiting(true, newestFirst.size() >= Facts.MOST_WAITING, newestFirst, "");
  }

  /** With these lines in the place of those that were here. */
  Waiting with(List<Bundle> newestFirst) {
    return new Waiting(true, more, newestFirst, "");
  }

  /** What waits cannot be told now; what was known of it stays. */
  Waiting failed(String why) {
    return new Waiting(loaded, more, all, why);
  }

  /**
   * Without what is being decided, before the answer is here. What a pull request brings is decided
   * about one by one, all else as a whole.
   */
  Waiting without(Set<Long> numbers) {
    var left = new ArrayList<Bundle>();
    for (var bundle : all) {
      var others =
          bundle.others().stream().filter(entry -> !numbers.contains(entry.number())).toList();
      var isWhole = bundle.kind() != Bundle.Kind.PULL && others.size() < bundle.others().size();
      if (isWhole || numbers.contains(bundle.lead().number())) {
        continue;
      }
      left.add(others.size() == bundle.others().size() ? bundle : bundle.holding(others));
    }
    return with(left);
  }

  /** Whether so many were decided about that more of them should be read. */
  boolean isRunningLow() {
    return more && all.size() <= Facts.MOST_WAITING / 2;
  }

  /** How many lines wait, in words. */
  String amount() {
    return all.size() + (more ? "+" : "");
  }

  /** The numbers of all entries, line by line. */
  Stream<Long> entries() {
    return all.stream().flatMap(Waiting::entries);
  }

  /** The numbers of the entries of a line, its lead first. */
  static Stream<Long> entries(Bundle bundle) {
    return Stream.concat(Stream.of(bundle.lead()), bundle.others().stream())
        .map(InboxEntry::number);
  }
}
