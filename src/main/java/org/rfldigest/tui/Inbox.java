package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rfldigest.model.InboxEntry;

/**
 * What waits for a decision.
 *
 * @param all newest first
 * @param open whether the chosen entry has the keys
 * @param previewTop the first row drawn of the chosen entry
 */
record Inbox(
    boolean loaded,
    List<InboxEntry> all,
    Cursor list,
    boolean open,
    int previewTop,
    Filter filter) {

  static final Inbox EMPTY = new Inbox(false, List.of(), Cursor.START, false, 0, Filter.NONE);

  Inbox {
    all = List.copyOf(all);
  }

  List<InboxEntry> shown() {
    if (!filter.isOn()) {
      return all;
    }
    var left = new ArrayList<InboxEntry>();
    for (var entry : all) {
      if (filter.accepts(words(entry))) {
        left.add(entry);
      }
    }
    return left;
  }

  Optional<InboxEntry> chosen() {
    var shown = shown();
    return list.at() < shown.size() ? Optional.of(shown.get(list.at())) : Optional.empty();
  }

  Inbox with(List<InboxEntry> newestFirst) {
    return new Inbox(true, newestFirst, list, open && !newestFirst.isEmpty(), previewTop, filter);
  }

  Inbox with(Cursor next) {
    return new Inbox(loaded, all, next, open, next.at() == list.at() ? previewTop : 0, filter);
  }

  Inbox with(Filter next, Cursor place) {
    return new Inbox(loaded, all, place, open, 0, next);
  }

  Inbox opened(boolean now) {
    return new Inbox(loaded, all, list, now, 0, filter);
  }

  Inbox scrolled(int top) {
    return new Inbox(loaded, all, list, open, top, filter);
  }

  private static String words(InboxEntry entry) {
    return entry.entry().title()
        + ' '
        + entry.feed()
        + ' '
        + entry.verdict().release().map(Object::toString).orElse("")
        + ' '
        + String.join(" ", entry.verdict().components());
  }
}
