package org.rfldigest.tui;

import java.util.Optional;

/**
 * Where the reader is, with what is known there.
 *
 * @param screen what is shown instead of the tab
 */
record Place(Tab tab, Optional<Screen> screen, Releases releases, Inbox inbox, Disputes disputes) {

  /** The two roots, and what is reached from the first. */
  enum Tab {
    RELEASES,
    INBOX,
    DISAGREEMENTS
  }

  /** At the releases, before anything is loaded. */
  static final Place START =
      new Place(Tab.RELEASES, Optional.empty(), Releases.EMPTY, Inbox.EMPTY, Disputes.START);

  Scene scene() {
    if (screen.isPresent()) {
      return screen.get().scene();
    }
    return switch (tab) {
      case INBOX -> inbox.open() ? Scene.ENTRY : Scene.INBOX;
      case DISAGREEMENTS -> disputes.open() ? Scene.DISAGREEMENT : Scene.DISAGREEMENTS;
      case RELEASES ->
          switch (releases.focus()) {
            case LIST -> Scene.RELEASES;
            case PAGE -> Scene.PAGE;
            case DEVELOPMENT -> Scene.DEVELOPMENT;
          };
    };
  }

  boolean isAtInbox() {
    return tab == Tab.INBOX && screen.isEmpty();
  }

  /** The filter of its list. */
  Filter filter() {
    if (screen.isPresent()) {
      return screen.get().filter();
    }
    return switch (scene()) {
      case RELEASES -> releases.listFilter();
      case PAGE -> releases.pageFilter();
      case INBOX -> inbox.filter();
      default -> Filter.NONE;
    };
  }

  /** The same place, over what is known by now. */
  Place knowing(Place now) {
    return new Place(
        tab,
        screen.map(Screen::stale),
        now.releases.placedLike(releases),
        now.inbox.placedLike(inbox),
        disputes);
  }

  Place with(Tab next) {
    return new Place(next, screen, releases, inbox, disputes);
  }

  Place with(Optional<Screen> next) {
    return new Place(tab, next, releases, inbox, disputes);
  }

  Place with(Releases next) {
    return new Place(tab, screen, next, inbox, disputes);
  }

  Place with(Inbox next) {
    return new Place(tab, screen, releases, next, disputes);
  }

  Place with(Disputes next) {
    return new Place(tab, screen, releases, inbox, next);
  }
}
