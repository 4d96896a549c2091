package org.rfldigest.tui;

/**
 * Where the reader is on a screen.
 *
 * @param cursor {@code at} is an item among those shown, {@code top} a row
 * @param across the column of the matrix
 * @param filter narrows the items; on the search screen it is what is searched for
 */
record ScreenReading(Cursor cursor, int across, Filter filter) {

  private static final Cursor TOP = new Cursor(-1, 0);

  static ScreenReading at(Filter filter) {
    return new ScreenReading(TOP, Integer.MAX_VALUE, filter);
  }

  ScreenReading with(Cursor next, int column) {
    return new ScreenReading(next, column, filter);
  }

  /** With another filter, from the top where other words are in it. */
  ScreenReading narrowed(Filter next) {
    var isSame = next.field().text().equals(filter.field().text());
    return new ScreenReading(isSame ? cursor : TOP, across, next);
  }

  /** With a filter that belongs to the place. */
  ScreenReading keeping(Filter kept) {
    return new ScreenReading(cursor, across, kept);
  }
}
