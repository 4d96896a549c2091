package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;

/**
 * A row of the inbox: a bundle, or below an unfolded one another entry of it.
 *
 * @param other empty for the bundle's own row
 */
record InboxRow(Bundle bundle, Optional<InboxEntry> other) {

  /** The rows of bundles, in their order; those unfolded with what they hold below them. */
  static List<InboxRow> of(List<Bundle> bundles, Set<Long> unfolded) {
    var rows = new ArrayList<InboxRow>();
    for (var bundle : bundles) {
      rows.add(new InboxRow(bundle, Optional.empty()));
      if (unfolded.contains(bundle.number())) {
        bundle.others().forEach(entry -> rows.add(new InboxRow(bundle, Optional.of(entry))));
      }
    }
    return List.copyOf(rows);
  }

  /** The place of an entry among rows, or else another place. */
  static int place(List<InboxRow> rows, long number, int otherwise) {
    var place = otherwise;
    for (var at = 0; at < rows.size(); at++) {
      if (rows.get(at).number() == number) {
        place = at;
      }
    }
    return place;
  }

  /** The place of a bundle's own row among rows; -1 where it is not there. */
  static int placeOfHead(List<InboxRow> rows, long bundle) {
    for (var at = 0; at < rows.size(); at++) {
      if (rows.get(at).isHead() && rows.get(at).bundle().number() == bundle) {
        return at;
      }
    }
    return -1;
  }

  /** The first row that shows one of these entries or holds it; -1 where none does. */
  static int placeOfAny(List<InboxRow> rows, Set<Long> entries) {
    for (var at = 0; at < rows.size(); at++) {
      if (rows.get(at).entries().anyMatch(entries::contains)) {
        return at;
      }
    }
    return -1;
  }

  /** The numbers of the entries that it stands for. */
  private Stream<Long> entries() {
    return isHead() ? Waiting.entries(bundle) : Stream.of(number());
  }

  /** Whether a bundle shows what it holds in the list; a series does so as a thread. */
  static boolean isFoldable(Bundle bundle) {
    return bundle.kind() != Bundle.Kind.SERIES && !bundle.others().isEmpty();
  }

  InboxEntry entry() {
    return other.orElse(bundle.lead());
  }

  long number() {
    return entry().number();
  }

  boolean isHead() {
    return other.isEmpty();
  }
}
