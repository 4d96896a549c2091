package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;
import org.rfldigest.tui.screens.Facts;

/**
 * What waits for a decision.
 *
 * @param more whether more wait than are here
 * @param all newest first
 * @param shown the rows of those of them that the filter leaves
 * @param unfolded the numbers of the bundles that show what they hold
 * @param open whether the chosen entry has the keys
 * @param previewTop the first row drawn of the chosen entry
 * @param detail of the entry that was read last
 * @param problem why what waits cannot be told, or empty
 * @param picked the numbers of the entries that are decided about together
 * @param refused the number of the entry that could not be decided about and is to be shown again
 */
record Inbox(
    boolean loaded,
    boolean more,
    List<Bundle> all,
    List<InboxRow> shown,
    Set<Long> unfolded,
    Cursor list,
    boolean open,
    int previewTop,
    Filter filter,
    Detail detail,
    String problem,
    Set<Long> picked,
    OptionalLong refused) {

  static final Inbox EMPTY =
      new Inbox(
          false,
          false,
          List.of(),
          List.of(),
          Set.of(),
          Cursor.START,
          false,
          0,
          Filter.NONE,
          new Detail.None(),
          "",
          Set.of(),
          OptionalLong.empty());

  private static List<InboxRow> left(List<Bundle> bundles, Filter filter, Set<Long> unfolded) {
    if (!filter.isOn()) {
      return InboxRow.of(bundles, unfolded);
    }
    var narrowed = InboxFilter.of(filter);
    return InboxRow.of(bundles.stream().filter(narrowed::accepts).toList(), unfolded);
  }

  Optional<InboxRow> row() {
    return list.at() < shown.size() ? Optional.of(shown.get(list.at())) : Optional.empty();
  }

  Optional<InboxEntry> chosen() {
    return row().map(InboxRow::entry);
  }

  Inbox with(List<Bundle> newestFirst) {
    var bundles = List.copyOf(newestFirst);
    var rows = left(bundles, filter, unfolded);
    var stillOpen = open && !bundles.isEmpty();
    return new Inbox(
        true,
        more,
        bundles,
        rows,
        unfolded,
        list,
        stillOpen,
        previewTop,
        filter,
        detail,
        "",
        still(bundles),
        refused);
  }

  /** What was read of it just now, and whether that was not all. */
  Inbox read(List<Bundle> newestFirst) {
    var now = with(newestFirst);
    return now.cut(newestFirst.size() >= Facts.MOST_WAITING);
  }

  private Inbox cut(boolean now) {
    return new Inbox(
        loaded,
        now,
        all,
        shown,
        unfolded,
        list,
        open,
        previewTop,
        filter,
        detail,
        problem,
        picked,
        refused);
  }

  /** Whether so many were decided about that more of them should be read. */
  boolean isRunningLow() {
    return more && all.size() <= Facts.MOST_WAITING / 2;
  }

  /** How many lines wait, in words. */
  String amount() {
    return all.size() + (more ? "+" : "");
  }

  Inbox with(Cursor next) {
    var top = next.at() == list.at() ? previewTop : 0;
    return new Inbox(
        loaded, more, all, shown, unfolded, next, open, top, filter, detail, problem, picked,
        refused);
  }

  Inbox with(Filter next, Cursor place) {
    var same = next.field().text().equals(filter.field().text());
    var left = same ? shown : left(all, next, unfolded);
    return new Inbox(
        loaded, more, all, left, unfolded, place, open, 0, next, detail, problem, picked, refused);
  }

  Inbox with(Detail next) {
    return new Inbox(
        loaded,
        more,
        all,
        shown,
        unfolded,
        list,
        open,
        previewTop,
        filter,
        next,
        problem,
        picked,
        refused);
  }

  /** What waits cannot be told now; what was known of it stays. */
  Inbox failed(String why) {
    return new Inbox(
        loaded,
        more,
        all,
        shown,
        unfolded,
        list,
        open,
        previewTop,
        filter,
        detail,
        why,
        picked,
        refused);
  }

  Inbox opened(boolean now) {
    return new Inbox(
        loaded, more, all, shown, unfolded, list, now, 0, filter, detail, problem, picked, refused);
  }

  Inbox scrolled(int top) {
    return new Inbox(
        loaded, more, all, shown, unfolded, list, open, top, filter, detail, problem, picked,
        refused);
  }

  /** What is known now, at the place of another one: its entry, filter and scroll. */
  Inbox placedLike(Inbox before) {
    var left = left(all, before.filter, before.unfolded);
    var number = before.row().map(InboxRow::number).orElse(-1L);
    var at = InboxRow.place(left, number, before.list.at());
    return new Inbox(
        loaded,
        more,
        all,
        left,
        before.unfolded,
        new Cursor(at, before.list.top()),
        before.open,
        before.previewTop,
        before.filter,
        detail,
        problem,
        picked,
        refused);
  }

  Inbox picking(Set<Long> numbers) {
    return new Inbox(
        loaded,
        more,
        all,
        shown,
        unfolded,
        list,
        open,
        previewTop,
        filter,
        detail,
        problem,
        numbers,
        refused);
  }

  /** With the chosen bundle's entries below it, or without them. */
  Inbox folding(Bundle bundle) {
    var next = new HashSet<>(unfolded);
    if (!next.remove(bundle.number())) {
      next.add(bundle.number());
    }
    var rows = left(all, filter, next);
    var at = 0;
    for (var row = 0; row < rows.size(); row++) {
      if (rows.get(row).isHead() && rows.get(row).bundle().number() == bundle.number()) {
        at = row;
      }
    }
    return new Inbox(
        loaded,
        more,
        all,
        rows,
        Set.copyOf(next),
        new Cursor(at, Math.min(list.top(), at)),
        open,
        0,
        filter,
        detail,
        problem,
        picked,
        refused);
  }

  /**
   * Without the rows of what is being decided, before the answer is here. What a pull request
   * brings is decided about one by one, all else as a whole.
   */
  Inbox without(Set<Long> numbers) {
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
    return with(left).behind(shown.subList(0, Math.min(list.at(), shown.size())));
  }

  /** With the cursor behind those of the rows that are still shown. */
  private Inbox behind(List<InboxRow> rows) {
    var here = shown.stream().map(InboxRow::number).collect(Collectors.toSet());
    var at = (int) rows.stream().filter(row -> here.contains(row.number())).count();
    return with(new Cursor(at, Math.min(list.top(), at)));
  }

  /** Those picked that still wait. */
  private Set<Long> still(List<Bundle> bundles) {
    if (picked.isEmpty()) {
      return picked;
    }
    var still = new HashSet<Long>();
    bundles.stream().flatMap(Inbox::entries).forEach(still::add);
    still.retainAll(picked);
    return Set.copyOf(still);
  }

  /** With the cursor at the only one picked, if one is picked and shown: that is meant then. */
  Inbox atPicked() {
    for (var at = 0; at < shown.size() && picked.size() == 1; at++) {
      if (picked.contains(shown.get(at).number())) {
        return with(new Cursor(at, list.top()));
      }
    }
    return this;
  }

  /**
   * Knowing what could not be decided about: one entry alone is gone back to, several are picked.
   */
  Inbox refused(Set<Long> numbers) {
    return numbers.size() == 1
        ? refused(OptionalLong.of(numbers.iterator().next()))
        : pickingAlso(numbers);
  }

  Inbox refused(OptionalLong number) {
    return new Inbox(
        loaded,
        more,
        all,
        shown,
        unfolded,
        list,
        open,
        previewTop,
        filter,
        detail,
        problem,
        picked,
        number);
  }

  /** The place of what was refused, where the cursor stands as it stood when that had gone. */
  int placeOfRefused(long chosen) {
    var at = refused.isPresent() ? InboxRow.place(shown, refused.getAsLong(), -1) : -1;
    if (at < 0) {
      return -1;
    }
    var gone = with(new Cursor(at, 0)).without(Set.of(shown.get(at).number()));
    var next = gone.list().by(0, gone.shown().size(), 1);
    var isThere = gone.with(next).row().map(row -> row.number() == chosen).orElse(true);
    return isThere ? at : -1;
  }

  /** The first row that shows one of these entries or holds it; or -1. */
  int placeOfAny(Set<Long> entries) {
    for (var at = 0; at < shown.size(); at++) {
      var row = shown.get(at);
      if (entries.contains(row.number())
          || row.isHead() && entries(row.bundle()).anyMatch(entries::contains)) {
        return at;
      }
    }
    return -1;
  }

  /** With those picked, too, that could not be decided about. */
  Inbox pickingAlso(Set<Long> numbers) {
    var all = new HashSet<>(numbers);
    all.addAll(picked);
    return numbers.isEmpty() ? this : picking(all);
  }

  /** Whether something is picked, and nothing of it is shown. */
  boolean isPickedOutOfSight() {
    return !picked.isEmpty() && shown.stream().map(InboxRow::number).noneMatch(picked::contains);
  }

  private static Stream<Long> entries(Bundle bundle) {
    return Stream.concat(Stream.of(bundle.lead()), bundle.others().stream())
        .map(InboxEntry::number);
  }

  /** What a decision is about: what is picked, though a filter hides it, else what is chosen. */
  List<Long> numbers() {
    return picked.isEmpty()
        ? row().map(InboxRow::number).stream().toList()
        : all.stream().flatMap(Inbox::entries).filter(picked::contains).toList();
  }
}
