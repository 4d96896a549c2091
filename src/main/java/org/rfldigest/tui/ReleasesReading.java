package org.rfldigest.tui;

import java.util.List;
import java.util.Set;

/**
 * Where the reader is among the releases.
 *
 * @param list the place among the releases that the filter leaves
 * @param page the place in the page of the chosen one
 * @param detailTop the first row drawn of the open development
 */
record ReleasesReading(Focus focus, Cursor list, Filter listFilter, InPage page, int detailTop) {

  static final ReleasesReading START =
      new ReleasesReading(Focus.LIST, Cursor.START, Filter.NONE, InPage.START, 0);

  /** What keys act on. */
  enum Focus {
    LIST,
    PAGE,
    DEVELOPMENT
  }

  /**
   * A place in the page of a release.
   *
   * @param cursor {@code at} is a development, {@code top} a row of the page
   * @param folded the sections of which only the heading is shown
   * @param wanted the line of the file whose development is to be chosen as soon as the page is
   *     here; 0 for none
   */
  record InPage(Cursor cursor, Filter filter, Set<List<String>> folded, int wanted) {

    static final InPage START = new InPage(Cursor.START, Filter.NONE, Set.of(), 0);

    InPage {
      folded = Set.copyOf(folded);
    }

    InPage with(Cursor next, Filter narrowed) {
      return new InPage(next, narrowed, folded, wanted);
    }

    InPage folding(Set<List<String>> sections) {
      return new InPage(cursor, filter, sections, wanted);
    }

    InPage wanting(int line) {
      return new InPage(cursor, filter, folded, line);
    }
  }

  ReleasesReading with(Focus next) {
    return new ReleasesReading(next, list, listFilter, page, 0);
  }

  ReleasesReading with(InPage next) {
    return new ReleasesReading(focus, list, listFilter, next, 0);
  }

  /** Another place among the releases, at the same release. */
  ReleasesReading withList(Cursor next, Filter filter) {
    return new ReleasesReading(focus, next, filter, page, detailTop);
  }

  /** At another release: its page from the beginning, without a filter. */
  ReleasesReading atAnother(Cursor next, Filter filter) {
    return new ReleasesReading(focus, next, filter, InPage.START, detailTop);
  }

  ReleasesReading withDetailTop(int top) {
    return new ReleasesReading(focus, list, listFilter, page, top);
  }
}
