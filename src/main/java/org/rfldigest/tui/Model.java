package org.rfldigest.tui;

import org.rfldigest.tui.terminal.Size;

/** All that the screens know. Immutable; {@link Update} makes the next one. */
public record Model(
    Size size,
    Tab tab,
    Releases releases,
    Inbox inbox,
    Disputes disputes,
    Sheet sheet,
    Notice notice,
    Progress progress,
    Requests requests) {

  /** The two roots, and what is reached from the first. */
  enum Tab {
    RELEASES,
    INBOX,
    DISAGREEMENTS
  }

  /** Before anything is loaded. */
  public static Model empty() {
    return new Model(
        new Size(80, 24),
        Tab.RELEASES,
        Releases.EMPTY,
        Inbox.EMPTY,
        Disputes.START,
        new Sheet.None(),
        Notice.NONE,
        Progress.NONE,
        Requests.NONE);
  }

  Layout layout() {
    return new Layout(size);
  }

  Scene scene() {
    if (filter().typing()) {
      return Scene.FILTER;
    }
    return switch (sheet) {
      case Sheet.Help help -> Scene.HELP;
      case Sheet.Choice choice -> Scene.CHOICE;
      case Sheet.Rejection rejection -> Scene.REJECTION;
      case Sheet.Opening opening -> Scene.ACCEPTANCE;
      case Sheet.Acceptance form -> Scene.ACCEPTANCE;
      case Sheet.None none -> screen();
    };
  }

  /** The scene beneath any sheet. */
  Scene screen() {
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

  /** The filter of the list that has the keys. */
  Filter filter() {
    if (sheet instanceof Sheet.Help help) {
      return help.filter();
    }
    return switch (screen()) {
      case RELEASES -> releases.listFilter();
      case PAGE -> releases.pageFilter();
      case INBOX -> inbox.filter();
      default -> Filter.NONE;
    };
  }

  Model with(Size next) {
    return new Model(next, tab, releases, inbox, disputes, sheet, notice, progress, requests);
  }

  Model with(Tab next) {
    return new Model(size, next, releases, inbox, disputes, sheet, notice, progress, requests);
  }

  Model with(Releases next) {
    return new Model(size, tab, next, inbox, disputes, sheet, notice, progress, requests);
  }

  Model with(Inbox next) {
    return new Model(size, tab, releases, next, disputes, sheet, notice, progress, requests);
  }

  Model with(Disputes next) {
    return new Model(size, tab, releases, inbox, next, sheet, notice, progress, requests);
  }

  Model with(Sheet next) {
    return new Model(size, tab, releases, inbox, disputes, next, notice, progress, requests);
  }

  Model with(Notice next) {
    return new Model(size, tab, releases, inbox, disputes, sheet, next, progress, requests);
  }

  Model with(Progress next) {
    return new Model(size, tab, releases, inbox, disputes, sheet, notice, next, requests);
  }

  Model with(Requests next) {
    return new Model(size, tab, releases, inbox, disputes, sheet, notice, progress, next);
  }
}
