package org.rfldigest.cli.screens;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rfldigest.store.Store;
import org.rfldigest.store.WatchedPage;
import org.rfldigest.tui.screens.Facts;
import org.rfldigest.tui.screens.Query;
import org.rfldigest.tui.screens.Target;

/**
 * The watched pages as they were fetched last, to be searched: of all that is captured, what stands
 * in no entry. They are few, so they are read when somebody searches, and again when the store has
 * changed; nothing of them is kept in the index.
 */
final class WatchedTexts {

  private static final int BEFORE = 200;
  private static final int EXCERPT = 1_000;

  private record Known(WatchedPage page, String folded) {}

  private List<Known> pages = List.of();
  private long change = -1;

  /** A hit for each page that has all the words. */
  List<Facts.Hit> of(SearchWords wanted, Store store) {
    if (!wanted.canBeOfAPage()) {
      return List.of();
    }
    var now = store.changeCounter();
    if (now != change) {
      pages = store.pages().newest().stream().map(page -> new Known(page, folded(page))).toList();
      change = now;
    }
    return pages.stream()
        .filter(page -> accepts(wanted, page))
        .map(page -> hit(wanted, page))
        .toList();
  }

  private static String folded(WatchedPage page) {
    return (page.text() + '\n' + page.title()).toLowerCase(Locale.ROOT);
  }

  private static boolean accepts(SearchWords wanted, Known page) {
    return wanted.feed().filter(key -> !key.equals(page.page().feed())).isEmpty()
        && wanted.isInTime(day(page))
        && wanted.holdsWords(page.folded());
  }

  private static LocalDate day(Known page) {
    return LocalDate.ofInstant(page.page().seen(), ZoneOffset.UTC);
  }

  private static Facts.Hit hit(SearchWords wanted, Known page) {
    var text = page.page().text();
    var first = wanted.words().toLowerCase(Locale.ROOT).strip().split(" ")[0];
    var at = page.folded().indexOf(first);
    var isInText = at >= 0 && at < text.length();
    var from = isInText ? Math.max(0, at - BEFORE) : 0;
    return new Facts.Hit(
        page.page().title(),
        isInText ? line(text, at) : page.page().title(),
        () -> text.substring(from, Math.min(text.length(), from + EXCERPT)),
        Optional.of(day(page)),
        new Target.Another(new Query.Watched(page.page().feed())));
  }

  private static String line(String text, int at) {
    var end = text.indexOf('\n', at);
    var start = text.lastIndexOf('\n', at) + 1;
    return text.substring(start, Math.max(start, end < 0 ? text.length() : end)).strip();
  }
}
