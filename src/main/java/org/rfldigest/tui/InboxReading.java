package org.rfldigest.tui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rfldigest.model.Bundle;

/**
 * Where the reader is in the inbox.
 *
 * @param list the place among the rows that filter and folds leave
 * @param open whether the chosen entry has the keys
 * @param previewTop the first row drawn of the chosen entry
 * @param unfolded the numbers of the bundles that show what they hold
 */
record InboxReading(Cursor list, boolean open, int previewTop, Filter filter, Set<Long> unfolded) {

  static final InboxReading START = new InboxReading(Cursor.START, false, 0, Filter.NONE, Set.of());

  InboxReading {
    unfolded = Set.copyOf(unfolded);
  }

  /** The rows of these lines that filter and folds leave. */
  List<InboxRow> rows(List<Bundle> bundles) {
    if (!filter.isOn()) {
      return InboxRow.of(bundles, unfolded);
    }
    var narrowed = InboxFilter.of(filter);
    return InboxRow.of(bundles.stream().filter(narrowed::accepts).toList(), unfolded);
  }

  /** Whether it leaves the same rows as another one. */
  boolean leavesTheSameAs(InboxReading other) {
    return filter.field().text().equals(other.filter.field().text())
        && unfolded.equals(other.unfolded);
  }

  /** At a row; another one than before is shown from its beginning. */
  InboxReading at(Cursor next) {
    return new InboxReading(next, open, next.at() == list.at() ? previewTop : 0, filter, unfolded);
  }

  /** At the row to which the chosen entry has moved. */
  InboxReading movedTo(int row) {
    return new InboxReading(new Cursor(row, list.top()), open, previewTop, filter, unfolded);
  }

  InboxReading narrowed(Filter next, Cursor place) {
    return new InboxReading(place, open, 0, next, unfolded);
  }

  InboxReading opened(boolean now) {
    return new InboxReading(list, now, 0, filter, unfolded);
  }

  InboxReading scrolled(int top) {
    return new InboxReading(list, open, top, filter, unfolded);
  }

  /** The same in an empty list, where no entry can be open. */
  InboxReading closed() {
    return new InboxReading(list, false, previewTop, filter, unfolded);
  }

  /** With what a bundle holds shown below it, or not any more. */
  InboxReading folding(long bundle) {
    var next = new HashSet<>(unfolded);
    if (!next.remove(bundle)) {
      next.add(bundle);
    }
    return new InboxReading(list, open, 0, filter, next);
  }
}
