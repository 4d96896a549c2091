package org.rfldigest.tui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;

/**
 * The digest by release: the list, the page of the chosen one, and one development of it.
 *
 * @param all newest first
 * @param list the place among the releases that the filter leaves
 * @param page {@code at} is a development, {@code top} a row of the page
 * @param detailTop the first row drawn of the open development
 */
record Releases(
    boolean loaded,
    List<ReleaseDates> all,
    Map<Release, Snapshot> snapshots,
    Grounds grounds,
    Focus focus,
    Cursor list,
    Filter listFilter,
    Cursor page,
    Filter pageFilter,
    int detailTop) {

  /** What keys act on. */
  enum Focus {
    LIST,
    PAGE,
    DEVELOPMENT
  }

  static final Releases EMPTY =
      new Releases(
          false,
          List.of(),
          Map.of(),
          Grounds.NONE,
          Focus.LIST,
          Cursor.START,
          Filter.NONE,
          Cursor.START,
          Filter.NONE,
          0);

  Releases {
    all = List.copyOf(all);
  }

  List<ReleaseDates> shown() {
    return listFilter.isOn()
        ? all.stream().filter(dates -> listFilter.accepts(dates.release().toString())).toList()
        : all;
  }

  Optional<ReleaseDates> chosenDates() {
    var shown = shown();
    return list.at() < shown.size() ? Optional.of(shown.get(list.at())) : Optional.empty();
  }

  Optional<Release> chosen() {
    return chosenDates().map(ReleaseDates::release);
  }

  Optional<Snapshot> snapshot() {
    return chosen().map(snapshots::get);
  }

  /** The chosen release's developments that the filter leaves. */
  List<Development> developments() {
    var all = snapshot().map(Snapshot::developments).orElse(List.of());
    if (!pageFilter.isOn()) {
      return all;
    }
    var left = new ArrayList<Development>();
    for (var development : all) {
      if (pageFilter.accepts(words(development))) {
        left.add(development);
      }
    }
    return left;
  }

  Optional<Development> development() {
    var developments = developments();
    return page.at() < developments.size()
        ? Optional.of(developments.get(page.at()))
        : Optional.empty();
  }

  Releases with(Focus next) {
    return new Releases(
        loaded, all, snapshots, grounds, next, list, listFilter, page, pageFilter, 0);
  }

  /** At another release: its page from the beginning, without a filter. */
  Releases withList(Cursor next, Filter filter) {
    var same = next.at() == list.at() && filter.equals(listFilter);
    return new Releases(
        loaded,
        all,
        snapshots,
        grounds,
        focus,
        next,
        filter,
        same ? page : Cursor.START,
        same ? pageFilter : Filter.NONE,
        detailTop);
  }

  Releases withPage(Cursor next, Filter filter) {
    return new Releases(loaded, all, snapshots, grounds, focus, list, listFilter, next, filter, 0);
  }

  Releases withDetailTop(int top) {
    return new Releases(
        loaded, all, snapshots, grounds, focus, list, listFilter, page, pageFilter, top);
  }

  Releases with(Snapshot snapshot) {
    var next = new HashMap<>(snapshots);
    next.put(snapshot.release(), snapshot);
    return new Releases(
        loaded, all, next, grounds, focus, list, listFilter, page, pageFilter, detailTop);
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
        focus,
        next,
        listFilter,
        page,
        pageFilter,
        detailTop);
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
