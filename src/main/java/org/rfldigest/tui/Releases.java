package org.rfldigest.tui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rfldigest.model.Development;
import org.rfldigest.model.Release;
import org.rfldigest.model.ReleaseDates;
import org.rfldigest.model.Snapshot;
import org.rfldigest.tui.ReleasesReading.Focus;

/** The digest by release: the list, the page of the chosen one, and one development of it. */
record Releases(KnownDigest digest, ReleasesReading reading) {

  static final Releases EMPTY = new Releases(KnownDigest.NOTHING, ReleasesReading.START);

  List<ReleaseDates> all() {
    return digest.all();
  }

  Grounds grounds() {
    return digest.grounds();
  }

  Focus focus() {
    return reading.focus();
  }

  Cursor list() {
    return reading.list();
  }

  Filter listFilter() {
    return reading.listFilter();
  }

  Cursor page() {
    return reading.page().cursor();
  }

  Filter pageFilter() {
    return reading.page().filter();
  }

  Set<List<String>> folded() {
    return reading.page().folded();
  }

  int detailTop() {
    return reading.detailTop();
  }

  List<ReleaseDates> shown() {
    return listFilter().isOn()
        ? all().stream().filter(dates -> listFilter().accepts(dates.release().toString())).toList()
        : all();
  }

  Optional<ReleaseDates> chosenDates() {
    var shown = shown();
    return list().at() < shown.size() ? Optional.of(shown.get(list().at())) : Optional.empty();
  }

  Optional<Release> chosen() {
    return chosenDates().map(ReleaseDates::release);
  }

  Optional<Snapshot> snapshot() {
    return chosen().map(digest.snapshots()::get);
  }

  /** Whether the chosen release's page was read; what is typed before that is meant for it. */
  boolean isPageHere() {
    return snapshot().isPresent();
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
    var all = snapshot().map(Snapshot::developments).orElse(List.of());
    return pageFilter().isOn()
        ? all.stream().filter(development -> pageFilter().accepts(words(development))).toList()
        : Folds.shown(folded(), all);
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

  Optional<Development> development() {
    var developments = developments();
    return page().at() < developments.size()
        ? Optional.of(developments.get(page().at()))
        : Optional.empty();
  }

  Releases with(ReleasesReading next) {
    return new Releases(digest, next);
  }

  Releases with(Focus next) {
    return with(reading.with(next));
  }

  Releases withList(Cursor next) {
    return withList(next, listFilter());
  }

  Releases withList(Cursor next, Filter filter) {
    var isSame = next.at() == list().at() && filter.equals(listFilter());
    return with(isSame ? reading.withList(next, filter) : reading.atAnother(next, filter));
  }

  Releases withPage(Cursor next) {
    return withPage(next, pageFilter());
  }

  Releases withPage(Cursor next, Filter filter) {
    return with(reading.with(reading.page().with(next, filter)));
  }

  Releases withDetailTop(int top) {
    return with(reading.withDetailTop(top));
  }

  Releases folding(Set<List<String>> sections) {
    return with(reading.with(reading.page().folding(sections)));
  }

  Releases withFresh(Set<String> links) {
    return new Releases(digest.withFresh(links), reading);
  }

  Releases with(Grounds grounds) {
    return new Releases(digest.with(grounds), reading);
  }

  Releases with(Snapshot snapshot) {
    return new Releases(digest.with(snapshot), reading).foundWanted().withSomethingOpen();
  }

  private Releases withSomethingOpen() {
    var isNothing = focus() == Focus.DEVELOPMENT && isPageHere() && development().isEmpty();
    return isNothing ? with(Focus.PAGE) : this;
  }

  /** To be at the development of a line as soon as the page is here, and to have it open. */
  Releases wanting(int line) {
    var open = reading.with(Focus.DEVELOPMENT);
    return with(open.with(open.page().wanting(line))).foundWanted();
  }

  private Releases foundWanted() {
    var wanted = reading.page().wanted();
    if (wanted == 0 || !isPageHere()) {
      return this;
    }
    var found = with(reading.with(reading.page().wanting(0)));
    var developments = developments();
    for (var at = 0; at < developments.size(); at++) {
      if (developments.get(at).place().line() == wanted) {
        return found.withPage(new Cursor(at, page().top()));
      }
    }
    return found.with(Focus.PAGE);
  }

  /**
   * After a reading of the whole digest, at the same release as before, or at the one that took its
   * place.
   *
   * @param height the rows of the list
   */
  Releases with(List<ReleaseDates> newestFirst, int height) {
    var now = new Releases(digest.with(newestFirst, snapshot()), reading);
    var shown = now.shown();
    var at = place(shown, chosen());
    var cursor = list().to(at < 0 ? list().at() : at, shown.size(), height);
    return now.with(reading.withList(cursor, listFilter()));
  }

  /** What is known now, at the place of another one: its release, page, filters and scroll. */
  Releases placedLike(Releases before) {
    var there = with(before.reading);
    var at = place(there.shown(), before.chosen());
    return at < 0
        ? there
        : with(before.reading.withList(new Cursor(at, before.list().top()), before.listFilter()));
  }

  /** At a release of the list, its page open; the same where the digest has no such release. */
  Releases at(Release release) {
    var at = place(all(), Optional.of(release));
    var start = ReleasesReading.START.with(Focus.PAGE);
    return at < 0 ? this : with(start.withList(new Cursor(at, list().top()), Filter.NONE));
  }

  private static int place(List<ReleaseDates> shown, Optional<Release> release) {
    for (var at = 0; at < shown.size(); at++) {
      if (release.isPresent() && shown.get(at).release().equals(release.get())) {
        return at;
      }
    }
    return -1;
  }
}
