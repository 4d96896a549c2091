package org.rfldigest.tui;

import org.rfldigest.tui.terminal.Size;

/**
 * Where things stand at a size: a head of two rows, a foot of two, and the body between, in one,
 * two or three panes.
 */
record Layout(Size size) {

  private static final int FRAME_ROWS = 4;
  private static final int TWO_PANES = 70;
  private static final int SIDE_BY_SIDE = 110;
  private static final int THREE_PANES = 130;
  private static final int SPREAD = 150;
  private static final int GAP = 3;
  private static final int WIDEST_TEXT = 100;

  /** The usual width of a mail, with what stands around it. */
  private static final int MAIL = 82;

  boolean isTooSmall() {
    return size.columns() < 20 || size.rows() < 5;
  }

  int body() {
    return Math.max(1, size.rows() - FRAME_ROWS);
  }

  /** The rows of a release's page, below the strip of all releases where there is room for it. */
  int pageRows() {
    return hasStrip() ? body() - Strip.ROWS : body();
  }

  boolean hasStrip() {
    return !onePane() && body() >= 16;
  }

  boolean onePane() {
    return size.columns() < TWO_PANES;
  }

  boolean threePanes() {
    return size.columns() >= THREE_PANES;
  }

  int listColumns() {
    return onePane() ? size.columns() : size.columns() < SIDE_BY_SIDE ? 17 : 22;
  }

  int pageColumns() {
    if (onePane()) {
      return size.columns();
    }
    var rest = size.columns() - listColumns() - GAP;
    return threePanes() ? Math.min(WIDEST_TEXT, rest * 6 / 10) : rest;
  }

  /** The columns of the third pane. */
  int asideColumns() {
    return size.columns() - listColumns() - pageColumns() - 2 * GAP;
  }

  /** The columns of a page that has the screen to itself: no wider than is good to read. */
  int textColumns() {
    return Math.min(WIDEST_TEXT, size.columns() - 2);
  }

  int disputesColumns() {
    return onePane() ? size.columns() : Math.min(44, size.columns() * 40 / 100);
  }

  /** The columns of the chosen disagreement beside the list. */
  int matterColumns() {
    return onePane()
        ? textColumns()
        : Math.min(WIDEST_TEXT, size.columns() - disputesColumns() - GAP - 2);
  }

  /** Whether a list of items has what it shows beside it. */
  boolean itemsHavePreview() {
    return size.columns() >= SIDE_BY_SIDE;
  }

  /** The columns of items, behind the two of the mark. */
  int itemColumns(boolean withPreview) {
    if (withPreview) {
      return itemsHavePreview() ? size.columns() / 2 - 2 : size.columns() - 2;
    }
    return Math.min(WIDEST_TEXT + 20, size.columns() - 2);
  }

  /** The same of a thread: less where the lines of a mail would not fit beside it. */
  int threadColumns() {
    var half = itemColumns(true);
    return itemsHavePreview()
        ? Math.min(half, Math.max(size.columns() * 40 / 100, size.columns() - MAIL) - 2)
        : half;
  }

  /** Whether the front page is set in columns, as a newspaper's is. */
  boolean isSpread() {
    return size.columns() >= SPREAD;
  }

  /** The columns of the front page's items, behind the two of the mark. */
  int spreadColumns() {
    return Math.min(WIDEST_TEXT, size.columns() / 2) - 2;
  }

  /** The columns of what stands beside them. */
  int besideColumns() {
    return size.columns() - spreadColumns() - 2 - GAP - 1;
  }

  boolean inboxSideBySide() {
    return size.columns() >= SIDE_BY_SIDE;
  }

  int inboxColumns() {
    return inboxSideBySide() ? size.columns() * 55 / 100 : size.columns();
  }

  int inboxRows() {
    return onePane() || inboxSideBySide() ? body() : Math.max(3, body() * 45 / 100);
  }

  int previewColumns() {
    return inboxSideBySide() ? size.columns() - inboxColumns() - GAP : size.columns();
  }

  int previewRows() {
    return inboxSideBySide() ? body() : body() - inboxRows() - 1;
  }
}
