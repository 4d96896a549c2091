package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rfldigest.model.Bundle;
import org.rfldigest.model.InboxEntry;

/**
 * What waits for a decision, and what the reader does there.
 *
 * @param shown the rows of what waits that the reader's filter and folds leave
 * @param detail of the entry that was read last
 */
record Inbox(
    Waiting waiting,
    InboxReading reading,
    List<InboxRow> shown,
    Detail detail,
    Undecided undecided) {

  static final Inbox EMPTY =
      new Inbox(Waiting.UNKNOWN, InboxReading.START, List.of(), new Detail.None(), Undecided.NONE);

  List<Bundle> all() {
    return waiting.all();
  }

  Cursor list() {
    return reading.list();
  }

  boolean open() {
    return reading.open();
  }

  int previewTop() {
    return reading.previewTop();
  }

  Filter filter() {
    return reading.filter();
  }

  Set<Long> picked() {
    return undecided.picked();
  }

  boolean isUnfolded(Bundle bundle) {
    return reading.unfolded().contains(bundle.number());
  }

  Optional<InboxRow> row() {
    return list().at() < shown.size() ? Optional.of(shown.get(list().at())) : Optional.empty();
  }

  Optional<InboxEntry> chosen() {
    return row().map(InboxRow::entry);
  }

  /** The rows that there would be without a filter. */
  List<InboxRow> unfiltered() {
    return InboxRow.of(all(), reading.unfolded());
  }

  /** What a decision is about: what is picked, though a filter hides it, else what is chosen. */
  List<Long> numbers() {
    return picked().isEmpty()
        ? row().map(InboxRow::number).stream().toList()
        : waiting.entries().filter(picked()::contains).toList();
  }

  /** Whether something is picked, and nothing of it is shown. */
  boolean isPickedOutOfSight() {
    return !picked().isEmpty()
        && shown.stream().map(InboxRow::number).noneMatch(picked()::contains);
  }

  Inbox with(Waiting next) {
    var there = next.all().isEmpty() ? reading.closed() : reading;
    return new Inbox(next, there, there.rows(next.all()), detail, undecided.stillIn(next));
  }

  Inbox with(List<Bundle> newestFirst) {
    return with(waiting.with(newestFirst));
  }

  /** What waits cannot be told now; what was known of it stays. */
  Inbox failed(String why) {
    return new Inbox(waiting.failed(why), reading, shown, detail, undecided);
  }

  Inbox with(InboxReading next) {
    var rows = next.leavesTheSameAs(reading) ? shown : next.rows(all());
    return new Inbox(waiting, next, rows, detail, undecided);
  }

  Inbox with(Cursor next) {
    return with(reading.at(next));
  }

  Inbox with(Filter next, Cursor place) {
    return with(reading.narrowed(next, place));
  }

  Inbox opened(boolean now) {
    return with(reading.opened(now));
  }

  Inbox scrolled(int top) {
    return with(reading.scrolled(top));
  }

  Inbox with(Detail next) {
    return new Inbox(waiting, reading, shown, next, undecided);
  }

  Inbox with(Undecided next) {
    return new Inbox(waiting, reading, shown, detail, next);
  }

  Inbox picking(Set<Long> numbers) {
    return with(undecided.picking(numbers));
  }

  /** With those picked, too, that could not be decided about. */
  Inbox pickingAlso(Set<Long> numbers) {
    return with(undecided.pickingAlso(numbers));
  }

  /** Knowing what could not be decided about. */
  Inbox refusing(Set<Long> numbers) {
    return with(undecided.refusing(numbers));
  }

  /** What is known now, at the place of another one: its entry, filter and scroll. */
  Inbox placedLike(Inbox before) {
    var there = with(before.reading);
    var number = before.row().map(InboxRow::number).orElse(-1L);
    return there.with(
        there.reading.movedTo(InboxRow.place(there.shown, number, before.list().at())));
  }

  /** With the bundle's entries below it, or without them, and the cursor at the bundle. */
  Inbox folding(Bundle bundle) {
    var folded = with(reading.folding(bundle.number()));
    var at = Math.max(0, InboxRow.placeOfHead(folded.shown, bundle.number()));
    return folded.with(new Cursor(at, Math.min(list().top(), at)));
  }

  /** Without the rows of what is being decided, before the answer is here. */
  Inbox without(Set<Long> numbers) {
    return with(waiting.without(numbers))
        .behind(shown.subList(0, Math.min(list().at(), shown.size())));
  }

  /** With the cursor behind those of the rows that are still shown. */
  private Inbox behind(List<InboxRow> rows) {
    var here = shown.stream().map(InboxRow::number).collect(Collectors.toSet());
    var at = (int) rows.stream().filter(row -> here.contains(row.number())).count();
    return with(new Cursor(at, Math.min(list().top(), at)));
  }

  /** With the cursor at the only one picked, if one is picked and shown: that is meant then. */
  Inbox atPicked() {
    var at = picked().size() == 1 ? InboxRow.place(shown, picked().iterator().next(), -1) : -1;
    return at < 0 ? this : with(new Cursor(at, list().top()));
  }

  /** The place of what was refused, where the cursor stands as it stood when that had gone. */
  int placeOfRefused(long chosen) {
    var refused = undecided.refused();
    var at = refused.isPresent() ? InboxRow.place(shown, refused.getAsLong(), -1) : -1;
    if (at < 0) {
      return -1;
    }
    var gone = with(new Cursor(at, 0)).without(Set.of(shown.get(at).number()));
    var next = gone.list().by(0, gone.shown().size(), 1);
    var isThere = gone.with(next).row().map(row -> row.number() == chosen).orElse(true);
    return isThere ? at : -1;
  }
}
