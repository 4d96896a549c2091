package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;

/**
 * The digest by release: the list, the page of the chosen one, and one development of it.
 *
 * @param all newest first
 * @param fresh the links of what was accepted since the reader last looked
 */
record Releases(
    boolean loaded,
    List<ReleaseDates> all,
    Map<Release, Snapshot> snapshots,
    Grounds grounds,
    Set<String> fresh,
    Reading reading) {

  /** What keys act on. */
  enum Focus {
    LIST,
    PAGE,
    DEVELOPMENT
  }

  /**
   * Where the reader is.
   *
   * @param list the place among the releases that the filter leaves
   * @param page {@code at} is a development, {@code top} a row of the page
   * @param detailTop the first row drawn of the open development
   * @param wanted the line of the file whose development is to be chosen as soon as the page is
   *     here; 0 for none
   * @param folded the sections of which only the heading is shown
   */
  record Reading(
      Focus focus,
      Cursor list,
      Filter listFilter,
      Cursor page,
      Filter pageFilter,
      int detailTop,
      int wanted,
      Set<List<String>> folded) {

    static final Reading START =
        new Reading(
            Focus.LIST, Cursor.START, Filter.NONE, Cursor.START, Filter.NONE, 0, 0, Set.of());

    Reading {
      folded = Set.copyOf(folded);
    }

    Reading with(Focus next) {
      return new Reading(next, list, listFilter, page, pageFilter, 0, wanted, folded);
    }

    Reading withList(Cursor next, Filter filter) {
      return new Reading(focus, next, filter, page, pageFilter, detailTop, wanted, folded);
    }

    Reading withPage(Cursor next, Filter filter) {
      return new Reading(focus, list, listFilter, next, filter, 0, wanted, folded);
    }

    Reading withDetailTop(int top) {
      return new Reading(focus, list, listFilter, page, pageFilter, top, wanted, folded);
    }

    Reading wanting(int line) {
      return new Reading(focus, list, listFilter, page, pageFilter, detailTop, line, folded);
    }

    Reading folding(Set<List<String>> sections) {
      return new Reading(focus, list, listFilter, page, pageFilter, 0, wanted, sections);
    }
  }

  static final Releases EMPTY =
      new Releases(false, List.of(), Map.of(), Grounds.NONE, Set.of(), Reading.START);

  Releases {
    all = List.copyOf(all);
  }

  Focus focus() {
    return reading.focus;
  }

  Cursor list() {
    return reading.list;
  }

  Filter listFilter() {
    return reading.listFilter;
  }

  Cursor page() {
    return reading.page;
  }

  Filter pageFilter() {
    return reading.pageFilter;
  }

  int detailTop() {
    return reading.detailTop;
  }

  Set<List<String>> folded() {
    return reading.folded;
  }

  List<ReleaseDates> shown() {
    return reading.listFilter.isOn()
        ? all.stream()
            .filter(dates -> reading.listFilter.accepts(dates.release().toString()))
            .toList()
        : all;
  }

  Optional<ReleaseDates> chosenDates() {
    var shown = shown();
    return reading.list.at() < shown.size()
        ? Optional.of(shown.get(reading.list.at()))
        : Optional.empty();
  }

  Optional<Release> chosen() {
    return chosenDates().map(ReleaseDates::release);
  }

  Optional<Snapshot> snapshot() {
    return chosen().map(snapshots::get);
  }

  Releases withFresh(Set<String> links) {
    return links.equals(fresh)
        ? this
        : new Releases(loaded, all, snapshots, grounds, Set.copyOf(links), reading);
  }

  /** Whether it was accepted since the reader last looked. */
  boolean isFresh(Development development) {
    return development.citations().stream()
        .anyMatch(citation -> citation.link().filter(fresh::contains).isPresent());
  }

  /** How many of the chosen release's developments a section has, folded or not. */
  long count(List<String> section) {
    return snapshot().stream()
        .flatMap(page -> page.developments().stream())
        .filter(development -> development.section().equals(section))
        .count();
  }

  /** The chosen release's developments that filter and folds leave. */
  List<Development> developments() {
    return reading.pageFilter.isOn() ? filtered() : Folds.shown(this, filtered());
  }

  private List<Development> filtered() {
    var all = snapshot().map(Snapshot::developments).orElse(List.of());
    if (!reading.pageFilter.isOn()) {
      return all;
    }
    var left = new ArrayList<Development>();
    for (var development : all) {
      if (reading.pageFilter.accepts(words(development))) {
        left.add(development);
      }
    }
    return left;
  }

  Optional<Development> development() {
    var developments = developments();
    return reading.page.at() < developments.size()
        ? Optional.of(developments.get(reading.page.at()))
        : Optional.empty();
  }

  Releases with(Reading next) {
    return new Releases(loaded, all, snapshots, grounds, fresh, next);
  }

  Releases with(Focus next) {
    return with(reading.with(next));
  }

  /** At another release: its page from the beginning, without a filter. */
  Releases withList(Cursor next, Filter filter) {
    var same = next.at() == list().at() && filter.equals(listFilter());
    var moved = reading.withList(next, filter);
    return with(
        same
            ? moved
            : moved
                .withPage(Cursor.START, Filter.NONE)
                .folding(Set.of())
                .withDetailTop(detailTop()));
  }

  Releases withPage(Cursor next, Filter filter) {
    return with(reading.withPage(next, filter));
  }

  Releases withDetailTop(int top) {
    return with(reading.withDetailTop(top));
  }

  Releases with(Snapshot snapshot) {
    var next = new HashMap<>(snapshots);
    next.put(snapshot.release(), snapshot);
    return new Releases(loaded, all, next, grounds, fresh, reading)
        .foundWanted()
        .withSomethingOpen();
  }

  /** Whether the chosen release's page was read; what is typed before that is meant for it. */
  boolean isPageHere() {
    return snapshot().isPresent();
  }

  private Releases withSomethingOpen() {
    var isNothing = focus() == Focus.DEVELOPMENT && isPageHere() && development().isEmpty();
    return isNothing ? with(Focus.PAGE) : this;
  }

  /** To be at the development of a line as soon as the page is here, and to have it open. */
  Releases wanting(int line) {
    return with(reading.with(Focus.DEVELOPMENT).wanting(line)).foundWanted();
  }

  private Releases foundWanted() {
    if (reading.wanted == 0 || snapshot().isEmpty()) {
      return this;
    }
    var developments = developments();
    for (var at = 0; at < developments.size(); at++) {
      if (developments.get(at).place().line() == reading.wanted) {
        return with(reading.withPage(new Cursor(at, page().top()), pageFilter()).wanting(0));
      }
    }
    return with(reading.with(Focus.PAGE).wanting(0));
  }

  /**
   * After a reading of the whole digest; only the page that is looked at stays until it is anew.
   */
  Releases with(List<ReleaseDates> newestFirst, Grounds newGrounds, Cursor next) {
    return new Releases(
        true,
        newestFirst,
        snapshot().map(page -> Map.of(page.release(), page)).orElse(Map.of()),
        newGrounds,
        fresh,
        reading.withList(next, listFilter()));
  }

  /** What is known now, at the place of another one: its release, page, filters and scroll. */
  Releases placedLike(Releases before) {
    var same = with(before.reading);
    var wanted = before.chosen();
    var shown = same.shown();
    for (var at = 0; at < shown.size(); at++) {
      if (wanted.isPresent() && shown.get(at).release().equals(wanted.get())) {
        return with(
            before.reading.withList(new Cursor(at, before.list().top()), before.listFilter()));
      }
    }
    return same;
  }

  /** At a release of the list, its page open; the same where the digest has no such release. */
  Releases at(Release release) {
    for (var at = 0; at < all.size(); at++) {
      if (all.get(at).release().equals(release)) {
        var fresh = Reading.START.withList(new Cursor(at, list().top()), Filter.NONE);
        return with(fresh.with(Focus.PAGE));
      }
    }
    return this;
  }

  private static String words(Development development) {
    return String.join(" ", development.components())
        + ' '
        + development.text()
        + ' '
        + development.status().map(status -> status.word()).orElse("")
        + ' '
        + String.join(" ", development.section());
  }
}
