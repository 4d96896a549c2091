package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.InboxEntry;

/**
 * What waits for a decision.
 *
 * @param all newest first
 * @param shown those of them that the filter leaves
 * @param open whether the chosen entry has the keys
 * @param previewTop the first row drawn of the chosen entry
 * @param detail of the entry that was read last
 * @param problem why what waits cannot be told, or empty
 * @param picked the numbers of the entries that are decided about together
 */
record Inbox(
    boolean loaded,
    List<InboxEntry> all,
    List<InboxEntry> shown,
    Cursor list,
    boolean open,
    int previewTop,
    Filter filter,
    Detail detail,
    String problem,
    Set<Long> picked) {

  static final Inbox EMPTY =
      new Inbox(
          false,
          List.of(),
          List.of(),
          Cursor.START,
          false,
          0,
          Filter.NONE,
          new Detail.None(),
          "",
          Set.of());

  private static List<InboxEntry> left(List<InboxEntry> entries, Filter filter) {
    if (!filter.isOn()) {
      return entries;
    }
    var left = new ArrayList<InboxEntry>();
    var narrowed = InboxFilter.of(filter);
    for (var entry : entries) {
      if (narrowed.accepts(entry)) {
        left.add(entry);
      }
    }
    return List.copyOf(left);
  }

  Optional<InboxEntry> chosen() {
    return list.at() < shown.size() ? Optional.of(shown.get(list.at())) : Optional.empty();
  }

  Inbox with(List<InboxEntry> newestFirst) {
    var entries = List.copyOf(newestFirst);
    var stillOpen = open && !entries.isEmpty();
    return new Inbox(
        true,
        entries,
        left(entries, filter),
        list,
        stillOpen,
        previewTop,
        filter,
        detail,
        "",
        still(entries));
  }

  Inbox with(Cursor next) {
    var top = next.at() == list.at() ? previewTop : 0;
    return new Inbox(loaded, all, shown, next, open, top, filter, detail, problem, picked);
  }

  Inbox with(Filter next, Cursor place) {
    var same = next.field().text().equals(filter.field().text());
    var left = same ? shown : left(all, next);
    return new Inbox(loaded, all, left, place, open, 0, next, detail, problem, picked);
  }

  Inbox with(Detail next) {
    return new Inbox(loaded, all, shown, list, open, previewTop, filter, next, problem, picked);
  }

  /** What waits cannot be told now; what was known of it stays. */
  Inbox failed(String why) {
    return new Inbox(loaded, all, shown, list, open, previewTop, filter, detail, why, picked);
  }

  Inbox opened(boolean now) {
    return new Inbox(loaded, all, shown, list, now, 0, filter, detail, problem, picked);
  }

  Inbox scrolled(int top) {
    return new Inbox(loaded, all, shown, list, open, top, filter, detail, problem, picked);
  }

  /** What is known now, at the place of another one: its entry, filter and scroll. */
  Inbox placedLike(Inbox before) {
    var left = left(all, before.filter);
    var number = before.chosen().map(InboxEntry::number).orElse(-1L);
    var at = before.list.at();
    for (var row = 0; row < left.size(); row++) {
      if (left.get(row).number() == number) {
        at = row;
      }
    }
    return new Inbox(
        loaded,
        all,
        left,
        new Cursor(at, before.list.top()),
        before.open,
        before.previewTop,
        before.filter,
        detail,
        problem,
        picked);
  }

  Inbox picking(Set<Long> numbers) {
    return new Inbox(loaded, all, shown, list, open, previewTop, filter, detail, problem, numbers);
  }

  /** Those picked that still wait. */
  private Set<Long> still(List<InboxEntry> entries) {
    if (picked.isEmpty()) {
      return picked;
    }
    var still = new HashSet<Long>();
    entries.stream().map(InboxEntry::number).filter(picked::contains).forEach(still::add);
    return Set.copyOf(still);
  }

  /** What a decision is about: what is picked, else what is chosen. */
  List<Long> numbers() {
    return picked.isEmpty()
        ? chosen().map(InboxEntry::number).stream().toList()
        : shown.stream().map(InboxEntry::number).filter(picked::contains).toList();
  }
}
