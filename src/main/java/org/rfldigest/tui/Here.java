package org.rfldigest.tui;

import java.util.Optional;

/**
 * Where the reader is, with what is known there.
 *
 * @param screen what is shown instead of the tab
 */
record Here(Tab tab, Optional<Screen> screen, Releases releases, Inbox inbox, Disputes disputes) {

  /** At the releases, before anything is loaded. */
  static final Here START =
      new Here(Tab.RELEASES, Optional.empty(), Releases.EMPTY, Inbox.EMPTY, Disputes.START);

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
  Here knowing(Here now) {
    return new Here(
        tab,
        screen.map(Screen::stale),
        now.releases.placedLike(releases),
        now.inbox.placedLike(inbox),
        disputes);
  }

  Here with(Tab next) {
    return new Here(next, screen, releases, inbox, disputes);
  }

  Here with(Optional<Screen> next) {
    return new Here(tab, next, releases, inbox, disputes);
  }

  Here with(Releases next) {
    return new Here(tab, screen, next, inbox, disputes);
  }

  Here with(Inbox next) {
    return new Here(tab, screen, releases, next, disputes);
  }

  Here with(Disputes next) {
    return new Here(tab, screen, releases, inbox, next);
  }
}
